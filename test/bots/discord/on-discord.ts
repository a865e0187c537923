import type { Knex } from 'knex';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Desk, Door } from '../../../bots/desk.ts';
import { type DiscordSettings, openDiscord } from '../../../bots/discord/discord-door.ts';
import type { Log } from '../../../bots/log.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { DiscordPeer, type Posted } from './discord-peer.ts';

/** What the tests of a file share: a Discord on loopback, a database and the doors opened on them, fresh for each test. */
export interface OnDiscord {
  readonly peer: DiscordPeer;
  readonly database: Knex;
  readonly doors: readonly Door[];
  readonly logged: string[];
  openDoor(desk: Desk, settings?: Partial<DiscordSettings>): Promise<Door>;
  /** Resolves to the messages when there are exactly so many. */
  posted(count: number): Promise<readonly Posted[]>;
  /** Resolves to the messages when exactly so many are more than announced: how quick the machine is does not matter. */
  answered(count: number): Promise<readonly Posted[]>;
  contents(): string[];
  callsTo(call: RegExp): number;
  replacePeer(settings: Parameters<typeof DiscordPeer.open>[0]): Promise<void>;
}

/**
 * To be called once in a file of tests. After each test the doors are closed; it fails when the door did what Discord would
 * refuse, or logged a token or what somebody has said in secret.
 */
export function onDiscord(): OnDiscord {
  let peer: DiscordPeer;
  let database: Knex;
  const doors: Door[] = [];
  const logged: string[] = [];
  const record = (level: string) => (data: object, message: string) => {
    logged.push(`${level} ${message} ${JSON.stringify(data)}`);
    peer.lookAgain();
  };
  const log: Log = { info: record('info'), warn: record('warn'), error: record('error') };

  beforeEach(async () => {
    peer = await DiscordPeer.open();
    database = await openDatabase({ file: ':memory:' });
    doors.length = 0;
    logged.length = 0;
  });
  afterEach(async () => {
    await Promise.all(doors.map((door) => door.stop()));
    await database.destroy();
    expect(peer.violations).toEqual([]);
    expect(logged.join('\n')).not.toMatch(/peer\.|interaction\.|secret/);
    await peer.close();
  });

  return {
    get peer() {
      return peer;
    },
    get database() {
      return database;
    },
    doors,
    logged,
    async openDoor(desk, settings = {}) {
      const { token, applicationId, apiUrl } = peer;
      const door = await openDiscord({ token, applicationId, apiUrl, database, ...settings }, desk, log);
      doors.push(door);
      return door;
    },
    posted: (count) => peer.until(() => peer.messages.length === count && peer.messages),
    async answered(count) {
      return peer.until(() => {
        const whole = peer.messages.filter(({ content }) => content !== '');
        return whole.length === count && whole;
      });
    },
    contents: () => peer.messages.map(({ content }) => content),
    callsTo: (call) => peer.calls.filter((made) => call.test(made)).length,
    async replacePeer(settings) {
      await peer.close();
      peer = await DiscordPeer.open(settings);
    },
  };
}
