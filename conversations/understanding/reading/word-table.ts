/** What a table found at an offset. */
interface FoundWord<T> {
  readonly meaning: T;
  readonly words: string;
  readonly end: number;
}

type WordTable<T> = (text: string, at: number) => FoundWord<T> | null;

/**
 * Words with their meanings, as one pattern tried at one offset; where several fit, the first row wins.
 * @param rows words as a regular expression without groups that capture
 * @param lead what may stand before the words
 */
export function wordTable<T>(rows: readonly (readonly [words: string, meaning: T])[], lead = ' *'): WordTable<T> {
  const pattern = new RegExp(`${lead}(?:${rows.map(([words]) => `(${words})`).join('|')})`, 'y');
  return (text, at) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return null;
    const row = match.findIndex((group, index) => index > 0 && group !== undefined) - 1;
    const [, meaning] = rows[row] as (typeof rows)[number];
    return { meaning, words: match[row + 1] ?? '', end: at + match[0].length };
  };
}
