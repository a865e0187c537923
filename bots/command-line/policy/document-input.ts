import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { docxLines } from '../../../policy-text/import/docx/docx-lines.ts';
import { formatOf, isMarkdown } from '../../../policy-text/import/format.ts';
import { limits } from '../../../policy-text/import/limits.ts';
import { markdownLines } from '../../../policy-text/import/markdown-lines.ts';
import { readRegulation } from '../../../policy-text/import/read-regulation.ts';
import type { Reading } from '../../../policy-text/import/reading.ts';
import type { SourceLine } from '../../../policy-text/import/source-line.ts';
import { textLines } from '../../../policy-text/import/text-lines.ts';
import { Unreadable } from '../../../policy-text/import/unreadable.ts';
import type { StoredRegulation } from '../../../policy-text/library/stored-regulation.ts';
import { BadInput } from '../input/bad-input.ts';
import { decoded } from '../input/encoding.ts';
import { openSource } from '../input/source.ts';
import { refused } from '../input/text-input.ts';
import { problemTaken, unreadableTaken } from './complaints.ts';

/** A file that was read as a regulation. */
export interface ReadDocument {
  readonly path: string;
  readonly source: StoredRegulation['source'];
  readonly reading: Reading;
  /** What the numbers of the report count. */
  readonly counts: 'lines' | 'paragraphs';
}

/**
 * Reads the regulation in the file that a command's words name: plain text, Markdown or DOCX.
 * @param encoding of a text, when it is not to be found out
 * @throws BadInput when the file cannot be read, or what is in it cannot be told apart article by article.
 */
export async function documentFrom(words: readonly string[], encoding?: string): Promise<ReadDocument> {
  // What is refused for its size alone is closed unread.
  const read = new AbortController();
  const { path, bytes, size } = await openSource(words, read.signal);
  try {
    if (size !== null && size > limits.file) throw new Unreadable('too_large');
    const content = await contentOf(bytes);
    const name = path === '-' ? '' : basename(path);
    const isDocx = formatOf(content) === 'docx';
    const lines = isDocx ? await docxLines(content) : await linesOfText(content, path, name, encoding);
    const reading = readRegulation(lines);
    if (reading.problems.length > 0) {
      throw new BadInput(...reading.problems.slice(0, 20).map((problem) => problemComplaint(path, problem, isDocx)));
    }
    const source = { name, sha256: createHash('sha256').update(content).digest('hex') };
    return { path, source, reading, counts: isDocx ? 'paragraphs' : 'lines' };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { zh, en } = unreadableTaken[error.why];
    throw refused(path, en, zh);
  } finally {
    read.abort();
  }
}

function problemComplaint(path: string, problem: Reading['problems'][number], isDocx: boolean) {
  return { field: 'FILE', given: path, taken: problemTaken(problem, isDocx ? 'paragraphs' : 'lines') };
}

async function contentOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > limits.file) throw new Unreadable('too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function linesOfText(
  content: Uint8Array,
  path: string,
  name: string,
  encoding: string | undefined,
): Promise<readonly SourceLine[]> {
  const isMarked = content[0] === 0xff || content[0] === 0xfe;
  if (encoding === undefined && !isMarked && content.includes(0)) throw new Unreadable('not_text');
  async function* bytes() {
    yield content;
  }
  let text = '';
  for await (const piece of decoded({ path, bytes: bytes() }, encoding)) text += piece;
  const broken = text.indexOf('\uFFFD');
  if (broken >= 0) throw notInThatEncoding(path, text.slice(0, broken).split('\n').length);
  if (text.trim() === '') throw new Unreadable('empty');
  return isMarkdown(name, text) ? markdownLines(text) : textLines(text);
}

/** Words that cannot be read must not be quoted later on. */
function notInThatEncoding(path: string, line: number): BadInput {
  return refused(
    path,
    `a text that can be read whole; line ${line} has characters in another encoding (name it with --encoding)`,
    `能完整读出的文本；第${line}行有读不出的字（可以用 --encoding 指明编码）`,
  );
}
