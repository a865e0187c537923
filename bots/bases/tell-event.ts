import { createHash } from 'node:crypto';
import { notice } from '../../conversations/heard.ts';
import type { Reply } from '../../conversations/reply.ts';
import { dayShown } from '../../conversations/wording/day-shown.ts';
import type { Language } from '../../policy-text/language.ts';
import type { DutyOfBase, Recipient } from '../reminders/duty.ts';
import type { DutyAction } from '../reminders/duty-press.ts';
import { dutyOfEvent } from '../reminders/duty-rows.ts';
import { dutyChoices, dutyReply } from '../reminders/letter-turn.ts';
import { reminderWords } from '../reminders/words.ts';
import { workOutBase } from '../reminders/work-out.ts';
import { type Asked, ask, askedOf, settle } from './asked.ts';
import type { Base } from './base.ts';
import { baseKey } from './base-key.ts';
import type { Aside, ContactSettings } from './contact-counter.ts';
import { basesIn, basesOf, keepEvent } from './register.ts';
import { languageOf, type Talker } from './talker.ts';
import { baseWords } from './words.ts';

/** Something that a contact tells of, of whichever base. */
type Event = Pick<Extract<Asked, { kind: 'base_of_event' }>, 'event' | 'on' | 'exact' | 'until' | 'words'>;

/** Something has happened: to the base that is named, to the only one, or it is asked to which. */
export async function told(event: Event, talker: Talker, settings: ContactSettings): Promise<readonly Reply[]> {
  const { who, bases, language } = talker;
  const named = bases.filter(({ name }) => event.words.includes(name));
  const candidates = named.length > 0 ? named : bases;
  const [base, another] = candidates;
  if (base && !another) return toldOf(base, event, talker, settings);
  const names = candidates.map(({ name }) => name);
  await ask(settings.database, who, { ...event, kind: 'base_of_event', bases: names }, settings.now());
  const choices = names.map((name) => ({ id: `base:${baseKey(name)}`, label: name }));
  return [{ ...notice(baseWords[language].whichBase), choices }];
}

/** The same of one base; on which day is asked where it was not said. */
export async function toldOf(
  base: Base,
  event: Event,
  talker: Talker,
  settings: ContactSettings,
): Promise<readonly Reply[]> {
  const { database, today, now } = settings;
  const { who, delivery, language } = talker;
  const { event: kind, on, exact, until, words: said } = event;
  const words = baseWords[language];
  if (on === undefined || on > today()) {
    await ask(database, who, { kind: 'day_of_event', base: base.name, event: kind, words: said }, now());
    return [notice(on === undefined ? words.whichDay(base.name, words.events[kind]) : words.notYetThere)];
  }
  const id = idOf(`${who.channel} ${who.address} ${delivery}`);
  await keepEvent(
    database,
    base.name,
    { id, kind, on, words: said, ...(until && { until }) },
    `${who.channel} ${who.address}`,
    now(),
  );
  await settle(database, who);
  await workOutBase(database, base.name, today(), now(), await settings.calendar());
  const duty = await dutyOfEvent(database, id);
  const day = dayShown(on, language);
  const lines = [
    words.event(base.name, words.events[kind], day),
    ...(exact ? [] : [words.firstDayTaken(day)]),
    ...(duty ? [daysOf(duty, language)] : []),
    words.ours,
  ];
  const choices = [
    { id: `event_right:${id}`, label: words.right },
    { id: `event:${id}`, label: words.takeBack },
  ];
  const noted: Reply = { ...notice(...lines), choices };
  if (!duty) return [noted];
  // One may object until then, and need not.
  const actions: readonly DutyAction[] = kind === 'publicity' ? ['why', 'calendar'] : ['done', 'why', 'calendar'];
  const ofDuty = dutyChoices(duty, actions, reminderWords[language]);
  return [noted, dutyReply(duty, language, today(), ofDuty)];
}

function daysOf({ deadline: { due, latest = due, safe = due } }: DutyOfBase, language: Language): string {
  return baseWords[language].days(dayShown(due, language), dayShown(latest, language), dayShown(safe, language));
}

/** A base was pressed in answer to which one it was. Null when the press is none of these. */
export async function pressBase(
  press: string,
  who: Recipient,
  delivery: string,
  settings: ContactSettings,
): Promise<Aside | null> {
  const pressed = /^base:([0-9a-f]{12})$/.exec(press)?.[1];
  if (pressed === undefined) return null;
  const { database } = settings;
  const bases = await basesIn(database, await basesOf(database, who.channel, who.address));
  const language = languageOf(bases, who);
  const standing = await askedOf(database, who, settings.now());
  const base = bases.find(({ name }) => baseKey(name) === pressed);
  if (standing?.asked.kind !== 'base_of_event' || !base) {
    return { replies: [notice(baseWords[language].notAskedAnyMore)], language };
  }
  const talker = { who, delivery, bases, language };
  return { replies: await toldOf(base, standing.asked, talker, settings), language };
}

/** The id of what came with a delivery: the same when it comes again. */
function idOf(delivery: string): string {
  const hex = createHash('sha256').update(delivery).digest('hex');
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
