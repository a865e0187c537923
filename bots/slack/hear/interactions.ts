import { createHash } from 'node:crypto';
import type { App, BlockAction, ButtonAction, Context, StaticSelectAction } from '@slack/bolt';
import { intentId } from '../../../conversations/choice-id.ts';
import { type ClientLanguage, writingOn } from '../../../conversations/script.ts';
import { clauseOf } from '../../../policy-text/regulation/regulation.ts';
import type { Desk } from '../../desk.ts';
import type { Answering } from '../../inbox/answer-arrivals.ts';
import type { Log } from '../../log.ts';
import { callbacks, clauseId, type HomeAction, readHomePress, readPress } from '../action-id.ts';
import { type Arrival, from, fromCommand, fromPress, type Place } from '../arrival.ts';
import type { ClientLanguageOf } from '../client-language.ts';
import { typed } from '../mrkdwn.ts';
import { backIn } from '../views/back.ts';
import { filledIn, refusedAtFields } from '../views/form-view.ts';
import { clauseOptions, clausePicked } from '../views/look-up-view.ts';
import type { FindWorkspace } from '../workspaces.ts';
import { type Modals, modalsBy } from './modals.ts';

/** What hearing interactions depends on. */
interface Hearing {
  readonly desk: Desk;
  readonly answering: Answering<Arrival>;
  readonly workspaceOf: FindWorkspace;
  readonly teamOf: (context: Context) => string;
  readonly clientLanguageOf: ClientLanguageOf;
  readonly log: Log;
}

type Acknowledge = () => Promise<void>;

/** The press that asks for the form of what is to be filled in now. */
const formPress = 'say:form';
/** What may stand after /guohe to open a modal, in the language it is opened in. */
const lookUpWords: ReadonlyMap<string, ClientLanguage> = new Map([
  ['条文', 'zh'],
  ['查条文', 'zh'],
  ['條文', 'zh-Hant'],
  ['查條文', 'zh-Hant'],
  ['clause', 'en'],
  ['clauses', 'en'],
]);
const formWords: ReadonlySet<string> = new Set(['填写', '填寫', '表单', '表單', 'form', 'fill in']);

/** What a button of the home tab says for the person who presses it. */
const wordsOfHome: Readonly<Record<Exclude<HomeAction, 'look_up'>, string>> = {
  talk: '',
  fill_in: '',
  bases: '我的基地',
  zh: '中文',
  en: 'English',
};

/** The parts that each kind of interaction is heard with. */
interface Hearer extends Pick<Hearing, 'desk' | 'answering' | 'teamOf'> {
  readonly modals: Modals;
}

/**
 * Hears commands, presses, shortcuts and modals. Each is written down before it is acknowledged; a modal is opened at
 * once, because what it can be opened with lives for three seconds.
 */
export function hearInteractions(app: App, { desk, answering, teamOf, ...opening }: Hearing): void {
  const hearer = { desk, answering, teamOf, modals: modalsBy({ desk, ...opening }) };
  hearCommand(app, hearer);
  hearPresses(app, hearer);
  hearShortcuts(app, hearer);
  hearModals(app, hearer);
}

function hearCommand(app: App, { answering, teamOf, modals }: Hearer): void {
  app.command('/guohe', async ({ command, ack, context }) => {
    const arrival = fromCommand(command, teamOf(context));
    const { place } = arrival;
    const said = command.text.trim().toLowerCase();
    const language = lookUpWords.get(said);
    const isOpened = language
      ? await modals.lookUp(place, command.trigger_id, writingOn(language))
      : formWords.has(said) && (await modals.form(formPress, place, command.trigger_id));
    if (isOpened) await ack();
    else await answering.take(arrival, ack);
  });
}

function hearPresses(app: App, hearer: Hearer): void {
  const { answering, teamOf, modals } = hearer;
  app.action<BlockAction<ButtonAction | StaticSelectAction>>(
    { type: 'block_actions' },
    async ({ body, action, ack, context }) => {
      const home = readHomePress(action);
      if (home) {
        return pressedAtHome(home, inDirectMessages(teamOf(context), body.user.id), body.trigger_id, ack, hearer);
      }
      const press = readPress(action, body.user.id);
      const arrival = fromPress(body, press, teamOf(context));
      const isOpened = press?.own && (await modals.form(press.choice, arrival.place, body.trigger_id));
      if (isOpened) await ack();
      else await answering.take(arrival, ack);
    },
  );
}

