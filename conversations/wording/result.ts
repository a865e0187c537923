import type { Assessment, ClauseAssessment } from '../../core/assess.ts';
import type { Fact } from '../../core/fact.ts';
import type { ClauseOutcome } from '../../core/outcome.ts';
import { cite } from '../../policy-text/citation/citation.ts';
import type { Language } from '../../policy-text/language.ts';
import type { Choice, Reply, Section } from '../reply.ts';
import type { Catalogue, ResultGroup } from './catalogue/catalogue.ts';
import { explain } from './explain.ts';

const groups: readonly (readonly [ResultGroup, readonly ClauseOutcome[]])[] = [
  ['not_met', ['not_met']],
  ['to_be_judged', ['review', 'in_principle_short']],
  ['missing', ['unknown']],
  ['declared', ['declared']],
  ['met', ['met']],
];

/**
 * The result of a case in words: the overall outcome, every clause in its group, what to do next. The procedure of
 * article 9 follows the conditions, since only it designates; where one is not met, it is not what comes next.
 * @param findOut what is missing, in the order in which to find it out
 */
export function resultOf(
  assessment: Assessment,
  language: Language,
  words: Catalogue,
  choices: readonly Choice[],
  findOut: readonly Fact[] = assessment.missing,
): Reply {
  const { outcome, category, asOf } = assessment;
  const { title, meaning } = words.overall[outcome];
  const mayGoOn = outcome !== 'ineligible';
  const heading = words.result.title(category === null ? null : words.categories[category], asOf);
  return {
    kind: 'result',
    text: [
      `${heading}${language === 'en' ? ' ' : ''}${title}${language === 'en' ? '.' : '。'}`,
      meaning,
      ...nextSteps(assessment, findOut, words),
      ...(mayGoOn ? [words.result.procedure] : []),
      words.result.disclaimer,
    ].join('\n'),
    sections: groups.flatMap(([group, outcomes]) => sectionOf(group, outcomes, assessment.clauses, language, words)),
    citations: mayGoOn ? [cite('9')] : [],
    choices,
  };
}

function sectionOf(
  group: ResultGroup,
  outcomes: readonly ClauseOutcome[],
  clauses: readonly ClauseAssessment[],
  language: Language,
  words: Catalogue,
): readonly Section[] {
  const lines = clauses
    .filter(({ outcome }) => outcomes.includes(outcome))
    .map(({ outcome, citation, reason }) => ({
      outcome,
      citation,
      text: explain(reason, words).join(language === 'en' ? ' ' : ''),
    }));
  return lines.length > 0 ? [{ title: words.groups[group], lines }] : [];
}

/** So much of what is missing is named first; each clause names its own. */
const mostNamed = 8;

function nextSteps(
  { outcome, preference }: Assessment,
  findOut: readonly Fact[],
  { result, facts }: Catalogue,
): readonly string[] {
  return [
    ...(outcome === 'ineligible' ? [result.ineligibleNext] : []),
    ...(outcome === 'needs_review' ? [result.reviewNext] : []),
    ...(outcome === 'incomplete' && findOut.length > 0
      ? [
          result.findOut(
            findOut.slice(0, mostNamed).map((fact) => facts[fact].name),
            findOut.length,
          ),
        ]
      : []),
    ...(preference === undefined
      ? []
      : [result.preference[preference === null ? 'unknown' : preference ? 'yes' : 'no']]),
  ];
}
