import type { Condition } from '../../core/conditions/condition.ts';
import { categories } from '../../core/fact.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { type TestOf, tellDemand, tellKinds, windowOf, yearlyLines } from './demand-words.ts';
import { showAmount } from './show-value.ts';

/** A rule's condition as a sentence without its full stop: a view of it that adds nothing. */
export function tellCondition(condition: Condition, clauseId: string, words: Catalogue): string {
  const { asks } = words;
  const tell = (part: Condition): string => tellCondition(part, clauseId, words);
  switch (condition.test) {
    case 'all':
      return asks.all(condition.parts.map(tell));
    case 'any':
      return tellEither(condition.parts, clauseId, words) ?? asks.any(condition.parts.map(tell));
    case 'in_principle':
      return asks.inPrinciple(tell(condition.parts[0]));
    case 'every_year':
      return asks.yearly(yearlyLines(condition, words), condition.connective === 'any');
    case 'kind_fits':
      return asks.all(categories.map((category) => tellKinds(condition, category, words)));
    case 'declared':
      return asks.judged(tellDemand(condition, clauseId, words));
    default:
      return tellDemand(condition, clauseId, words);
  }
}

/** Alternatives of which each asks for the same number, in one breath; null when they do not. */
function tellEither(parts: readonly Condition[], clauseId: string, words: Catalogue): string | null {
  const [first, ...others] = parts.flatMap((part) => (part.test === 'at_least' ? [part] : []));
  if (!first || others.length + 1 < parts.length) return null;
  const isSame = ({ number, unit, included, words: own }: TestOf<'at_least'>) =>
    number === first.number && unit === first.unit && included === first.included && own === first.words;
  if (!others.every(isSame)) return null;
  const names = [first, ...others].map(({ fact }) => words.facts[fact].name);
  const amount = showAmount(first.number, first.unit, words);
  return words.asks.atLeast(windowOf(first, clauseId), words.asks.either(names), amount, first.included);
}
