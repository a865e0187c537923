import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { everythingFor } from '../../../bots/desk/everything-kept.ts';
import type { Desk, Door } from '../../../bots/desk.ts';
import type { Log } from '../../../bots/log.ts';
import { turnMessages } from '../../../bots/slack/answer/turn-messages.ts';
import { openSlack } from '../../../bots/slack/slack-door.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import type { Driver, Heard } from '../../conversations/driver.ts';
import { SlackPeer } from './slack-peer.ts';
import { pressableLabels, visibleLines } from './visible-message.ts';

/**
 * A person with a Slack client, in direct messages with the bot: real Bolt against a Slack on loopback.
 * `person` is a Slack user id; `line` is how Slack reaches the bot. Throws from every step when the door does what Slack would refuse, or logs a failure.
 */
export async function openSlackDriver(
  openDesk: () => Promise<Desk>,
  person = 'U0PERSON',
  line: 'socket' | 'requests' = 'socket',
): Promise<Driver> {
  const peer = await SlackPeer.open();
  const database = await openDatabase({ file: ':memory:' });
  const now = () => new Date().toISOString();
  const failures: string[] = [];
  // Chats say and press; what a form would hold they answer in words, which is what happens when none can be opened.
  peer.forbidden.add('views.open');
  const fail = (data: object, message: string) => {
    if (message.includes('a modal could not be opened')) return;
    failures.push(`${message} ${JSON.stringify(data)}`);
    peer.lookAgain();
  };
  const log: Log = { info: () => undefined, warn: fail, error: fail };
  let desk: Desk;
  let door: Door;
  let server: Server | undefined;
  let answered = 0;
  /** How many messages the door owes for everything answered so far. */
  let owed = 0;

  const open = async () => {
    desk = await openDesk();
    const watched: Desk = {
      ...desk,
      receive: async (incoming) => {
        const turn = await desk.receive(incoming);
        owed += turnMessages(turn, person, undefined, await everythingFor(turn, incoming, desk)).length;
        answered += 1;
        peer.lookAgain();
        return turn;
      },
    };
    const { botToken, appToken, signingSecret, apiUrl } = peer;
    const reached = line === 'socket' ? { appToken } : { signingSecret };
    const slack = await openSlack({ botToken, ...reached, apiUrl, database, now }, watched, log);
    door = slack;
    if (!slack.requests) return;
    server = createServer(slack.requests).listen(0, '127.0.0.1');
    await once(server, 'listening');
    peer.requestUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  };

  const closeBoth = async () => {
    await door.stop();
    server?.closeAllConnections();
    server?.close();
    await desk.close();
  };

  const hear = async (step: () => void): Promise<Heard> => {
    const [before, turns] = [peer.messages.length, answered];
    step();
    await peer.until(() => {
      const wrong = [...peer.violations, ...failures];
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
      return answered === turns + 1 && peer.messages.length === owed;
    });
    const heard = peer.messages.slice(before);
    return {
      lines: heard.flatMap(visibleLines).filter((line) => line !== ''),
      pressable: heard.flatMap(pressableLabels),
    };
  };

  await open();
  return {
    name: 'slack',
    say: (text) => hear(() => peer.write(person, text)),
    press: (label) =>
      hear(() => {
        const message = peer.messages.findLast((shown) => pressableLabels(shown).includes(label));
        if (!message) throw new Error(`nothing shown carries “${label}”`);
        peer.press(person, message, label);
      }),
    async reopen() {
      await closeBoth();
      await open();
    },
    async close() {
      await closeBoth();
      await peer.close();
      await database.destroy();
    },
  };
}
