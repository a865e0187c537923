import { z } from 'zod';
import { firstProblem } from '../first-problem.ts';
import { clauseOutcomes, overallOutcomes } from '../outcome.ts';
import { readCaseFile } from '../read-case-file.ts';
import { sameJson } from './canonical.ts';
import { readCode } from './code.ts';
import { differencesBetween } from './differences.ts';
import { codeOf, type Receipt, receiptFormat } from './receipt.ts';
import { ReceiptError, type ReceiptTaken } from './receipt-error.ts';
import { valuesIn, writtenNow } from './replay.ts';

/** The forms of records that can be read. */
export const receiptFormats: readonly number[] = [receiptFormat];

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const wholeNumber = z.number().int().nonnegative();
const clauseOutcome = z.enum(clauseOutcomes);

/** The format comes first: a receipt of another one is told so, whatever else is different about it. */
const shape = z.strictObject({
  format: z.literal(receiptFormat),
  asOf: z.string(),
  facts: z.record(z.string(), z.strictObject({ value: z.unknown(), words: z.string().exactOptional() })),
  parameters: z.record(z.string(), z.unknown()),
  law: z.strictObject({ id: z.string(), title: z.string(), number: z.string(), sha256 }),
  rules: z.strictObject({ version: wholeNumber, sha256 }),
  outcome: z.enum(overallOutcomes),
  clauses: z.array(
    z.strictObject({
      clause: z.string(),
      outcome: clauseOutcome,
      reason: z.looseObject({ test: z.string(), outcome: clauseOutcome }),
      citation: z.strictObject({ clause: z.string(), quote: z.string(), start: wholeNumber, end: wholeNumber }),
    }),
  ),
  preference: z.boolean().nullable().exactOptional(),
  code: z.string(),
});

/**
 * Checks a receipt from outside: its form, its facts and parameters, and that its code fits all the rest.
 * @param input a receipt as parsed JSON, or a document that has one as `receipt`
 * @throws ReceiptError naming the first field that cannot be used or was edited, InputError naming the fact or
 * parameter that cannot be used.
 */
export function readReceipt(input: unknown): Receipt {
  const record = recordIn(input);
  const read = shape.safeParse(record);
  if (!read.success) {
    const { field, path, given, unknownField } = firstProblem(record, read.error);
    throw new ReceiptError(field, given, unknownField ? 'field' : takenAt(path));
  }
  const code = readCode(read.data.code);
  if (code === null) throw new ReceiptError('code', read.data.code, 'code');
  const { asOf, facts, parameters } = read.data;
  const caseFile = readCaseFile({ asOf, facts: valuesIn({ facts }), parameters });
  const receipt: Receipt = { ...read.data, facts, parameters: caseFile.parameters, code };
  const fitting = fittingCode(record);
  if (fitting !== code) throw fitting === null ? unfit(receipt) : edited(receipt);
  return receipt;
}

function recordIn(input: unknown): unknown {
  const whole = z.looseObject({ receipt: z.unknown() }).safeParse(input).data;
  return whole?.receipt === undefined ? input : whole.receipt;
}

/** The code for all the rest of a record; null when there is none. */
function fittingCode(record: unknown): string | null {
  const { code, ...others } = z.looseObject({ code: z.string() }).parse(record);
  try {
    return codeOf(others);
  } catch {
    // What cannot be canonical JSON (half a surrogate pair, nested too deeply) was never written into a receipt.
    return null;
  }
}

/** The field that was edited, where the code stands for what this version writes for the same facts; else the code. */
function edited(receipt: Receipt): ReceiptError {
  const written = writtenNow(receipt);
  const [first] = written.code === receipt.code ? differencesBetween(receipt, written) : [];
  if (first === undefined) return unfit(receipt);
  if (first.what !== 'clause') return new ReceiptError(first.what, first.before, 'unedited');
  const index = receipt.clauses.findIndex(({ clause }) => clause === first.clause);
  const part = (['outcome', 'reason', 'citation'] as const).find(
    (one) => !sameJson(first.before?.[one], first.now?.[one]),
  );
  return new ReceiptError(`clauses[${index}].${part}`, part && first.before?.[part], 'unedited');
}

function unfit({ code }: Receipt): ReceiptError {
  return new ReceiptError('code', code, 'fitting_code');
}

/** What each field takes, by its name; a field of the whole record before one further in. */
const takenBy: Readonly<Record<string, ReceiptTaken>> = {
  format: 'format',
  clauses: 'list',
  value: 'recorded_fact',
  words: 'text',
  sha256: 'sha256',
  preference: 'yes_no',
  code: 'code',
  asOf: 'day',
  id: 'text',
  title: 'text',
  number: 'text',
  clause: 'text',
  quote: 'text',
  test: 'text',
  version: 'whole_number',
  start: 'whole_number',
  end: 'whole_number',
};

function takenAt(path: readonly PropertyKey[]): ReceiptTaken {
  const name = path.at(-1);
  if (name === undefined) return 'receipt';
  if (name === 'outcome') return path.length === 1 ? 'overall_outcome' : 'clause_outcome';
  if (path.length === 2 && path[0] === 'facts') return 'recorded_fact';
  return takenBy[String(name)] ?? 'object';
}
