import type { Desk, Door } from '../../../bots/desk.ts';
import { turnMessages } from '../../../bots/discord/answer/turn-messages.ts';
import { openDiscord } from '../../../bots/discord/discord-door.ts';
import type { Log } from '../../../bots/log.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import type { Driver, Heard } from '../../conversations/driver.ts';
import { DiscordPeer } from './discord-peer.ts';
import type { WireRow } from './discord-wire.ts';
import { visibleLines } from './visible-text.ts';

/**
 * A person with a Discord client, in direct messages with the bot: real discord.js against a Discord on loopback.
 * `person` is a Discord user id. Throws from every step when the door does what Discord would refuse, or logs a
 * failure.
 */
export async function openDiscordDriver(openDesk: () => Promise<Desk>, person = '200000000000000001'): Promise<Driver> {
  const peer = await DiscordPeer.open();
  const database = await openDatabase({ file: ':memory:' });
  const failures: string[] = [];
  const fail = (data: object, message: string) => {
    failures.push(`${message} ${JSON.stringify(data)}`);
    peer.lookAgain();
  };
  const log: Log = {
    info: () => undefined,
    warn: fail,
    error: fail,
  };
  /** How many messages the door owes for each delivery that has been answered. */
  const owed = new Map<string, number>();
  let desk: Desk;
  let door: Door;

  const open = async () => {
    desk = await openDesk();
    const watched: Desk = {
      ...desk,
      receive: async (incoming) => {
        try {
          const turn = await desk.receive(incoming);
          owed.set(incoming.delivery, turnMessages(turn, incoming.person).length);
          return turn;
        } catch (error) {
          owed.set(incoming.delivery, 1);
          throw error;
        } finally {
          peer.lookAgain();
        }
      },
    };
    door = await openDiscord(
      { token: peer.token, applicationId: peer.applicationId, apiUrl: peer.apiUrl, database },
      watched,
      log,
    );
  };

  const closeBoth = async () => {
    await door.stop();
    await desk.close();
  };

  const hear = async (step: () => string, insteadOfForm?: () => string): Promise<Heard> => {
    const before = peer.messages.length;
    const opened = peer.modals.length;
    let delivery = step();
    await peer.until(() => {
      if (insteadOfForm && peer.modals.length > opened) {
        delivery = insteadOfForm();
        insteadOfForm = undefined;
      }
      const wrong = [...peer.violations, ...failures];
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
      return owed.get(delivery) === peer.messages.slice(before).filter(({ content }) => content !== '').length;
    });
    const heard = peer.messages.slice(before);
    return {
      lines: heard.flatMap(({ content }) => visibleLines(content)).filter((line) => line !== ''),
      pressable: heard.flatMap(({ rows }) => rows.flatMap(labels)),
    };
  };

  await open();
  return {
    name: 'discord',
    say: (text) => hear(() => peer.write(person, text)),
    // Whoever would rather type closes the form, and types what stands on the button.
    press: (label) =>
      hear(
        () => peer.press(person, label),
        () => peer.write(person, label),
      ),
    async reopen() {
      await closeBoth();
      await open();
    },
    async close() {
      await closeBoth();
      await database.destroy();
      await peer.close();
    },
  };
}

function labels({ components }: WireRow): string[] {
  return components.flatMap((component) =>
    component.type === 2 ? [component.label] : component.options.map(({ label }) => label),
  );
}
