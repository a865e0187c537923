import { notice } from '../../conversations/heard.ts';
import type { Language } from '../../policy-text/language.ts';
import { answerDuty } from '../reminders/answer-duty.ts';
import { readDutyPress } from '../reminders/duty-press.ts';
import { pressWish } from '../reminders/wishes.ts';
import { workOutBase } from '../reminders/work-out.ts';
import { askedOf, settle } from './asked.ts';
import { answering } from './close-duty.ts';
import type { Aside, ContactSettings } from './contact-counter.ts';
import { basesIn, basesOf, confirmEvent, takeEventBack } from './register.ts';
import { calendarTurn } from './show-bases.ts';
import { pressStaff } from './staff-change.ts';
import { languageOf, type Talker } from './talker.ts';
import { pressBase } from './tell-event.ts';
import { baseWords } from './words.ts';

/** What was pressed, and by whom. */
export interface Pressed extends Pick<Talker, 'who' | 'delivery'> {
  readonly press: string;
  /** The language of their conversation, for a press that says nothing of the language. */
  readonly language: Language;
}

/** Whether a press is on something that was said about bases, or about a wish to be told. */
export function isPressOfBases(press: string): boolean {
  return /^(?:duty|event|event_right|calendar|base|staff|wish_off):/.test(press);
}

/** Does what was pressed beside a reminder, an event, a base or a change of the register. Null when it is none of these. */
export async function hearPress(
  { press, who, delivery, language }: Pressed,
  settings: ContactSettings,
): Promise<Aside | null> {
  const { database, now } = settings;
  const wish = await pressWish(database, press, who, language);
  if (wish) return { replies: [wish], language };
  const duty = readDutyPress(press);
  if (duty) {
    const standing = await askedOf(database, who, now());
    const asked = standing?.asked.kind === 'which_duty' ? standing.asked : null;
    if (asked) await settle(database, who);
    const note = asked && duty.action === 'done' && 'done' in asked.answer ? asked.answer.done : undefined;
    const isStaff = duty.action === 'why' && (await settings.isStaff?.(who));
    return answerDuty(duty, who, { ...(await answering(settings, note)), ...(isStaff && { isStaff }) });
  }
  const [, action, event = ''] = /^(event|event_right):([0-9a-f-]{36})$/.exec(press) ?? [];
  if (action === 'event') return tookBack(event, who, settings);
  if (action === 'event_right') return confirmed(event, who, settings);
  const [, does] = /^calendar:(anew|revoke)$/.exec(press) ?? [];
  if (does === 'anew' || does === 'revoke') {
    const bases = await basesIn(database, await basesOf(database, who.channel, who.address));
    const spoken = languageOf(bases, who);
    return { replies: [await calendarTurn(does, { who, language: spoken }, settings)], language: spoken };
  }
  return (await pressBase(press, who, delivery, settings)) ?? pressStaff(press, who, settings);
}

async function tookBack(event: string, who: Talker['who'], settings: ContactSettings): Promise<Aside | null> {
  const { database, today, now, calendar } = settings;
  const told = await takeEventBack(database, event, who, now());
  if (told === null) return null;
  await workOutBase(database, told.base.name, today(), now(), await calendar());
  const language = languageOf([told.base], who);
  const words = baseWords[language];
  return { replies: [notice(words.takenBack(told.base.name, words.events[told.event.kind]))], language };
}

async function confirmed(event: string, who: Talker['who'], { database, now }: ContactSettings): Promise<Aside | null> {
  const told = await confirmEvent(database, event, who, now());
  if (told === null) return null;
  const language = languageOf([told.base], who);
  const words = baseWords[language];
  return { replies: [notice(words.confirmed(told.base.name, words.events[told.event.kind]))], language };
}
