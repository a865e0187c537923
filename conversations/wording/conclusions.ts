import type { Facts } from '../../core/fact.ts';
import { type WhatIf, whatIf } from '../../core/what-if.ts';
import type { Circumstances } from '../heard.ts';
import type { Conversation } from '../state.ts';
import { caseFileOf } from '../turn/ask-next.ts';
import type { Catalogue } from './catalogue/catalogue.ts';

/** What a change of answers changes: a line for the whole and for each clause that comes out differently. */
export function conclusionLines(
  before: Conversation,
  changes: Facts,
  circumstances: Circumstances,
  words: Catalogue,
): readonly string[] {
  const { changed } = whatIf(caseFileOf(before, circumstances), changes);
  const lines = [...outcomeLine(changed, words), ...clauseLines(changed, before, words)];
  return lines.length > 0 ? lines : [words.talk.conclusionsStay];
}

function outcomeLine({ outcome }: WhatIf['changed'], { overall, ways }: Catalogue): readonly string[] {
  return outcome ? [ways.whatIf.outcome(overall[outcome.before].title, overall[outcome.after].title)] : [];
}

/** Clauses of both categories only: those that another category asks are told in its own questions. */
function clauseLines(
  { clauses }: WhatIf['changed'],
  { language }: Conversation,
  { ways, outcomes }: Catalogue,
): readonly string[] {
  return clauses.flatMap(({ citation, before, after }) =>
    before === null || after === null
      ? []
      : [ways.whatIf.clause(citation.label[language], outcomes[before], outcomes[after])],
  );
}
