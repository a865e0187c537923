import type { Fact } from '../../core/fact.ts';
import { settleId } from '../choice-id.ts';
import { notice } from '../heard.ts';
import type { Reply } from '../reply.ts';
import type { Catalogue } from '../wording/catalogue/catalogue.ts';
import { showValue } from '../wording/show-value.ts';
import { disputedIn, factsIn } from './entries.ts';
import { nameAndDay } from './member-name.ts';
import type { Entry, Membership } from './shared-case.ts';

/** The answers to these facts, each with who gave it and when. */
export function answersTold(facts: readonly Fact[], { file, me }: Membership, words: Catalogue): readonly string[] {
  return facts.flatMap((fact) =>
    (file.entries[fact] ?? []).map((entry) =>
      words.cases.attributed(
        words.talk.pair(words.facts[fact].name, showValue(fact, entry.value, words)),
        nameAndDay(entry, me, words.cases),
      ),
    ),
  );
}

/** Everything in a case file, a line an answer; what members differ on follows, to be settled. */
export function review(opening: string, shared: Membership, words: Catalogue): readonly Reply[] {
  const disputed = disputedIn(shared.file.entries);
  const agreed = factsIn(shared.file.entries).filter((fact) => !disputed.includes(fact));
  const lines = answersTold(agreed, shared, words);
  return [
    notice(opening, ...(lines.length + disputed.length > 0 ? lines : [words.cases.nothingYet])),
    ...disputed.map((fact) => dispute(fact, shared, words)),
  ];
}

/** Two members answered differently: both answers, and a press for each to settle it. */
export function dispute(fact: Fact, { file, me }: Membership, words: Catalogue): Reply {
  const answers = file.entries[fact] ?? [];
  const show = (entry: Entry) => showValue(fact, entry.value, words);
  const told = answers.map((entry) => words.cases.says(nameAndDay(entry, me, words.cases), show(entry)));
  return {
    ...notice(words.cases.differ(words.facts[fact].name, told)),
    choices: answers.map((entry) => ({
      id: settleId(fact, entry.id),
      label: words.cases.choose(show(entry), nameAndDay(entry, me, words.cases)),
    })),
  };
}
