import { parseArgs } from 'node:util';
import type { Language } from '../../policy-text/language.ts';
import { BadInput } from './bad-input.ts';

export interface Arguments {
  /** What stands on the line beside the options. */
  readonly words: readonly string[];
  readonly json: boolean;
  /** Undefined when not given. */
  readonly language: Language | undefined;
  /** Other options, as given. */
  readonly options: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads a subcommand's arguments.
 * @param others options beside `--json` and `--lang` that take a value
 * @throws BadInput naming the option that is not taken.
 */
export function readArguments(args: readonly string[], others: readonly string[] = []): Arguments {
  const options = Object.fromEntries(others.map((name) => [name, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, lang: { type: 'string' }, ...options },
    });
    const { json, lang, ...rest } = values as Record<string, string | boolean | undefined>;
    return {
      words: positionals,
      json: json === true,
      language: languageFrom(lang),
      options: rest as Record<string, string | undefined>,
    };
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`guohe: ${(error as Error).message.split('\n')[0]}`);
  }
}

function languageFrom(given: string | boolean | undefined): Language | undefined {
  if (given === undefined || given === 'zh' || given === 'en') return given;
  throw new BadInput(`--lang: got ${JSON.stringify(given)}, takes zh or en`);
}
