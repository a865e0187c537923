import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { openDesk } from '../../../bots/open-desk.ts';
import { installationsIn } from '../../../bots/slack/oauth/installations.ts';
import { seal, unseal } from '../../../bots/slack/oauth/seal.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { emptyFolder } from '../command-line/empty-folder.ts';
import { besidePeer } from './beside-peer.ts';

const alice = 'U0ALICE';
const other = 'T0OTHER';
const key = Buffer.alloc(32, 7);
const beside = besidePeer();
const { openByRequest, posted } = beside;

const desk = () => openDesk({ store: storeOn(beside.database), parameters: {}, today: () => '2026-05-20' });

/** A door without a workspace of its own. */
const openForAll = () =>
  openByRequest(desk(), {
    botToken: null,
    oauth: { ...beside.peer.client, stateSecret: 'state-secret-of-the-test', tokenKey: key },
  });

/** A browser that begins to install the app, up to Slack's question. */
async function begin(url: string) {
  const response = await fetch(`${url}/slack/install`, { redirect: 'manual' });
  const consent = new URL(response.headers.get('location') ?? '');
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { consent, cookie, state: consent.searchParams.get('state') ?? '' };
}

async function install(url: string, team: string): Promise<Response> {
  const { cookie, state } = await begin(url);
  const back = new URLSearchParams({ code: beside.peer.allow(team), state });
  return fetch(`${url}/slack/oauth_redirect?${back}`, { headers: { cookie } });
}

describe('another workspace', () => {
  test('is asked for no more than the door uses, by the server that it belongs to', async () => {
    const { url } = await openForAll();
    const { consent } = await begin(url);
    expect(consent.origin).toBe(new URL(beside.peer.apiUrl).origin);
    expect(consent.searchParams.get('client_id')).toBe(beside.peer.client.clientId);
    expect(consent.searchParams.get('scope')?.split(',')).toContain('chat:write');
  });

  test('installs the app and is answered with its own token, also by a process started later', async () => {
    const { door, url } = await openForAll();
    const response = await install(url, other);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('装好');
    beside.peer.write(alice, '公示期多久', {}, other);
    expect((await posted(1))[0]).toMatchObject({ team: other });
    await door.stop();
    await openForAll();
    beside.peer.write(alice, '几年有效', {}, other);
    expect((await posted(2))[1]).toMatchObject({ team: other });
    expect(await door.sender?.send(`${other}:${alice}`, { replies: [], language: 'zh', asked: null }, '1')).toEqual({
      kind: 'delivered',
    });
  });

  test('that has not installed the app is not answered', async () => {
    const { door } = await openForAll();
    beside.peer.write(alice, '公示期多久', {}, other);
    await beside.loggedLine('could not be read');
    expect(beside.peer.messages).toEqual([]);
    expect(await door.sender?.send(`${other}:${alice}`, { replies: [], language: 'zh', asked: null }, '1')).toEqual({
      kind: 'gone',
      why: 'not_installed',
    });
  });

  test.each([
    ['of another browser', ({ state }: { state: string }) => ({ state, cookie: 'slack-app-oauth-state=other' })],
    ['without a state', ({ cookie }: { cookie: string }) => ({ state: '', cookie })],
  ])('does not install it on a way back %s', async (_, tampered) => {
    const { url } = await openForAll();
    const { state, cookie } = tampered(await begin(url));
    const back = new URLSearchParams({ code: beside.peer.allow(other), state });
    const response = await fetch(`${url}/slack/oauth_redirect?${back}`, { headers: { cookie } });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('什么也没有保存');
    expect(await beside.database('slack_installations')).toEqual([]);
  });

  test.each(['app_uninstalled', 'tokens_revoked'])('that is gone (%s) leaves nothing behind', async (type) => {
    const { url } = await openForAll();
    await install(url, other);
    await install(url, 'T0STAYS');
    beside.peer.write(alice, '我们是一家科技园区，叫蓝鲸园', {}, other);
    beside.peer.write(alice, '我们是一家科技园区，叫白鲸园', {}, 'T0STAYS');
    await posted(2);
    beside.peer.revoke(other);
    await beside.peer.deliverEvent({ type, tokens: { bot: ['U0BOT'] } }, other);
    await beside.loggedLine('removed the app');
    expect(await beside.database('slack_installations').select('team')).toEqual([{ team: 'T0STAYS' }]);
    for (const table of ['conversations', 'turns']) {
      expect(new Set(await beside.database(table).pluck('person'))).toEqual(new Set([`T0STAYS:${alice}`]));
    }
    const tables = await beside.database('sqlite_master').where({ type: 'table' }).pluck('name');
    const everything = await Promise.all(tables.map((table: string) => beside.database(table).select('*')));
    // The deliveries alone are remembered, so that none is answered again; they name nobody.
    const rows = everything.flat().filter((row: { finished_at?: string }) => !row.finished_at);
    expect(JSON.stringify(rows)).not.toMatch(/T0OTHER|蓝鲸园/);
  });

  test('whose token can be read no more is forgotten all the same, beside a workspace of our own', async () => {
    const { url } = await openForAll();
    await install(url, other);
    beside.peer.write(alice, '我们是一家科技园区，叫蓝鲸园', {}, other);
    await posted(1);
    const anotherKey = {
      ...beside.peer.client,
      stateSecret: 'state-secret-of-the-test',
      tokenKey: Buffer.alloc(32, 8),
    };
    await openByRequest(desk(), { oauth: anotherKey });
    await beside.peer.deliverEvent({ type: 'app_uninstalled' }, other);
    await beside.loggedLine('removed the app');
    expect(await beside.database('conversations')).toEqual([]);
    expect(await beside.database('slack_installations')).toEqual([]);
  });

  test('that has removed it while nobody listened leaves nothing behind once somebody does', async () => {
    const { door, url } = await openForAll();
    await install(url, other);
    await install(url, 'T0STAYS');
    beside.peer.write(alice, '我们是一家科技园区，叫蓝鲸园', {}, other);
    await posted(1);
    await door.stop();
    beside.peer.revoke(other);
    await openForAll();
    await beside.loggedLine('removed the app');
    expect(await beside.database('conversations')).toEqual([]);
    expect(await beside.database('slack_installations').pluck('team')).toEqual(['T0STAYS']);
  });

  test('is not forgotten because its token cannot be read, or Slack cannot be asked', async () => {
    const { door, url } = await openForAll();
    await install(url, other);
    await door.stop();
    const oauth = { ...beside.peer.client, stateSecret: 'state-secret-of-the-test', tokenKey: Buffer.alloc(32, 8) };
    const { door: withAnotherKey } = await openByRequest(desk(), { botToken: null, oauth });
    await withAnotherKey.stop();
    beside.peer.failNext('auth.test', { status: 200, said: { ok: false, error: 'invalid_auth' } });
    await openForAll();
    await beside.loggedLine('it could not be asked');
    expect(await beside.database('slack_installations').pluck('team')).toEqual([other]);
  });

  test('that has installed it again is not forgotten by late news', async () => {
    const { url } = await openForAll();
    await install(url, other);
    await beside.peer.deliverEvent({ type: 'tokens_revoked', tokens: { bot: ['U0BOT'] } }, other);
    beside.peer.write(alice, '公示期多久', {}, other);
    await posted(1);
    expect(await beside.database('slack_installations').select('team')).toEqual([{ team: other }]);
  });
});

