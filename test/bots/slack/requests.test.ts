import { describe, expect, test } from 'vitest';
import { choices, scriptedDesk, turn } from '../discord/scripted-desk.ts';
import { besidePeer } from './beside-peer.ts';

const alice = 'U0ALICE';
const json = 'application/json';
const beside = besidePeer();
const { openByRequest, openDoor, posted, firstPosted, lines } = beside;
const echo = () =>
  scriptedDesk(({ message }) =>
    turn([{ text: Object.values(message).join(), choices: 'text' in message ? choices(2) : [] }]),
  );

describe('deliveries as requests', () => {
  test('messages, commands and presses are acknowledged and answered', async () => {
    await openByRequest(echo());
    beside.peer.write(alice, '一');
    const answer = await firstPosted();
    beside.peer.command(alice, '二', 'C0ROOM');
    await posted(2);
    beside.peer.press(alice, answer, '选项1');
    await posted(3);
    expect(lines()).toEqual(['一', '二', 'fact.1']);
    await beside.peer.until(() => beside.peer.answers.length === 3);
    expect(beside.peer.answers).toEqual([200, 200, 200]);
  });

  test('come beside those of a socket, and one that comes by both is answered once', async () => {
    const desk = echo();
    const { url } = await openByRequest(desk, { appToken: beside.peer.appToken });
    const ts = beside.peer.write(alice, '一');
    await posted(1);
    beside.peer.requestUrl = null;
    beside.peer.write(alice, '一', { ts });
    beside.peer.write(alice, '二');
    await posted(2);
    expect(desk.received).toHaveLength(2);
    expect(url).toContain('127.0.0.1');
  });

  test('the address is proved to Slack', async () => {
    await openByRequest(echo());
    const proof = JSON.stringify({ type: 'url_verification', challenge: '3eZbrw1a' });
    expect(await beside.peer.post(proof, json)).toEqual({ status: 200, body: '{"challenge":"3eZbrw1a"}' });
  });

  const now = () => Math.floor(Date.now() / 1000);
  test.each([
    ['signed with another secret', { 'x-slack-signature': `v0=${'ab'.repeat(32)}` }],
    ['of another version', { 'x-slack-signature': 'v1=abc' }],
    ['that are old', { 'x-slack-request-timestamp': `${now() - 301}` }],
    ['without a time', { 'x-slack-request-timestamp': 'soon' }],
  ])('%s are refused unread', async (_, headers) => {
    const desk = echo();
    await openByRequest(desk);
    const event = { type: 'message', channel_type: 'im', channel: 'D1', user: alice, text: '秘密', ts: '1.1' };
    const body = JSON.stringify({ type: 'event_callback', team_id: beside.peer.team, event });
    expect(await beside.peer.post(body, json, headers)).toEqual({ status: 401, body: '' });
    expect(desk.received).toEqual([]);
  });

  test.each([
    ['GET', '/slack/events', 404],
    ['POST', '/slack/other', 404],
  ])('a %s of %s is none', async (method, path, status) => {
    const { url } = await openByRequest(echo());
    expect((await fetch(`${url}${path}`, { method })).status).toBe(status);
  });

  test('a body too large is not read, and one that is no JSON is refused', async () => {
    await openByRequest(echo());
    expect((await beside.peer.post('x'.repeat(1024 * 1024 + 1), json)).status).toBe(413);
    expect((await beside.peer.post('{', json)).status).toBe(400);
  });

  test('after the door has stopped are refused, so that Slack sends them again', async () => {
    const { door } = await openByRequest(echo());
    await door.stop();
    beside.peer.write(alice, '晚了');
    await beside.peer.until(() => beside.peer.answers.length === 4);
    expect(beside.peer.answers).toEqual([503, 503, 503, 503]);
    beside.peer.violations.length = 0;
  });

  test('are of no use to a door that has only a socket', async () => {
    expect((await openDoor(echo())).requests).toBeUndefined();
  });
});
