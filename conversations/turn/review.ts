import { type Fact, factNames } from '../../core/fact.ts';
import { changeId } from '../choice-id.ts';
import { notice } from '../heard.ts';
import type { Reply } from '../reply.ts';
import type { Conversation } from '../state.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { showValue } from '../wording/show-value.ts';

/** Every answer so far with the words it came from, each with a way to change it. */
export function reviewReply({ facts, words: said, skipped, language }: Conversation): Reply {
  const words = catalogues[language];
  const { talk } = words;
  const answered = factNames.filter((fact) => facts[fact] !== undefined);
  if (answered.length === 0 && skipped.length === 0) return notice(talk.nothingAnswered);
  const name = (fact: Fact) => words.facts[fact].name;
  const lines = answered.map((fact) =>
    talk.reviewed(name(fact), showValue(fact, facts[fact], words), said[fact] ?? null),
  );
  const passed = skipped.length > 0 ? [talk.passedOver(skipped.map(name))] : [];
  const choices = answered.map((fact) => ({ id: changeId(fact), label: talk.change(name(fact)) }));
  return { ...notice(talk.review(answered.length), ...lines, ...passed), choices };
}
