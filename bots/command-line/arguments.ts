import { parseArgs } from 'node:util';
import type { Language } from '../../policy-text/language.ts';
import { BadInput } from './input/bad-input.ts';

export interface Arguments {
  /** What stands on the line beside the options. */
  readonly words: readonly string[];
  readonly json: boolean;
  /** Undefined when not given. */
  readonly language: Language | undefined;
  /** Other options, as given. */
  readonly options: Readonly<Record<string, string | undefined>>;
  /** The options without a value that were given. */
  readonly flags: ReadonlySet<string>;
}

/**
 * Reads a subcommand's arguments: `--json`, `--lang`, and what else the subcommand takes. Of an option given twice the
 * last one counts.
 * @param others further options, each of which takes a value
 * @param switches further options that take none, like `--json`
 * @throws BadInput naming the option that is not taken, or not like this.
 */
export function readArguments(
  args: readonly string[],
  others: readonly string[] = [],
  switches: readonly string[] = [],
): Arguments {
  const withValue = ['lang', ...others];
  const alone = ['json', ...switches];
  const words: string[] = [];
  const options: Record<string, string> = {};
  const flags = new Set<string>();
  for (const token of tokensOf(args, withValue)) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const named = rawName === `--${name}`;
    if (named && alone.includes(name) && value === undefined) flags.add(name);
    else if (named && alone.includes(name))
      throw new BadInput({ field: rawName, given: value, taken: nothingAfter(name) });
    else if (!named || !withValue.includes(name)) throw unknownOption(rawName, [...alone, ...withValue]);
    else if (value === undefined) throw new BadInput({ field: rawName, given: value, taken: aValue });
    else options[name] = value;
  }
  const { lang, ...rest } = options;
  return { words, json: flags.delete('json'), language: languageFrom(lang), options: rest, flags };
}

/** For a subcommand that takes options only. @throws BadInput when there is anything else. */
export function noWords({ words }: Arguments): void {
  if (words.length > 0) throw new BadInput({ field: 'ARGUMENT', given: words.join(' '), taken: optionsOnly });
}

/** The language to complain in: that of `--lang`, else Chinese. Never throws, whatever else the arguments are. */
export function languageOfComplaints(args: readonly string[]): Language {
  const option = tokensOf(args, ['lang']).findLast((token) => token.kind === 'option' && token.name === 'lang');
  return option?.kind === 'option' && option.value === 'en' ? 'en' : 'zh';
}

function tokensOf(args: readonly string[], withValue: readonly string[]) {
  const options = Object.fromEntries(withValue.map((name) => [name, { type: 'string' as const }]));
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function languageFrom(given: string | undefined): Language | undefined {
  if (given === undefined || given === 'zh' || given === 'en') return given;
  throw new BadInput({ field: '--lang', given, taken: { zh: ' zh 或 en', en: 'zh or en' } });
}

function unknownOption(rawName: string, options: readonly string[]): BadInput {
  const names = options.map((name) => `--${name}`).join(', ');
  return new BadInput({ field: 'OPTION', given: rawName, taken: { zh: ` ${names}`, en: names } });
}

const nothingAfter = (name: string) => ({ zh: `单独的 --${name}`, en: 'no value' });
const aValue = { zh: '选项后面跟一个值', en: 'a value after it' };
const optionsOnly = { zh: '只带选项', en: 'options only' };
