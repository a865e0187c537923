import type { ClauseOutcome } from '../../core/outcome.ts';
import type { WhatIf } from '../../core/what-if.ts';
import type { Language } from '../../policy-text/language.ts';
import type { Reply } from '../reply.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { showValue } from './show-value.ts';

/** What would come out differently, and nothing else. */
export function whatIfReply({ before, after, changed }: WhatIf, language: Language, words: Catalogue): Reply {
  const { whatIf } = words.ways;
  const changes = [
    ...(before.asOf === after.asOf ? [] : [whatIf.day(before.asOf, after.asOf)]),
    ...changed.facts.map(({ fact, ...one }) =>
      whatIf.fact(words.facts[fact].name, showValue(fact, one.before, words), showValue(fact, one.after, words)),
    ),
  ];
  const outcomeOf = (outcome: ClauseOutcome | null) => (outcome === null ? whatIf.notAsked : words.outcomes[outcome]);
  const title = (outcome: keyof typeof words.overall) => words.overall[outcome].title;
  const lines = [
    changed.outcome === undefined
      ? whatIf.outcomeStays(title(before.outcome))
      : whatIf.outcome(title(before.outcome), title(after.outcome)),
    ...changed.clauses.map((one) =>
      whatIf.clause(one.citation.label[language], outcomeOf(one.before), outcomeOf(one.after)),
    ),
    ...(changed.clauses.length === 0 ? [whatIf.clausesStay] : []),
    words.ways.procedure,
  ];
  const text = changes.length === 0 ? [whatIf.nothing] : [whatIf.title(changes), ...lines];
  return { kind: 'notice', text: text.join('\n'), sections: [], citations: [], choices: [] };
}
