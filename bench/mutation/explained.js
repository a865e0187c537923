const typesOnly = 'Only the compiler needs it: another check refuses the same values.';
const alwaysBoth = 'Which clauses there are has been compared before, so both sides have this one.';
const known = 'Only the compiler needs it: this is reached with known values alone.';
const quicker = 'Only quicker: the longer way comes to the same.';

const issue = 'Only the compiler needs it: what is refused has an issue.';
const memory = 'Only how much is kept in mind: what is forgotten is worked out once more.';
const alike = 'Of two that are alike, one is as good as the other.';

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
  { file: 'core/assess.ts', code: "'met'", to: '""', why: 'Only for no clause at all, and there are always some.' },
  { file: 'core/first-problem.ts', code: 'issue?.code', to: 'issue.code', why: issue },
  { file: 'core/first-problem.ts', code: 'issue?.path', to: 'issue.path', why: issue },
  { file: 'core/first-problem.ts', code: '[]', to: '["Stryker was here"]', why: issue },
  { file: 'core/outcome.ts', code: 'rankInAnd[a] <= rankInAnd[b]', to: 'rankInAnd[a] < rankInAnd[b]', why: alike },
  { file: 'core/outcome.ts', code: 'rankInOr[a] >= rankInOr[b]', to: 'rankInOr[a] > rankInOr[b]', why: alike },
  { file: 'core/fraction.ts', code: 'last.number !== number', to: 'true', why: quicker },
  { file: 'core/fraction.ts', code: '{ number: 0, fraction: readDecimal(0) }', to: '{}', why: quicker },
  {
    file: 'core/fraction.ts',
    code: "''",
    to: '"Stryker was here!"',
    why: 'Only the compiler needs it: a written number has digits.',
  },
  { file: 'core/fraction.ts', code: "'0'", to: '""', why: 'Read as a number, both are 0.' },
  {
    file: 'core/fraction.ts',
    code: 'scale >= 0',
    to: 'scale > 0',
    why: 'With no decimals both ways come to the same.',
  },
  { file: 'core/fraction.ts', code: 'difference < 0n', to: 'difference <= 0n', why: 'What is 0 has been told before.' },
  {
    file: 'core/fact-unit.ts',
    code: '[]',
    to: '["Stryker was here"]',
    why: 'It would stand under no fact at all, and is never looked up.',
  },
  { file: 'core/what-if.ts', code: "typeof asOf !== 'string'", to: 'false', why: typesOnly },
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
  { file: 'core/planner/choice.ts', code: 'topicOf.get(fact)?.some', to: 'topicOf.get(fact).some', why: known },
  { file: 'core/planner/choice.ts', code: 'false', to: 'true', why: known },
  { file: 'core/planner/decision-table.ts', code: "'unknown'", to: '""', why: known },
  {
    file: 'core/planner/decision-table.ts',
    code: 'start < values.length',
    to: 'start <= values.length',
    why: 'A slice that begins behind the last value is empty.',
  },
  { file: 'core/planner/recalled-table.ts', code: '[]', to: '["Stryker was here"]', why: memory },
  { file: 'core/planner/conjunct.ts', code: 'before', to: 'false', why: quicker },
  { file: 'core/planner/conjunct.ts', code: 'known.size >= remembers', to: 'true', why: quicker },
  { file: 'core/planner/conjunct.ts', code: 'known.size >= remembers', to: 'false', why: memory },
  { file: 'core/planner/conjunct.ts', code: 'known.size >= remembers', to: 'known.size > remembers', why: memory },
  { file: 'core/planner/conjunct.ts', code: 'known.size >= remembers', to: 'known.size < remembers', why: memory },
  { file: 'core/planner/recalled-table.ts', code: 'at > 0', to: 'true', why: quicker },
  { file: 'core/planner/recalled-table.ts', code: 'at > 0', to: 'false', why: quicker },
  { file: 'core/planner/recalled-table.ts', code: 'at > 0', to: 'at >= 0', why: quicker },
  { file: 'core/planner/recalled-table.ts', code: 'at > 0', to: 'at <= 0', why: quicker },
  { file: 'core/planner/recalled-table.ts', code: "outcome !== 'unknown'", to: 'false', why: quicker },
  { file: 'core/planner/recalled-table.ts', code: 'one === other', to: 'false', why: quicker },
  { file: 'core/next.ts', code: "'outcome'", to: '""', why: 'Whatever is not the report is the outcome.' },
  {
    file: 'core/planner/choice.ts',
    code: 'worth > highest + 1e-9',
    to: 'worth >= highest + 1e-9',
    why: alike,
  },
  {
    file: 'core/planner/prospect.ts',
    code: 'code === 0',
    to: 'code !== 0',
    why: 'The two classes stay two, whatever they are called.',
  },
  {
    file: 'core/planner/prospect.ts',
    code: 'expected < least - 1e-9',
    to: 'expected <= least - 1e-9',
    why: alike,
  },
  {
    file: 'core/planner/still-matters.ts',
    code: "''",
    to: '"Stryker was here!"',
    why: 'Whether a kind fits a category does not turn on the day.',
  },
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
