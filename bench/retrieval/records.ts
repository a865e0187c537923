import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** An article of the corpus: a line of its file. */
export interface Article {
  readonly id: string;
  readonly law: string;
  readonly chapter: string;
  readonly section: string;
  readonly text: string;
}

/** A question and the ids of the articles that answer it: a line of its file. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly relevant: readonly string[];
}

/**
 * The records of a `.jsonl` or `.jsonl.gz` file, one JSON object a line.
 * @throws Error naming the file and the line that is not one
 */
export function readRecords<Record extends Article | Question>(path: string): readonly Record[] {
  const bytes = readFileSync(path);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line)];
    } catch {
      throw new Error(`${path}: line ${index + 1} is not JSON`);
    }
  });
}
