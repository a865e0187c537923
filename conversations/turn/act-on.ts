import { intentId } from '../choice-id.ts';
import { askAgain, type Circumstances, type Heard, notice } from '../heard.ts';
import type { Reply } from '../reply.ts';
import { leaveCase, tellCode } from '../shared-case/hear-case.ts';
import { type Conversation, freshConversation } from '../state.ts';
import type { Intent } from '../understanding/intent.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import type { TalkWords } from '../wording/catalogue/talk-words.ts';
import { answer } from './answer.ts';
import { hasMoreForReport, leftToAsk, openFacts } from './ask-next.ts';
import { chooseAim } from './choose-aim.ts';
import { factsToFill, formChoice } from './fill-form.ts';
import { confirmDelete, deleteKept, exportKept, tellKept } from './kept-about-you.ts';
import { passOver } from './pass-over.ts';
import { receiptCode } from './receipt-code.ts';
import { remindChoice, waitingFor } from './remind-later.ts';
import { reviewReply } from './review.ts';
import { sayWhy } from './say-why.ts';
import { previewShare } from './share.ts';
import { stepBack } from './step-back.ts';
import { keepSupposed } from './suppose.ts';
import { tellWays } from './tell-ways.ts';

/** So many open questions are named; the others are counted. */
const mostNamed = 6;

/** Does what a person says about the conversation itself. */
export function actOn(intent: Intent, state: Conversation, circumstances: Circumstances): Heard {
  const { talk, buttons } = catalogues[state.language];
  switch (intent) {
    case 'chinese':
      return speak('zh', state);
    case 'traditional':
    case 'simplified':
      return speak('zh', { ...state, script: intent });
    case 'english':
      return speak('en', state);
    case 'unknown':
      return state.asked === null ? askAgain(state) : answer(state, state.asked, null, buttons.unknown, circumstances);
    case 'skip':
      return passOver(state, circumstances);
    case 'undo':
      return stepBack({ way: 'undo', count: 1 }, state);
    case 'repeat':
      return { state, replies: [], next: 'ask_in_full' };
    case 'told_already':
      return askAgain(state, toldAlready(state));
    case 'review':
      return askAgain(state, reviewReply(state));
    case 'keep_supposed':
      return keepSupposed(state, circumstances);
    case 'drop_supposed':
      return dropSupposed(state);
    case 'human':
      return askAgain(state, notice(handOffLine(talk, circumstances)));
    case 'restart':
      return state.steps.length === 0
        ? askAgain(state, notice(talk.nothingAnswered))
        : confirmRestart(state, talk.confirmRestart);
    case 'confirm_restart': {
      if (!state.confirmingRestart) return askAgain(state, notice(talk.staleChoice));
      const { language, script, languageChosen, shared } = state;
      const fresh = { ...freshConversation(language, script), languageChosen, ...(shared && { shared }) };
      return { state: fresh, replies: [notice(talk.restarted)], next: 'ask' };
    }
    case 'keep':
      return askAgain({ ...state, confirmingRestart: false }, notice(talk.notRestarted));
    case 'why':
      return sayWhy(state, circumstances);
    case 'form':
      return askAgain(state, tellForm(state, circumstances));
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
      return askAgain(state, { ...tellWays(state, circumstances), choices: remindChoice(state, circumstances) });
    case 'what_if':
      return askAgain(state, notice(talk.whatIf));
    case 'bases':
      return askAgain(state, notice(talk.noBaseOfYours));
    case 'remind': {
      const waiting = waitingFor(state, circumstances);
      const { ways } = catalogues[state.language];
      return askAgain(state, notice(waiting ? ways.cannotRemind(waiting.on) : ways.noDayToRemind));
    }
    case 'share':
      return previewShare(state, circumstances);
    case 'receipt': {
      const receipt = receiptCode(state, circumstances);
      return askAgain(state, { ...notice(talk.receipt(receipt)), receipt });
    }
    case 'case_code':
      return tellCode(state, circumstances);
    case 'leave_case':
      return leaveCase(state);
    case 'kept':
      return tellKept(state);
    case 'export':
      return exportKept(state);
    case 'delete':
      return confirmDelete(state);
    case 'confirm_delete':
      return deleteKept(state);
    case 'for_others':
      return askAgain(state, notice(talk.forOthers));
    case 'hello':
      return { ...askAgain(state, notice(talk.hello)), missed: true };
    case 'reliable':
    case 'robot':
    case 'insult':
    case 'praise':
    case 'thanks':
    case 'acknowledge':
      return askAgain(state, notice(talk[intent]));
    case 'goodbye':
      // Who goes is not asked again; whatever is said next comes back to the question.
      return { state, replies: [notice(talk.goodbye)], next: 'wait' };
    case 'help':
      // The greeting says it as well.
      return { ...askAgain(state, notice(talk.help)), missed: true };
  }
}

function speak(language: Conversation['language'], state: Conversation): Heard {
  const replies = [notice(catalogues[language].talk.languageChosen)];
  return { state: { ...state, language, languageChosen: true }, replies, next: 'ask_in_full' };
}

/** What was supposed is let go; a fact that was only to be changed keeps its answer. */
function dropSupposed(state: Conversation): Heard {
  const { talk } = catalogues[state.language];
  const isChanging = state.asked !== null && state.facts[state.asked] !== undefined;
  const dropped = { ...state, supposed: null };
  return isChanging
    ? { state: dropped, replies: [notice(talk.notChanged)], next: 'ask' }
    : askAgain(dropped, notice(talk.notChanged));
}

/** Where a form can be shown, the choice that opens it; what is in it may be told in one message anywhere. */
function tellForm(state: Conversation, circumstances: Circumstances): Reply {
  const { form, facts } = catalogues[state.language];
  const names = factsToFill(state, circumstances).map((fact) => facts[fact].name);
  if (names.length === 0) return notice(form.nothingToFill);
  return { ...notice(form.inOneMessage(names)), choices: formChoice(state, circumstances) };
}

/** What is noted, so that the person sees what was missed. */
function toldAlready(state: Conversation): Reply {
  const { talk } = catalogues[state.language];
  const review = reviewReply(state);
  return { ...review, text: `${talk.toldAlready}\n${review.text}` };
}

function handOffLine(talk: TalkWords, { handOff }: Circumstances): string {
  return handOff === undefined ? talk.noHandOff : talk.handOff(handOff);
}

/**
 * Asks whether all answers are to be cleared.
 * @param nextOne what is told of another organization, to be heard once the answers of this one are cleared
 */
export function confirmRestart(state: Conversation, asking: string, nextOne?: string): Heard {
  const { buttons } = catalogues[state.language];
  const choices = [
    { id: intentId('confirm_restart'), label: buttons.restart },
    { id: intentId('keep'), label: buttons.keep },
  ];
  const { nextOne: _, ...before } = state;
  const waiting = { ...before, confirmingRestart: true, ...(nextOne !== undefined && { nextOne }) };
  return { state: waiting, replies: [{ ...notice(asking), choices }], next: 'wait' };
}

function progress(state: Conversation, circumstances: Circumstances): string {
  const { talk, facts } = catalogues[state.language];
  const answered = Object.keys(state.facts).length;
  if (answered === 0) return talk.nothingAnswered;
  const open = state.facts.category === undefined ? [] : openFacts(state, circumstances);
  const names = open.slice(0, mostNamed).map((fact) => facts[fact].name);
  const left = talk.progress(answered, leftToAsk(state, circumstances));
  return names.length === 0 ? left : `${left}\n${talk.stillOpen(names, open.length > names.length)}`;
}