async function pressedAtHome(
  action: HomeAction,
  place: Place,
  trigger: string,
  ack: Acknowledge,
  hearer: Hearer,
): Promise<void> {
  if (action === 'look_up') return lookUp(place, trigger, ack, hearer);
  if (action === 'fill_in' && (await hearer.modals.form(formPress, place, trigger))) return ack();
  await hearer.answering.take({ ...saying(wordsOfHome[action], place, `home:${trigger}`), atHome: true }, ack);
}

/** The search for a clause; in words, what can be said to find one, where the modal for it cannot be opened. */
async function lookUp(place: Place, trigger: string, ack: Acknowledge, { answering, modals }: Hearer): Promise<void> {
  if (await modals.lookUp(place, trigger)) return ack();
  const asked = saying('', place, `look_up:${trigger}`);
  // By a press, which is of no language: a word would choose one for a person who has said nothing yet.
  const press = { press: intentId('help') };
  await answering.take({ ...asked, incoming: { ...asked.incoming, message: press } }, ack);
}

function hearShortcuts(app: App, hearer: Hearer): void {
  const { answering, teamOf, modals } = hearer;
  app.shortcut({ callback_id: callbacks.fillIn, type: 'shortcut' }, async ({ shortcut, ack, context }) => {
    const place = inDirectMessages(teamOf(context), shortcut.user.id);
    if (await modals.form(formPress, place, shortcut.trigger_id)) await ack();
    else await answering.take(saying('', place, `shortcut:${shortcut.trigger_id}`), ack);
  });

  app.shortcut({ callback_id: callbacks.lookUp, type: 'shortcut' }, async ({ shortcut, ack, context }) => {
    await lookUp(inDirectMessages(teamOf(context), shortcut.user.id), shortcut.trigger_id, ack, hearer);
  });

  app.shortcut({ callback_id: callbacks.askAbout, type: 'message_action' }, async ({ shortcut, ack, context }) => {
    const { channel, user, message, response_url: responseUrl, trigger_id } = shortcut;
    // What a thread begins with is looked at in the channel, as a rule.
    const isReply = typeof message.thread_ts === 'string' && message.thread_ts !== message.ts;
    const inThread = isReply ? { thread: message.thread_ts } : {};
    const place = { team: teamOf(context), channel: channel.id, user: user.id, responseUrl, ...inThread };
    const words = typed(message.text ?? '');
    const asked = saying(words, place, `shortcut:${trigger_id}`);
    await answering.take({ ...asked, what: 'ask_about', incoming: { ...asked.incoming, ofOthers: true } }, ack);
  });
}

function hearModals(app: App, { desk, answering }: Hearer): void {
  app.options(clauseId, async ({ options, ack }) => {
    const language = options.view ? backIn(options.view.private_metadata).language : 'zh';
    await ack({ options: clauseOptions(options.value, language) });
  });

  app.view(callbacks.lookUp, async ({ view, ack }) => {
    const { clause, back } = clausePicked(view);
    // By its name: a number alone may answer the question that is asked.
    const named = clauseOf(clause)?.label[back.language] ?? '';
    await answering.take(saying(named, back.place, `view:${view.id}`), ack);
  });

  app.view(callbacks.form, async ({ view, ack }) => {
    const { form, back } = filledIn(view);
    // A form that was refused is sent again from the same view.
    const values = createHash('sha256').update(JSON.stringify(form)).digest('hex').slice(0, 16);
    const asked = saying('', back.place, `view:${view.id}:${values}`);
    const arrival: Arrival = { ...asked, incoming: { ...asked.incoming, message: { form } }, language: back.language };
    const { refused } = await desk.receive(arrival.incoming);
    if (refused) return ack(refusedAtFields(refused));
    await answering.take(arrival, ack);
  });
}

/** Where a shortcut used anywhere is answered: Slack takes a person's id for the app's direct messages with them. */
function inDirectMessages(team: string, user: string): Place {
  return { team, channel: user, user };
}

/** Words that a person has said by something else than a message. */
function saying(text: string, place: Place, delivery: string): Arrival {
  const { team, user } = place;
  return { what: 'converse', incoming: { ...from(team, user), delivery, message: { text } }, place };
}
