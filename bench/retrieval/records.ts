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
 * The articles of a `.jsonl` or `.jsonl.gz` file, one JSON object a line.
 * @throws Error naming the file, and the line that is not an article, or saying that there is none
 */
export function readArticles(path: string): readonly Article[] {
  const articles = recordsOf(path, ({ id, law, chapter, section, text }) => ({
    id: wordsOf(id),
    law: wordsOf(law),
    chapter: wordsOf(chapter),
    section: wordsOf(section),
    text: wordsOf(text),
  }));
  if (articles.length === 0) throw new Error(`${path}: no article in it`);
  return articles;
}

/**
 * The questions of such a file; what answers one may be left out.
 * @throws Error naming the file, and the line that is not a question
 */
export function readQuestions(path: string): readonly Question[] {
  return recordsOf(path, ({ id, text, relevant }) => ({
    id: wordsOf(id),
    text: wordsOf(text),
    relevant: Array.isArray(relevant) ? relevant.map(wordsOf) : [],
  }));
}

function recordsOf<Kind>(path: string, recordOf: (fields: Readonly<Record<string, unknown>>) => Kind): readonly Kind[] {
  const bytes = readFileSync(path);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line, index) => {
    // Trimming takes a byte order mark away too.
    const json = line.trim();
    if (json === '') return [];
    const fields = parsed(json);
    if (typeof fields !== 'object' || fields === null || !('text' in fields))
      throw new Error(`${path}: line ${index + 1} is not a JSON object with a text`);
    return [recordOf(fields as Record<string, unknown>)];
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function wordsOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
