import type { CaseFile } from '../../../core/case-file.ts';
import type { Condition } from '../../../core/conditions/condition.ts';
import type { ByYear, Facts } from '../../../core/fact.ts';
import type { EventsWithoutSize } from '../case-said/events-without-size.ts';
import { type JudgedSaid, judgeSaid } from './judge-said.ts';

/** What a rule on large and small events comes to where their size was not said. */
export interface JudgedWithoutSize {
  /** Were all of them small: what is the worst they can be. */
  readonly judged: JudgedSaid;
  /** Of small ones so many are short, and a single large one among them would do; null where their size changes nothing. */
  readonly short: number | null;
}

/** Puts events to a rule as all of them small, and as one of them large; null when that cannot be done. */
export function judgeWithoutSize(
  condition: Condition,
  caseFile: CaseFile,
  { large, small, held }: EventsWithoutSize,
): JudgedWithoutSize | null {
  const line = condition.test === 'every_year' ? condition.lines.find(({ fact }) => fact === small) : undefined;
  const numbers = Object.values(held);
  if (!line || !numbers.every((number) => typeof number === 'number')) return null;
  const fewest = Math.min(...numbers);
  if (fewest < 1) return null;
  const judge = (ofThemLarge: number) => {
    const facts: Facts = {
      [large]: each(held, () => ofThemLarge),
      [small]: each(held, (number) => number - ofThemLarge),
    };
    return judgeSaid(condition, { ...caseFile, facts: { ...caseFile.facts, ...facts } });
  };
  const [judged, withLarge] = [judge(0), judge(1)];
  if (!judged || !withLarge) return null;
  const isSame = judged.finding.outcome === withLarge.finding.outcome;
  return { judged, short: isSame ? null : line.number - fewest };
}

function each(held: ByYear, change: (number: number) => number): ByYear {
  return Object.fromEntries(Object.entries(held).map(([year, number]) => [year, change(Number(number))]));
}