describe('tokens at rest', () => {
  test('cannot be read in the file, nor with another key, nor in the row of another team', async () => {
    await using folder = await emptyFolder();
    const database = await openDatabase({ file: folder.path('guohe.sqlite') });
    const installations = installationsIn(database, key);
    await installations.keep(other, { botToken: 'xoxb-readable', botUser: 'U0BOT' });
    expect(await installations.of(other)).toEqual({ botToken: 'xoxb-readable', botUser: 'U0BOT' });
    await database.raw('PRAGMA wal_checkpoint(TRUNCATE)');
    expect((await readFile(folder.path('guohe.sqlite'))).includes('xoxb-readable')).toBe(false);
    expect(await installationsIn(database, Buffer.alloc(32, 8)).of(other)).toBeNull();
    await database('slack_installations').update({ team: 'T0THIEF' });
    expect(await installations.of('T0THIEF')).toBeNull();
    await database.destroy();
  });

  test('are sealed anew each time, and opened only whole', () => {
    const sealed = seal('xoxb-1', key, other);
    expect(seal('xoxb-1', key, other)).not.toBe(sealed);
    expect(unseal(sealed, key, other)).toBe('xoxb-1');
    const bytes = Buffer.from(sealed, 'base64');
    for (const at of bytes.keys()) {
      const torn = Buffer.from(bytes);
      torn[at] = (torn[at] ?? 0) ^ 1;
      expect(unseal(torn.toString('base64'), key, other)).toBeNull();
    }
    expect(unseal('', key, other)).toBeNull();
  });
});
