import { notice } from '../../conversations/heard.ts';
import type { Choice, Reply } from '../../conversations/reply.ts';
import type { BaseTalk } from '../../conversations/understanding/base-talk.ts';
import { duties as dutyNames } from '../../conversations/wording/deadline-words.ts';
import type { Duty } from '../../core/deadlines/deadline.ts';
import type { Language } from '../../policy-text/language.ts';
import { answerDuty } from '../reminders/answer-duty.ts';
import type { DutyOfBase } from '../reminders/duty.ts';
import { type DutyPress, dutyChoiceId } from '../reminders/duty-press.ts';
import { dutiesOf } from '../reminders/duty-rows.ts';
import { ask, settle } from './asked.ts';
import type { ContactSettings } from './contact-counter.ts';
import type { Talker } from './talker.ts';
import { baseWords } from './words.ts';

/** What one may do, or what only runs, is not handed in. */
const notHandedIn: readonly Duty[] = ['registration', 'revocation', 'validity', 'publicity'];

/** A duty is done, or is to come up later: the only one that fits, or it is asked which. */
export async function closeOrPutOff(
  talk: Extract<BaseTalk, { kind: 'done' | 'later' }>,
  text: string,
  talker: Talker,
  settings: ContactSettings,
): Promise<readonly Reply[]> {
  const { who, bases, language } = talker;
  const named = bases.filter(({ name }) => text.includes(name));
  const names = (named.length > 0 ? named : bases).map(({ name }) => name);
  const open = (await dutiesOf(settings.database, names)).filter(({ state, deadline: { duty } }) => {
    const fits = talk.about === undefined ? talk.kind === 'later' || !notHandedIn.includes(duty) : duty === talk.about;
    return state === 'open' && fits;
  });
  const [only, another] = open;
  const words = baseWords[language];
  if (!only) return [notice(words.noSuchDuty)];
  const note = talk.kind === 'done' ? noteIn(text) : undefined;
  const press = (duty: string): DutyPress =>
    talk.kind === 'done' ? { action: 'done', duty } : { action: 'on', duty, ...(talk.on && { day: talk.on }) };
  if (!another) return answered(press(only.id), talker, settings, note);
  const answer = talk.kind === 'done' ? { done: note ?? '' } : { ...(talk.on && { on: talk.on }) };
  const duties = open.map(({ id }) => id);
  await ask(settings.database, who, { kind: 'which_duty', duties, answer }, settings.now());
  return [{ ...notice(words.whichDuty), choices: open.map((duty) => dutyAsChoice(duty, press(duty.id), language)) }];
}

function dutyAsChoice(duty: DutyOfBase, { action, day }: DutyPress, language: Language): Choice {
  const label = baseWords[language].dutyChoice(duty.base, dutyNames[duty.deadline.duty][language]);
  return { id: dutyChoiceId(action, duty.id, day), label };
}

/** What is said after the first comma: 年度总结交了，交给了李老师. */
function noteIn(text: string): string | undefined {
  return /[，,;；。:：]\s*(.{2,200})$/.exec(text)?.[1]?.trim();
}

/** Answers a duty as if its button had been pressed; what was asked before is settled by it. */
export async function answered(
  press: DutyPress,
  { who }: Talker,
  settings: ContactSettings,
  note?: string,
): Promise<readonly Reply[]> {
  await settle(settings.database, who);
  return (await answerDuty(press, who, await answering(settings, note))).replies;
}

/** What answering a duty depends on. */
export async function answering(
  { database, calendar, now, publicUrl }: ContactSettings,
  note?: string,
): Promise<Parameters<typeof answerDuty>[2]> {
  return {
    database,
    calendar: await calendar(),
    now: now(),
    ...(publicUrl !== undefined && { publicUrl }),
    ...(note && { note }),
  };
}
