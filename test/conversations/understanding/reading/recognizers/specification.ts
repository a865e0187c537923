import { readFileSync } from 'node:fs';

/** What a text is expected to hold, in order: the words of each number and its value as the specification writes it. */
export interface Case {
  readonly input: string;
  readonly results: readonly { readonly text: string; readonly value: string }[];
}
export type Model = 'number' | 'percent' | 'currency' | 'dimension';

/** The specification cases of one model for Chinese, from the table beside this file. */
export function casesOf(model: Model): readonly Case[] {
  const table = readFileSync(new URL(`${model}.tsv`, import.meta.url), 'utf8');
  return table
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [input = '', ...fields] = line.split('\t');
      const results = fields.flatMap((text, index) =>
        index % 2 === 0 ? [{ text: text === '=' ? input.trim() : text, value: fields[index + 1] ?? '' }] : [],
      );
      return { input, results };
    });
}
