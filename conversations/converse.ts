import { toAsk } from './ask-next.ts';
import { catalogues } from './catalogue/catalogue.ts';
import { type KeptConversation, upToDate } from './earlier-state.ts';
import { languageOf } from './follow-language.ts';
import { goOn, type Turned } from './go-on.ts';
import { hear } from './hear.ts';
import { type Circumstances, type Heard, notice } from './heard.ts';
import type { Message } from './message.ts';
import { type ClientLanguage, languageIn } from './script.ts';
import { freshConversation } from './state.ts';

/**
 * One turn of a conversation: `(state, message, circumstances) → {replies, state}`. Pure: no I/O, no clock; whatever was
 * not understood changes nothing that was said before.
 * @param before as it was kept, by this version or an earlier one; null when nothing has been said yet
 * @param clientLanguage the language to begin in, until the person shows or chooses one
 */
export function converse(
  before: KeptConversation | null,
  message: Message,
  circumstances: Circumstances,
  clientLanguage: ClientLanguage = 'zh',
): Turned {
  const heard =
    before === null ? greet(message, circumstances, clientLanguage) : hear(upToDate(before), message, circumstances);
  return goOn(heard, circumstances);
}

/** The first words may already answer the first question, or ask one; when they do neither, they are a greeting. */
function greet(message: Message, circumstances: Circumstances, clientLanguage: ClientLanguage): Heard {
  const shown = 'text' in message ? languageOf(message.text.slice(0, 1000)) : null;
  const script = clientLanguage === 'zh-Hant' ? 'traditional' : 'simplified';
  const fresh = freshConversation(shown ?? languageIn(clientLanguage), script);
  const state = { ...fresh, asked: toAsk(fresh, circumstances) };
  const heard = hear(state, message, circumstances);
  const { greeting, help } = catalogues[heard.state.language].talk;
  const opening = notice(greeting, help);
  // The first question has not been shown yet.
  const next = heard.next === 'ask_again' ? 'ask_in_full' : heard.next;
  return { ...heard, next, replies: [opening, ...(heard.missed ? [] : heard.replies)] };
}
