import { converse } from '../conversations/converse.ts';
import { isOfLaterVersion, upToDate } from '../conversations/earlier-state.ts';
import type { Form } from '../conversations/form.ts';
import { type Circumstances, notice } from '../conversations/heard.ts';
import type { Message } from '../conversations/message.ts';
import { looksLikeQuestion } from '../conversations/policy/question/looks-like-question.ts';
import type { Reply } from '../conversations/reply.ts';
import { inScript, type Script, scriptOf, type Writing, wordsFor, writingOn } from '../conversations/script.ts';
import { caseCodeIn } from '../conversations/shared-case/code-in-message.ts';
import type { CasesKnown, Membership } from '../conversations/shared-case/shared-case.ts';
import { amend } from '../conversations/turn/amend.ts';
import { answerOpenly } from '../conversations/turn/answer-openly.ts';
import { formFor, refilled } from '../conversations/turn/fill-form.ts';
import { givenIn } from '../conversations/turn/given.ts';
import { receiptSoFar } from '../conversations/turn/receipt-code.ts';
import { catalogues } from '../conversations/wording/catalogue/catalogue.ts';
import type { CalendarDay } from '../core/calendar-day.ts';
import type { Parameters } from '../core/case-file.ts';
import { emptyLibrary, type Library } from '../policy-text/library/library.ts';
import type { ContactCounter } from './bases/contact-counter.ts';
import { caseChangeOf } from './desk/case-change.ts';
import { everythingKeptJson } from './desk/everything-kept.ts';
import { fewAtOnce } from './desk/few-at-once.ts';
import { newCaseCode } from './desk/new-case-code.ts';
import { oneAtATime } from './desk/one-at-a-time.ts';
import { roundByRound } from './desk/round-by-round.ts';
import { amendedSaid, isOverdue, saidIn } from './desk/said.ts';
import { soundReply } from './desk/sound-reply.ts';
import type { Amending, Desk, Incoming, Said, Turn } from './desk.ts';
import type { Log } from './log.ts';
import { Overtaken, type Store, type Whose } from './store/store.ts';

/** How much of a conversation a door shows again. */
const transcriptLength = 300;
/** So many codes that lead nowhere may a person try in a day. */
const mostWrongCodes = 10;
/** So many turns are begun side by side: some are worked out while others are read or written, many of them together. */
const mostTurns = 256;

interface DeskSettings {
  readonly store: Store;
  readonly parameters: Parameters;
  /** Whom a person may turn to who wants to talk to a person. */
  readonly handOff?: string | undefined;
  /** Today's calendar day in Asia/Shanghai. */
  readonly today: () => CalendarDay;
  /** The regulations that staff have added, as they are now. */
  readonly library?: () => Promise<Library>;
  /** Answers what the contacts of bases say about their duties. */
  readonly contacts?: ContactCounter;
  /** Where it is reported that something could not be sent. */
  readonly log?: Log;
}

/**
 * Opens the counter behind every door. A turn is on disk before it is answered, so a process killed at any moment has
 * either kept it whole or not begun it; a delivery that comes again is answered from the record.
 */
