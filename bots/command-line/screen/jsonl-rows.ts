import type { Parameters } from '../../../core/case-file.ts';
import { InputError, readCaseFile } from '../../../core/read-case-file.ts';
import { takenInWords } from '../input/case-file-input.ts';
import { type Line, longest } from './lines.ts';
import type { BadRow, Defaults, Label, Problem, Row } from './row.ts';
import { takenHere } from './words.ts';

/**
 * The rows of a file with a JSON object on each line, in order: a case file (`{"asOf"?, "facts", "parameters"?}`) or the
 * facts alone, either with `id` and `name`. Blank lines are left out.
 */
export async function* jsonlRows(
  batches: AsyncIterable<readonly Line[]>,
  defaults: Defaults,
): AsyncGenerator<readonly (Row | BadRow)[]> {
  for await (const lines of batches) {
    yield lines.filter(({ text }) => text.trim() !== '').map((line) => rowIn(line, defaults));
  }
}

function rowIn({ number: line, text }: Line, defaults: Defaults): Row | BadRow {
  const badRow = (problem: Problem, label: Label = {}): BadRow => ({ kind: 'bad', line, label, problems: [problem] });
  const field = 'LINE';
  if (text.length > longest) return badRow({ field, given: text, taken: takenHere.oneLine });
  const parsed = parse(text);
  if (parsed.kind === 'broken') return badRow({ ...parsed.at, field, given: text, taken: takenHere.jsonObject });
  const { value } = parsed;
  if (!isObject(value)) return badRow({ field, given: value, taken: takenHere.jsonObject });
  const { id, name, asOf = defaults.asOf, parameters, ...facts } = value;
  const label = { ...labelled('id', id), ...labelled('name', name) };
  for (const [field, given] of Object.entries({ id, name })) {
    if (given !== undefined && !(field in label)) return badRow({ field, given, taken: takenHere.text }, label);
  }
  if (text.includes('\uFFFD')) return badRow({ field, given: text, taken: takenHere.encoding }, label);
  try {
    const given = { asOf, facts: 'facts' in facts ? caseFacts(facts) : facts, parameters: parameters ?? {} };
    const caseFile = readCaseFile(given);
    return {
      kind: 'row',
      line,
      label,
      readAs: {},
      ...caseFile,
      parameters: over(defaults.parameters, caseFile.parameters),
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return badRow({ field: error.field, given: error.given, taken: takenInWords(error) }, label);
  }
}

/** The facts of a case file, beside which no others may stand. */
function caseFacts({ facts, ...others }: Record<string, unknown>): unknown {
  for (const [name, value] of Object.entries(others)) throw new InputError(name, value, 'fact_name');
  return facts;
}

/** A row's own parameters go before those of the whole file. */
function over(defaults: Parameters, own: Parameters): Parameters {
  return Object.keys(own).length === 0 ? defaults : { ...defaults, ...own };
}

function labelled(key: 'id' | 'name', given: unknown): Label {
  return typeof given === 'string' || typeof given === 'number' ? { [key]: String(given) } : {};
}

type Parsed =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'broken'; readonly at: { readonly column?: number } };

function parse(text: string): Parsed {
  try {
    return { kind: 'value', value: JSON.parse(text) };
  } catch (error) {
    const position = error instanceof SyntaxError ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
    return { kind: 'broken', at: position === undefined ? {} : { column: Number(position) + 1 } };
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
