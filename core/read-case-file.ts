import { z } from 'zod';
import { isCalendarDay, yearOf } from './calendar-day.ts';
import type { CaseFile, Guide, Parameters, RdGrowthBenchmark } from './case-file.ts';
import { contradictionIn } from './contradiction.ts';
import {
  categories,
  type Fact,
  type Facts,
  isFact,
  legalForms,
  organizationKinds,
  type Shape,
  vocabulary,
} from './fact.ts';

/** What is taken where something wrong was given; each door words it in the person's language. */
export type Taken =
  | Shape
  | 'object'
  | 'fact_name'
  | 'parameter_name'
  | 'calendar_day'
  | 'past_full_year'
  | 'rd_growth_benchmark'
  | 'guide'
  | 'part_of_whole';

/** Input that cannot be used: which field, what was given there, and what is taken. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(
    readonly field: string,
    readonly given: unknown,
    readonly taken: Taken,
  ) {
    super(`${field}: ${taken}`);
  }
}

const wholeNumber = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const area = z.number().nonnegative().max(Number.MAX_SAFE_INTEGER);
const day = z.string().refine(isCalendarDay);

function interval<T extends number | string>(value: z.ZodType<T>) {
  return z
    .strictObject({ min: value.exactOptional(), max: value.exactOptional() })
    .refine(({ min, max }) => (min ?? max) !== undefined && (min === undefined || max === undefined || min <= max));
}

const count = z.union([wholeNumber, interval(wholeNumber)]);
const byYear = z.record(z.string().regex(/^\d{4}$/), count.nullable());

const shapes: Readonly<Record<Shape, z.ZodType>> = {
  category: z.enum(categories),
  organization_kind: z.enum(organizationKinds),
  legal_form: z.enum(legalForms),
  yes_no: z.boolean(),
  count,
  area: z.union([area, interval(area)]),
  yuan: count,
  yuan_list: z.array(count),
  day: z.union([day, interval(day)]),
  days: z.array(day),
  day_or_none: z.union([day, z.literal('none')]),
  count_by_year: byYear,
  yuan_by_year: byYear,
};

const words = z.string().refine((text) => text.trim() !== '');
const year = z.number().int().min(1990).max(2200);

const rdGrowthBenchmark = z.strictObject({
  year,
  percent: z.number().min(-100).max(10_000),
  period: words,
  source: words,
});

const guide = z
  .strictObject({
    year,
    fields: z.array(words).min(1),
    countries: z.array(words).min(1),
    source: words,
    from: day.exactOptional(),
    until: day.exactOptional(),
  })
  .refine(({ from, until }) => from === undefined || until === undefined || from <= until);

/**
 * Checks a case file from outside.
 * @param input `{asOf, facts, parameters?}` as parsed JSON
 * @throws InputError naming the first field that cannot be used.
 */
export function readCaseFile(input: unknown): CaseFile {
  if (!isRecord(input)) throw new InputError('input', input, 'object');
  const { asOf, facts, parameters = {} } = input;
  if (typeof asOf !== 'string' || !isCalendarDay(asOf)) throw new InputError('asOf', asOf, 'calendar_day');
  return { asOf, facts: readFacts(facts, asOf), parameters: readParameters(parameters) };
}

/**
 * Checks facts from outside: names, shapes, days that exist, years that are full before `asOf`, parts within wholes.
 * @throws InputError naming the first fact that cannot be used.
 */
export function readFacts(input: unknown, asOf: string): Facts {
  if (!isRecord(input)) throw new InputError('facts', input, 'object');
  for (const [name, value] of Object.entries(input)) {
    if (!isFact(name)) throw new InputError(name, value, 'fact_name');
    checkFact(name, value, asOf);
  }
  const facts: Facts = input;
  const contradiction = contradictionIn(facts);
  if (contradiction) throw new InputError(contradiction[0], facts[contradiction[0]], 'part_of_whole');
  return facts;
}

/** Checks the parameters that staff set. @throws InputError naming the one that cannot be used. */
export function readParameters(input: unknown): Parameters {
  if (!isRecord(input)) throw new InputError('parameters', input, 'object');
  const { rdGrowthBenchmark: benchmark, guide: ofYear, ...others } = input;
  for (const [name, value] of Object.entries(others)) throw new InputError(name, value, 'parameter_name');
  return {
    ...(isGiven(benchmark) && { rdGrowthBenchmark: readBenchmark(benchmark) }),
    ...(isGiven(ofYear) && { guide: readGuide(ofYear) }),
  };
}

function readBenchmark(input: unknown): RdGrowthBenchmark {
  const read = rdGrowthBenchmark.safeParse(input);
  if (!read.success) throw new InputError('rdGrowthBenchmark', input, 'rd_growth_benchmark');
  return read.data;
}

function readGuide(input: unknown): Guide {
  const read = guide.safeParse(input);
  if (!read.success) throw new InputError('guide', input, 'guide');
  return read.data;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function checkFact(name: Fact, value: unknown, asOf: string): void {
  const { shape } = vocabulary[name];
  if (value === null) return;
  if (!shapes[shape].safeParse(value).success) throw new InputError(name, value, shape);
  if (shape === 'count_by_year' || shape === 'yuan_by_year') {
    const notFull = Object.keys(value as object).find((year) => Number(year) >= yearOf(asOf));
    if (notFull !== undefined) throw new InputError(`${name}.${notFull}`, value, 'past_full_year');
  }
}

function isRecord(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
