import type { Condition } from '../../../core/conditions/condition.ts';
import type { Finding } from '../../../core/finding.ts';
import type { Language } from '../../../policy-text/language.ts';
import { type OpenWords, openWords, openWordsOf } from '../../../policy-text/topics/readings.ts';
import type { Topic } from '../../../policy-text/topics/topics.ts';
import type { Statement } from '../statement.ts';
import { answerWords } from '../words/answer-words.ts';
import type { AskedRule } from './rules-asked.ts';

/** The open words that what was said turns on, or comes near. */
export function openIn(finding: Finding): string | null {
  switch (finding.test) {
    case 'each_project':
      if (finding.note === 'exactly_two') return 'two_or_more_projects';
      return finding.note === 'only_together' ? 'each_project_or_together' : null;
    case 'every_year':
      return 'every_year';
    case 'focus_partners':
      return finding.outcome === 'review' ? 'focus_field_and_country' : null;
    case 'growth_at_least':
      return 'growth_benchmark_year';
    case 'fewer_than':
      return finding.outcome === 'met' ? null : 'one_base_in_principle';
    case 'all':
    case 'any':
    case 'in_principle':
      return finding.parts.reduce<string | null>((found, part) => found ?? openIn(part), null);
    default:
      return null;
  }
}

/**
 * The open words to be shown: those the topic is about or the verdict turns on; of a single rule, the weightiest.
 * @param turnedOn ids of open words that verdicts turn on
 */
export function openAsked(
  topic: Topic,
  rules: readonly AskedRule[],
  turnedOn: readonly string[],
  isJudged: boolean,
): readonly OpenWords[] {
  const own = openWords.filter(({ id }) => topic.readings.includes(id) || turnedOn.includes(id));
  const [only, another] = rules;
  if (own.length > 0 || isJudged || !only || another) return own;
  return openWordsOf(only.rule.clause)
    .filter(({ rank, readings }) => rank !== undefined && readings.some(({ weight }) => weight === 'possible'))
    .filter(
      ({ citations }) =>
        only.condition === only.rule.condition || citations.some(({ quote }) => isAbout(quote, only.condition)),
    )
    .slice(0, 1);
}

/** What is open, how it may be read and what is safe, with the words of the rules asked about. */
export function tellOpen(open: OpenWords, rules: readonly AskedRule[], language: Language): Statement {
  const clauses = rules.map(({ rule }) => rule.clause);
  const own = open.citations.filter(({ clause }) => clauses.includes(clause));
  return { text: answerWords[language].open(open), citations: own.length > 0 ? own : open.citations };
}

function isAbout(quote: string, condition: Condition): boolean {
  return 'words' in condition && (quote.includes(condition.words) || condition.words.includes(quote));
}
