import { type Fact, isFact, vocabulary } from '../../core/fact.ts';
import { readChoiceId } from '../choice-id.ts';
import type { Refused } from '../form.ts';
import { askAgain, type Circumstances, type Heard, notice } from '../heard.ts';
import { simplified, wordsInScript } from '../script.ts';
import type { Conversation } from '../state.ts';
import type { Said } from '../understanding/facts-said/told.ts';
import { readIntent } from '../understanding/intent.ts';
import { legibleText, longestMessage } from '../understanding/legible-text.ts';
import { understand } from '../understanding/understand.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { choicesFor } from '../wording/question.ts';
import { answerAll, contradictionLine } from './answer.ts';
import { formChoice, formValue } from './fill-form.ts';
import { record } from './record.ts';

/**
 * Records a form that was filled in, all of it as one step. When a field cannot be read, or contradicts another, nothing
 * is recorded and it is said of which field and why.
 */
export function hearForm(
  state: Conversation,
  form: Readonly<Record<string, string>>,
  circumstances: Circumstances,
): Heard {
  const said: Said[] = [];
  const refused: Record<string, string> = {};
  let known = state.facts;
  for (const [fact, typed] of changedFields(form, state)) {
    const read = readField(fact, typed, { ...state, facts: known }, circumstances);
    if ('refused' in read) {
      refused[fact] = read.refused;
    } else {
      said.push(read);
      known = { ...known, [fact]: read.value };
    }
  }
  const words = catalogues[state.language];
  for (const contradiction of record(state, said).contradictions) {
    refused[contradiction.part] = contradictionLine(contradiction, words);
  }
  if (Object.keys(refused).length > 0) return refuse(refused, state, circumstances);
  if (said.length === 0) return askAgain(state, notice(words.form.unchanged));
  return answerAll(state, said, circumstances);
}

/** What was filled in, and not left as it was shown; a total before the share of it. */
function changedFields(
  form: Readonly<Record<string, string>>,
  state: Conversation,
): readonly (readonly [Fact, string])[] {
  return Object.entries(form)
    .map(([name, typed]) => [name, legibleText(typed)] as const)
    .filter((entry): entry is readonly [Fact, string] => isFact(entry[0]) && entry[1] !== '')
    .filter(([fact, typed]) => simplified(typed) !== formValue(fact, state))
    .sort(([one], [other]) => Number(other === 'totalRevenue') - Number(one === 'totalRevenue'));
}

function readField(
  fact: Fact,
  typed: string,
  { facts, language }: Conversation,
  { today }: Circumstances,
): Said | { readonly refused: string } {
  const words = catalogues[language];
  if (typed.length > longestMessage) return { refused: words.talk.tooLong(longestMessage) };
  const text = simplified(typed);
  const chosen = choicesFor(fact, facts, words).find(({ label }) => label === text);
  const pressed = chosen && readChoiceId(chosen.id);
  if (pressed?.kind === 'answer') return { fact, value: pressed.value, words: typed };
  if (readIntent(text) === 'unknown') return { fact, value: null, words: typed };
  const understood = understand(fact, text, facts, today);
  if (understood.kind === 'value') return { fact, value: understood.value, words: typed };
  const example = words.examples[vocabulary[fact].shape];
  return { refused: understood.kind === 'unclear' ? words.unclear[understood.why] : words.form.notRead(example) };
}

function refuse(refused: Refused, state: Conversation, circumstances: Circumstances): Heard {
  const { form, facts } = catalogues[state.language];
  const lines = Object.entries(refused).map(([fact, why]) => form.refusedField(facts[fact as Fact].name, why));
  const told = { ...notice(form.refused, ...lines), choices: formChoice(state, circumstances) };
  const written = Object.entries(refused).map(([fact, why]) => [fact, wordsInScript(why, state)]);
  return { state, replies: [told], next: 'wait', refused: Object.fromEntries(written) };
}
