import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Knex } from 'knex';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Desk } from '../../../bots/desk.ts';
import type { Log } from '../../../bots/log.ts';
import { openSlack, type SlackDoor, type SlackSettings } from '../../../bots/slack/slack-door.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { SlackPeer } from './slack-peer.ts';
import type { WireMessage } from './slack-wire.ts';
import { visibleLines } from './visible-message.ts';

type DoorSettings = Partial<Omit<SlackSettings, 'botToken'>> & { readonly botToken?: string | null };

const now = () => new Date().toISOString();

/**
 * Gives each test of a file a Slack on loopback of its own, and doors on it that are closed after it. A test fails that
 * did what Slack would refuse, or logged a secret or the word 秘密.
 */
export function besidePeer() {
  let peer: SlackPeer;
  let logged: string[];
  let doors: SlackDoor[];
  let servers: Server[];
  let database: Knex;

  const record = (level: string) => (data: object, message: string) => {
    logged.push(`${level} ${message} ${JSON.stringify(data)}`);
    peer.lookAgain();
  };
  const log: Log = { info: record('info'), warn: record('warn'), error: record('error') };

  beforeEach(async () => {
    peer = await SlackPeer.open();
    logged = [];
    doors = [];
    servers = [];
    database = await openDatabase({ file: ':memory:' });
  });

  afterEach(async () => {
    await Promise.all(doors.map((door) => door.stop()));
    for (const server of servers) server.close();
    expect(peer.violations).toEqual([]);
    expect(logged.join('\n')).not.toMatch(/xox|xapp|secret|秘密/);
    await peer.close();
    await database.destroy();
  });

  /** @param own `botToken: null` for a door without a workspace of its own */
  const open = async (desk: Desk, { botToken, ...more }: DoorSettings): Promise<SlackDoor> => {
    const own = botToken === null ? {} : { botToken: botToken ?? peer.botToken };
    const door = await openSlack({ ...own, apiUrl: peer.apiUrl, database, now, ...more }, desk, log);
    doors.push(door);
    return door;
  };
  const openDoor = (desk: Desk, settings: DoorSettings = {}) => open(desk, { appToken: peer.appToken, ...settings });

  return {
    get peer() {
      return peer;
    },
    get logged() {
      return logged;
    },
    /** What the doors of a test share. */
    get database() {
      return database;
    },
    log,
    openDoor,
    /** A door that Slack calls by requests alone. Resolves to it and the address it is reached at. */
    async openByRequest(desk: Desk, settings: DoorSettings = {}) {
      const door = await open(desk, { signingSecret: peer.signingSecret, ...settings });
      if (!door.requests) throw new Error('the door does not listen');
      const server = createServer(door.requests).listen(0, '127.0.0.1');
      servers.push(server);
      await once(server, 'listening');
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      peer.requestUrl = `${url}/slack/events`;
      return { door, url };
    },
    posted: (count: number) => peer.until(() => peer.messages.length >= count && peer.messages),
    firstPosted: async () => {
      const [message] = await peer.until(() => peer.messages.length > 0 && peer.messages);
      return message as WireMessage;
    },
    lines: () => peer.messages.flatMap(visibleLines),
    callsOf: (method: string) => peer.calls.filter((call) => call.method === method),
    loggedLine: (words: string) => peer.until(() => logged.find((line) => line.includes(words))),
  };
}
