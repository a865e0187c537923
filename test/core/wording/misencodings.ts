import type { Combination } from '../../../core/conditions/combine.ts';
import { factsOf } from '../../../core/conditions/compile.ts';
import type { Condition } from '../../../core/conditions/condition.ts';
import { categories, legalForms, organizationKinds } from '../../../core/fact.ts';
import { quantitiesIn } from './legal-reading.ts';

/** A rule's condition with one error in it. */
interface Misencoding {
  readonly error: string;
  readonly wrongly: Condition;
}

/** Drafting errors in a rule's own data, one at a time. */
export function misencodings(condition: Condition): readonly Misencoding[] {
  const own = changesOf(condition);
  if (!('parts' in condition)) return own;
  if (condition.test !== 'in_principle') own.push(...bracketsMoved(condition), ...partsLeftOut(condition));
  const inside = condition.parts.flatMap((part, index) =>
    misencodings(part).map(({ error, wrongly }) => ({
      error,
      wrongly: { ...condition, parts: condition.parts.with(index, wrongly) } as Condition,
    })),
  );
  return [...own, ...inside];
}

function changesOf(condition: Condition): Misencoding[] {
  const changed: Misencoding[] = [];
  const change = (error: string, changes: object) =>
    changed.push({ error: `${condition.test}: ${error}`, wrongly: { ...condition, ...changes } as Condition });
  for (const field of ['number', 'years', 'percent', 'projects', 'yuan'] as const) {
    if (!(field in condition)) continue;
    const value = (condition as unknown as Record<string, number>)[field] ?? 0;
    change(`${field} one more`, { [field]: value + 1 });
    change(`${field} one less`, { [field]: value - 1 });
  }
  if ('included' in condition) change('the number left out', { included: !condition.included });
  if ('unit' in condition) change('another unit', { unit: condition.unit === 'yuan' ? 'events' : 'yuan' });
  switch (condition.test) {
    case 'all':
      change('或 for 且', { test: 'any' });
      break;
    case 'any':
      change('且 for 或', { test: 'all' });
      break;
    case 'in_principle':
      changed.push({ error: '原则上 dropped', wrongly: condition.parts[0] });
      break;
    case 'declared':
      change('made a test of existence', { test: 'exists' });
      break;
    case 'exists':
      change('made a test of quality', { test: 'declared' });
      break;
    case 'legal_form':
      for (const form of legalForms) {
        const outcome = condition.outcomes[form] === 'met' ? 'not_met' : 'met';
        change(`${form} ${outcome}`, { outcomes: { ...condition.outcomes, [form]: outcome } });
      }
      break;
    case 'kind_fits':
      for (const kind of organizationKinds) {
        for (const category of categories) {
          const { [category]: fit, ...others } = condition.fits[kind];
          const fits = fit === 'met' ? others : { ...others, [category]: 'met' };
          change(`${kind} in ${category}`, { fits: { ...condition.fits, [kind]: fits } });
        }
      }
      break;
    case 'no_record_since':
      change('the first day decided', { onFirstDay: 'met' });
      break;
    case 'every_year':
      if (condition.lines.length > 1) {
        change('the other connective', { connective: condition.connective === 'all' ? 'any' : 'all' });
      }
      for (const [index, line] of condition.lines.entries()) {
        const other = (error: string, changes: object) =>
          change(`${line.fact}, ${error}`, { lines: condition.lines.with(index, { ...line, ...changes }) });
        other('one more', { number: line.number + 1 });
        other('one less', { number: line.number - 1 });
        other('the number left out', { included: false });
        other('another unit', { unit: 'yuan' });
      }
      break;
  }
  return changed;
}

type Joined = Extract<Combination, { readonly test: 'all' | 'any' }>;

/** `A and B, or C` read as `A, and B or C`: what stands beside a bracket is drawn into it, wherever it is cut. */
function bracketsMoved({ test, parts }: Joined): readonly Misencoding[] {
  return parts.flatMap((part, index) => {
    if (part.test !== 'all' && part.test !== 'any') return [];
    if (part.test === test) return [];
    return part.parts.slice(1).map((_, cut): Misencoding => {
      const before: Condition = { test, parts: [...parts.slice(0, index), ...part.parts.slice(0, cut + 1)] };
      const after: Condition = { test, parts: [...part.parts.slice(cut + 1), ...parts.slice(index + 1)] };
      return {
        error: `brackets moved around ${factsOf(part).join(', ')}`,
        wrongly: { test: part.test, parts: [before, after] },
      };
    });
  });
}

/** An alternative left out, or of what is asked together a part with a number. */
function partsLeftOut({ test, parts }: Joined): readonly Misencoding[] {
  return parts.flatMap((part, index) => {
    const hasNumber = 'words' in part && quantitiesIn(part.words).length > 0;
    if (test === 'all' && !hasNumber) return [];
    return [{ error: `${factsOf(part).join(', ')} left out`, wrongly: { test, parts: parts.toSpliced(index, 1) } }];
  });
}