export function openDesk(settings: DeskSettings): Desk {
  const { store, parameters, handOff, today, library: added = nothingAdded, contacts, log = silent } = settings;
  const inTurn = oneAtATime();
  const besideFew = fewAtOnce(mostTurns);
  const ownRound = roundByRound();

  /**
   * @param place whether others read along where it was said
   * @throws Overtaken when another process has kept a turn of the same conversation meanwhile.
   */
  const answer = async (incoming: Incoming, place: 'private' | 'open'): Promise<Turn> => {
    const { message, delivery, language } = incoming;
    const [atHand, library] = await Promise.all([store.atHand(incoming, delivery), added()]);
    const { answered, conversation: before, membership, contact } = atHand;
    if (answered) return answered;
    await ownRound();
    const openly = place === 'open' ? await answeredOpenly(incoming, library) : null;
    if (openly) return openly;
    const turnOf = (replies: readonly Reply[], writing: Required<Writing>, asked: Turn['asked']): Turn => {
      const lead = place === 'open' ? [notice(wordsFor(catalogues, writing).openly.onlyToYou)] : [];
      const sound = [...lead, ...replies].map((reply) => soundReply(reply, library, writing, log));
      return { replies: sound, ...writingOf(writing), asked, ...(place === 'open' && { privately: true }) };
    };
    const cases = await casesKnown(incoming, membership);
    if (isOfLaterVersion(before, cases)) {
      const spoken = before ?? writingOn(language ?? 'zh');
      const turn = turnOf([notice(wordsFor(catalogues, spoken).talk.beingUpdated)], spoken, null);
      await store.keepAside({ ...incoming, said: saidIn(incoming, null), turn });
      return turn;
    }
    const aside = await contacts?.answer(incoming, before, contact);
    if (aside) {
      const script = scriptIn(message, (before ?? writingOn(language ?? 'zh')).script);
      const replies = aside.language === 'zh' ? inScript(aside.replies, script) : aside.replies;
      const spoken = turnOf(replies, { language: aside.language, script }, before?.asked ?? null);
      const turn: Turn = { ...spoken, ...(aside.refused && { refused: aside.refused }) };
      await store.keepAside({ ...incoming, said: saidIn(incoming, before), turn });
      return turn;
    }
    const { showsForms = false, sharesTo } = incoming;
    const circumstances: Circumstances = {
      ...{ today: today(), parameters, library, cases, showsForms },
      ...(sharesTo && { sharesTo }),
      ...(handOff && { handOff }),
    };
    const turned = converse(before, message, circumstances, language);
    const { replies, state, forget } = turned;
    const turn: Turn = { ...turnOf(replies, state, state.asked), ...(turned.refused && { refused: turned.refused }) };
    const change = caseChangeOf(turned, cases);
    const caseChange = change && { caseChange: change };
    if (forget) {
      if (before) await store.forget({ ...incoming, before, ...caseChange });
    } else {
      const said = saidIn(incoming, before);
      await store.keep({ ...incoming, said, turn, before, state, given: givenIn(before, state), ...caseChange });
    }
    return turn;
  };

  /** Null when it is not to be answered where others read along. */
  const answeredOpenly = async (incoming: Incoming, library: Library): Promise<Turn | null> => {
    const circumstances = { today: today(), parameters, library, ...(handOff && { handOff }) };
    const { message, language: client, ofOthers } = incoming;
    const answered = answerOpenly(message, circumstances, client, ofOthers ? 'others' : 'person');
    if (answered === null) return null;
    const replies = answered.replies.map((reply) => soundReply(reply, library, answered, log));
    const turn: Turn = { replies, ...writingOf(answered), asked: null };
    if (incoming.thread !== undefined) await store.keepThread(incoming.door, incoming.thread);
    // What others have said is not the person's, and not kept as such.
    await store.keepAside({ ...incoming, said: ofOthers ? { text: '' } : saidIn(incoming, null), turn });
    return turn;
  };

  /** @throws Overtaken like `answer`. */
  const amended = async (amending: Amending, text: string | null): Promise<Turn | null> => {
    const answered = await store.answered(amending, amending.delivery);
    if (answered) return answered;
    const original = await store.message(amending, amending.original);
    if (text !== null && isOverdue(amending, original?.said)) return null;
    const given = original?.given ?? null;
    const said = amendedSaid(amending, text);
    const before = await store.conversation(amending);
    const library = await added();
    const cases: CasesKnown = { joined: await store.membership(amending), named: null, newCode: newCaseCode() };
    // A process that knows how it is kept will hear of the next change.
    if (isOfLaterVersion(before, cases)) return null;
    const { showsForms = false } = amending;
    const circumstances = { today: today(), parameters, library, cases, showsForms };
    const turned = given && before ? amend(before, given, text, circumstances) : null;
    if (before === null || turned === null) {
      await store.amend(amending, { delivery: amending.original, said, given });
      return original && given === null ? askedAnew(amending, original.said, said, library) : null;
    }
    const { replies, state } = turned;
    const sound = replies.map((reply) => soundReply(reply, library, state, log));
    const turn: Turn = { replies: sound, ...writingOf(state), asked: state.asked, privately: true };
    const change = caseChangeOf(turned, cases);
    const amends = { delivery: amending.original, said, given: text === null ? null : turned.given };
    await store.keep({ ...amending, said, turn, before, state, amends, ...(change && { caseChange: change }) });
    return turn;
  };

  /** The answer to a question about the text as it is now; null when it is none, or is answered already. */
  const askedAnew = async (amending: Amending, before: Said, said: Said, library: Library): Promise<Turn | null> => {
    if (!('text' in said) || !('text' in before) || said.text.trim() === before.text.trim()) return null;
    if (!looksLikeQuestion(said.text)) return null;
    const circumstances = { today: today(), parameters, library, ...(handOff && { handOff }) };
    const answered = answerOpenly(said, circumstances, amending.language);
    const earlier = new Set((await store.answered(amending, amending.original))?.replies.map(({ text }) => text));
    if (answered === null || answered.replies.every(({ text }) => earlier.has(text))) return null;
    const replies = [notice(wordsFor(catalogues, answered).openly.askedAnew), ...answered.replies];
    const sound = replies.map((reply) => soundReply(reply, library, answered, log));
    const turn: Turn = { replies: sound, ...writingOf(answered), asked: null };
    await store.keepAside({ ...amending, said, turn });
    return turn;
  };

  const casesKnown = async (incoming: Incoming, joined: Membership | null): Promise<CasesKnown> => {
    const code = caseCodeIn(incoming.message);
    return { joined, named: code === null ? null : await caseNamed(code, incoming), newCode: newCaseCode() };
  };

  /** Sixty bits are not guessed; whoever tries many all the same is not told any more that day, not even of a right one. */
  const caseNamed = async (code: string, incoming: Incoming): Promise<CasesKnown['named']> => {
    const day = today();
    if ((await store.wrongCodes(incoming, day)) >= mostWrongCodes) return 'too_many_tries';
    const found = await store.caseWithCode(code);
    if (!found) await store.countWrongCode(incoming, day);
    return found ?? 'none';
  };

  /** Does it again on what is kept by now when another process was quicker. */
  const onWhatIsKept = async <T>(work: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error;
      }
    }
  };

  const inOrder = <T>({ door, person }: Whose, work: () => Promise<T>): Promise<T> =>
    inTurn(`${door} ${person}`, () => besideFew(() => onWhatIsKept(work)));

  return {
    receive: (incoming) => inOrder(incoming, () => answer(incoming, 'private')),
    ask: (incoming) => inOrder(incoming, () => answer(incoming, 'open')),
    edited: (amending, text) => inOrder(amending, () => amended(amending, text)),
    deleted: (amending) => inOrder(amending, () => amended(amending, null)),
    sender: (door, delivery) => store.sender(door, delivery),
    async form(door, person, press) {
      const whose = { door, person };
      const [last] = await store.transcript(whose, 1);
      const withWhatWasTyped = (form: Form) =>
        last?.turn.refused && 'form' in last.said ? refilled(form, last.said.form) : form;
      const ofStaff = await contacts?.form(door, person, press);
      if (ofStaff) return withWhatWasTyped(ofStaff);
      const cases = { joined: await store.membership(whose), named: null, newCode: newCaseCode() };
      const before = await store.conversation(whose);
      if (isOfLaterVersion(before, cases)) return null;
      const form = formFor(before, press, { today: today(), parameters, cases, showsForms: true });
      return form && withWhatWasTyped(form);
    },
    isOurThread: (door, thread) => store.hasThread(door, thread),
    transcript: (door, person, atMost = transcriptLength) => store.transcript({ door, person }, atMost),
    everythingKept: async (door, person) =>
      everythingKeptJson({ door, person }, await store.everythingOf({ door, person })),
    async receipt(door, person) {
      const before = await store.conversation({ door, person });
      if (before === null || isOfLaterVersion(before, { joined: null, named: null })) return null;
      const state = upToDate(before);
      if (Object.keys(state.facts).length === 0) return null;
      const receipt = receiptSoFar(state, { today: today(), parameters });
      return { code: receipt.code, json: `${JSON.stringify(receipt, null, 2)}\n` };
    },
    close: () => store.close(),
  };
}

/** How a turn is written, as it is kept with it. */
function writingOf({ language, script }: Required<Writing>): Pick<Turn, 'language' | 'script'> {
  return { language, ...(language === 'zh' && script === 'traditional' && { script }) };
}

/** The characters that a message is written in; a press shows none. */
function scriptIn(message: Message, soFar: Script): Script {
  return 'text' in message ? scriptOf(message.text.slice(0, 500), soFar) : soFar;
}

const nothingAdded = async () => emptyLibrary;
const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };
