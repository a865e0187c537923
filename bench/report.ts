import { type Agreement, comparedCases } from './agreement.ts';
import { aimsTable } from './aims.ts';
import { machine } from './machine.ts';
import { givesTable } from './peers/gives-table.ts';
import type { Peer } from './peers/peer.ts';
import type { Results } from './results.ts';
import { perSecond, timingTable } from './table.ts';

/**
 * The results as a page to read.
 * @param load the machine's before and after
 */
export function report(results: Results, day: string, load: { before: string; after: string }): string {
  const { agreements, assessments, questions, firstQuestions, workingDays, deadlines } = results;
  const fifth = timingTable('a day', { 'fifth working day': workingDays });
  return `# Results

Measured on ${day} with ${machine()}; load ${load.before} before, ${load.after} after. Written by \`npm run bench\`.

A figure is the median of its rounds, with the fastest and the slowest round; the candidates of a line take turns.
Microseconds are of processor time, so that little depends on what else the machine does; rows a second are by the clock.
A ratio is the peer's time over ours: above 1× we are faster.

## Aims

${aimsTable(results)}

## What is compared

The same rules on the same cases. They do not give the same answer:

${givesTable()}

A peer is measured only if it comes to our outcome in every clause that it can express, on ${comparedCases.length} cases:

${[...agreements].map(([peer, agreement]) => agreementLine(peer, agreement)).join('\n')}

## Assessment

A complete case, every clause of its category; ours with findings, missing facts and citations.

${timingTable('a case', assessments)}

## Next question

The average over every state of whole interviews, from nothing known to nothing left to ask. Publicodes: the variables
missing for the outcome, or for every clause, and the weightiest of them. Our planner keeps in mind what is open in every
conversation, so these are figures of a process that has been talking for a while, each interview a new one; the line
below is one that has just begun.

${timingTable('a question', questions)}

The first one of a process, everything loaded, nothing warm:

${timingTable('a question', { 'the first': firstQuestions })}

## Deadlines

${differencesOr(results.calendarDifferences, fifth)}

All the deadlines of a base with six events, each with its citation. No peer has them.

${timingTable('a base', { 'eight deadlines': deadlines })}

## Screening

${screening(results)}
`;
}

function agreementLine({ name }: Peer, { compared, differences }: Agreement): string {
  const all = `- ${name}: ${compared.toLocaleString('en')} clauses compared, `;
  return differences.length === 0 ? `${all}all alike` : `${all}not measured.\n${differencesOr(differences, '')}`;
}

function screening({ screening: { rows, timings, differences } }: Results): string {
  const alike = timings.filter(({ name }) => differences.get(name)?.length === 0);
  const others = [...differences].flatMap(([name, names]) =>
    names.length === 0 ? [] : [`${name} decides otherwise. ${differencesOr(names, '')}`],
  );
  return `${rows.toLocaleString('en')} organizations in a CSV, read, decided and written as JSON, each in a process of its own, its start
included: \`guohe screen\`, which checks every cell, and the peers in a plain loop, which checks none. Rows a second:

${[timingTable('', { 'rows a second': alike }, perSecond), ...others].join('\n\n')}`;
}

/** Differences instead of the figures that they make worthless. */
function differencesOr(differences: readonly string[], figures: string): string {
  if (differences.length === 0) return figures;
  const shown = differences.slice(0, 10).map((difference) => `  - ${difference}`);
  return [`${differences.length} differ:`, ...shown].join('\n');
}
