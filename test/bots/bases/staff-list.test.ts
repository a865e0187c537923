import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { webApi } from '@slack/bolt';
import { REST } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type InGroup, type StaffGroup, staffList } from '../../../bots/bases/staff.ts';
import { sayWhoIsNotTold, staffToTell } from '../../../bots/bases/staff-to-tell.ts';
import { discordRoles } from '../../../bots/discord/role.ts';
import { slackGroups, slackMembers } from '../../../bots/slack/user-group.ts';

/** What both platforms answer, over the wire; every call is written down. */
let server: Server;
let calls: string[];
let members: Readonly<Record<string, readonly string[]>>;
beforeEach(async () => {
  calls = [];
  members = { S1: ['U1'], '700000000000000001': ['800000000000000001'] };
  server = createServer(async (request, response) => {
    const call = `${request.method} ${request.url} ${await text(request)}`;
    calls.push(call);
    const group = /usergroup=(\w+)/.exec(call)?.[1];
    const user = /members\/(\d+)/.exec(call)?.[1] ?? '';
    const roles = members[user];
    response.setHeader('content-type', 'application/json');
    if (group !== undefined) {
      const users = members[group];
      response.end(JSON.stringify(users ? { ok: true, users } : { ok: false, error: 'no_such_subteam' }));
    } else {
      response.statusCode = roles ? 200 : 404;
      response.end(JSON.stringify(roles ? { roles } : { code: 10007, message: 'Unknown Member' }));
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => server.close());

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const onSlack: StaffGroup = { channel: 'slack', team: 'T1', group: 'S1' };
const onDiscord: StaffGroup = { channel: 'discord', guild: '600000000000000001', role: '800000000000000001' };

/** The workspaces that have installed the app: T1. */
async function workspaceOf(team: string) {
  const client = new webApi.WebClient('xoxb-1', { slackApiUrl: `${address()}/`, retryConfig: { retries: 0 } });
  return team === 'T1' ? { team: 'T1', botToken: 'xoxb-1', botUser: 'UBOT', client } : null;
}

function listOf(groups: readonly StaffGroup[], now = () => '2026-11-25T02:00:00.000Z') {
  const asked: Readonly<Record<StaffGroup['channel'], InGroup>> = {
    slack: slackGroups(workspaceOf),
    discord: discordRoles(new REST({ api: address() }).setToken('token')),
  };
  return staffList({
    people: [{ channel: 'slack', address: 'T1:UBOSS' }],
    groups,
    inGroup: (channel) => asked[channel],
    now,
    log: { info() {}, warn() {}, error() {} },
  });
}

it('somebody is staff by name, without any platform being asked', async () => {
  const isStaff = listOf([onSlack]);
  expect(await isStaff({ channel: 'slack', address: 'T1:UBOSS' })).toBe(true);
  expect(await isStaff({ channel: 'email', address: 'boss@example.org' })).toBe(false);
  expect(calls).toEqual([]);
});

it('or by a user group of their own workspace on Slack', async () => {
  const isStaff = listOf([onSlack]);
  expect(await isStaff({ channel: 'slack', address: 'T1:U1' })).toBe(true);
  expect(await isStaff({ channel: 'slack', address: 'T1:U2' })).toBe(false);
  // Ids are of a workspace: the same one elsewhere is somebody else.
  expect(await isStaff({ channel: 'slack', address: 'T2:U1' })).toBe(false);
});

it('or by a role in a guild on Discord', async () => {
  const isStaff = listOf([onDiscord]);
  expect(await isStaff({ channel: 'discord', address: '700000000000000001' })).toBe(true);
  expect(await isStaff({ channel: 'discord', address: '700000000000000002' })).toBe(false);
});

it('is asked once a minute, so that who leaves a group soon is none', async () => {
  let now = '2026-11-25T02:00:00.000Z';
  const isStaff = listOf([onSlack], () => now);
  const who = { channel: 'slack', address: 'T1:U1' } as const;
  expect([await isStaff(who), await isStaff(who), calls.length]).toEqual([true, true, 1]);
  members = { S1: [] };
  now = '2026-11-25T02:01:00.001Z';
  expect(await isStaff(who)).toBe(false);
});

it('and is not when the platform cannot say', async () => {
  members = {};
  expect(await listOf([onSlack])({ channel: 'slack', address: 'T1:U1' })).toBe(false);
});

it('the members of a user group are told as well, those it had last while Slack cannot be asked, each once', async () => {
  let now = '2026-11-25T02:00:00.000Z';
  const said: string[] = [];
  const settings = {
    people: [{ channel: 'slack', address: 'T1:U1' }] as const,
    groups: [onSlack, onDiscord],
    membersOf: (channel: StaffGroup['channel']) => (channel === 'slack' ? slackMembers(workspaceOf) : undefined),
    now: () => now,
    log: {
      info() {},
      error() {},
      warn: (data: object, words: string) => said.push(`${JSON.stringify(data)} ${words}`),
    },
  };
  const toTell = staffToTell(settings);
  const told = async () => (await toTell()).map(({ address }) => address);
  members = { S1: ['U1', 'U2'] };
  expect(await told()).toEqual(['T1:U1', 'T1:U2']);
  members = { S1: ['U3'] };
  expect(await told()).toEqual(['T1:U1', 'T1:U2']);
  now = '2026-11-25T02:10:00.001Z';
  expect(await told()).toEqual(['T1:U1', 'T1:U3']);
  members = {};
  now = '2026-11-25T02:20:00.002Z';
  expect(await told()).toEqual(['T1:U1', 'T1:U3']);
  expect(said.splice(0).join()).toContain('S1');
  // Discord names the members of a role to nobody without a privileged intent, and nobody there is named.
  sayWhoIsNotTold(settings);
  expect(said).toEqual([expect.stringMatching(/800000000000000001.*to STAFF, as discord:USER$/)]);
});
