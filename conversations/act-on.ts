import { answer } from './answer.ts';
import { hasMoreForReport, leftToAsk } from './ask-next.ts';
import { catalogues } from './catalogue/catalogue.ts';
import { intentId } from './choice-id.ts';
import { chooseAim } from './choose-aim.ts';
import { askAgain, type Circumstances, type Heard, notice } from './heard.ts';
import type { Intent } from './intent.ts';
import { citationFor } from './question.ts';
import { receiptCode } from './receipt-code.ts';
import { takeBack } from './record.ts';
import type { Reply } from './reply.ts';
import { type Conversation, freshConversation } from './state.ts';
import { tellWays } from './tell-ways.ts';

/** Does what a person says about the conversation itself. */
export function actOn(intent: Intent, state: Conversation, circumstances: Circumstances): Heard {
  const { talk, buttons } = catalogues[state.language];
  switch (intent) {
    case 'chinese':
      return speak('zh', state);
    case 'english':
      return speak('en', state);
    case 'unknown':
      return state.asked === null ? askAgain(state) : answer(state, state.asked, null, buttons.unknown, circumstances);
    case 'undo':
      return undo(state);
    case 'restart':
      return state.steps.length === 0 ? askAgain(state, notice(talk.nothingAnswered)) : confirmRestart(state);
    case 'confirm_restart': {
      if (!state.confirmingRestart) return askAgain(state, notice(talk.staleChoice));
      const fresh = { ...freshConversation(state.language), languageChosen: state.languageChosen };
      return { state: fresh, replies: [notice(talk.restarted)], next: 'ask' };
    }
    case 'keep':
      return askAgain({ ...state, confirmingRestart: false }, notice(talk.notRestarted));
    case 'why':
      return sayWhy(state);
    case 'progress':
      return askAgain(state, notice(progress(state, circumstances)));
    case 'result':
      return { state, replies: state.asked === null ? [] : [notice(talk.soFar)], next: 'show_result' };
    case 'outcome':
    case 'report':
      return chooseAim(intent, state, circumstances);
    case 'continue':
      return state.asked === null && hasMoreForReport(state, circumstances)
        ? chooseAim('report', state, circumstances)
        : askAgain(state);
    case 'ways':
      return askAgain(state, tellWays(state, circumstances));
    case 'receipt':
      return askAgain(state, notice(talk.receipt(receiptCode(state, circumstances))));
    case 'hello':
      return { ...askAgain(state, notice(talk.hello)), missed: true };
    case 'thanks':
    case 'goodbye':
    case 'acknowledge':
      return askAgain(state, notice(talk[intent]));
    case 'help':
      return askAgain(state, notice(talk.help));
  }
}

function speak(language: Conversation['language'], state: Conversation): Heard {
  return askAgain({ ...state, language, languageChosen: true }, notice(catalogues[language].talk.languageChosen));
}

function undo(state: Conversation): Heard {
  const { talk, facts } = catalogues[state.language];
  const undone = takeBack({ ...state, confirmingRestart: false });
  if (!undone?.asked) return askAgain(state, notice(talk.nothingToUndo));
  return askAgain(undone, notice(talk.undone(facts[undone.asked].name)));
}

function confirmRestart(state: Conversation): Heard {
  const { talk, buttons } = catalogues[state.language];
  const choices = [
    { id: intentId('confirm_restart'), label: buttons.restart },
    { id: intentId('keep'), label: buttons.keep },
  ];
  const confirm: Reply = { ...notice(talk.confirmRestart), choices };
  return { state: { ...state, confirmingRestart: true }, replies: [confirm], next: 'wait' };
}

function sayWhy(state: Conversation): Heard {
  if (state.asked === null) return askAgain(state);
  const { talk, facts } = catalogues[state.language];
  const citation = citationFor(state.asked);
  const text = talk.why(facts[state.asked].name, citation.label[state.language]);
  return askAgain(state, { ...notice(text), kind: 'answer', citations: [citation] });
}

function progress(state: Conversation, circumstances: Circumstances): string {
  const { talk } = catalogues[state.language];
  const answered = Object.keys(state.facts).length;
  return answered === 0 ? talk.nothingAnswered : talk.progress(answered, leftToAsk(state, circumstances));
}
