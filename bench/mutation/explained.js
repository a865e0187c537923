const typesOnly = 'Only the compiler needs it: another check refuses the same values.';
const alwaysBoth = 'Which clauses there are has been compared before, so both sides have this one.';
const known = 'Only the compiler needs it: this is reached with known values alone.';
const quicker = 'Only quicker: the longer way comes to the same.';

/** Changes that no test can notice, and why not. */
export const explained = [
  {
    file: 'core/calendar/read-notice.ts',
    code: "field === 'notice'",
    to: 'true',
    why: 'No other field of a notice has a `date` in it.',
  },
  {
    file: 'core/receipt/canonical.ts',
    code: "''",
    to: '"Stryker was here!"',
    why: 'Only for `undefined`, which no receipt is.',
  },
  { file: 'core/conditions/each-project.ts', code: 'given === null', to: 'false', why: known },
  { file: 'core/conditions/every-year.ts', code: "outcome === 'unknown'", to: 'true', why: quicker },
  { file: 'core/conditions/every-year.ts', code: 'years.length === 0', to: 'false', why: quicker },
  {
    file: 'core/conditions/every-year.ts',
    code: 'own.some((year) => !years.includes(year))',
    to: 'true',
    why: quicker,
  },
  { file: 'core/conditions/every-year.ts', code: 'given?.[year]', to: 'given[year]', why: known },
  { file: 'core/conditions/growth-at-least.ts', code: 'given?.[years[1]]', to: 'given[years[1]]', why: known },
  { file: 'core/read-case-file.ts', code: "typeof asOf !== 'string'", to: 'false', why: typesOnly },
  { file: 'core/receipt/read-receipt.ts', code: '{ receipt: z.unknown() }', to: '{}', why: typesOnly },
  { file: 'core/receipt/read-receipt.ts', code: '{ code: z.string() }', to: '{}', why: typesOnly },
  { file: 'core/receipt/read-receipt.ts', code: 'first.before?.[one]', to: 'first.before[one]', why: alwaysBoth },
  { file: 'core/receipt/read-receipt.ts', code: 'first.now?.[one]', to: 'first.now[one]', why: alwaysBoth },
  { file: 'core/receipt/read-receipt.ts', code: 'first.before?.[part]', to: 'first.before[part]', why: alwaysBoth },
  {
    file: 'core/receipt/replay.ts',
    code: 'words === undefined',
    to: 'false',
    why: 'Words that are `undefined` are left out of the JSON all the same.',
  },
];
