import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { Desk, Door, Turn } from '../../../bots/desk.ts';
import type { Log } from '../../../bots/log.ts';
import { openWeb } from '../../../bots/web/web-door.ts';
import { readerSources } from './reader-sources.ts';
import { emptyDisk, scriptedDesk } from './scripted-desk.ts';
import { openWebDriver } from './web-driver.ts';

const logged: object[] = [];
const log: Log = { info() {}, warn() {}, error: (data, message) => logged.push({ ...data, message }) };

const open: Door[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((door) => door.stop()));
  logged.length = 0;
});

async function openDoor(desk: Desk = scriptedDesk(), host = '127.0.0.1') {
  const door = await openWeb({ host, port: 0, sources: readerSources }, desk, log);
  open.push(door);
  return door;
}

function post(url: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url + path, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const cookieOf = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? '';

/** The status of a GET sent with exactly these headers, `Host` among them, which `fetch` would not let through. */
async function statusWith(url: string, headers: Record<string, string>): Promise<number | undefined> {
  const [response] = await once(request(url, { headers }).end(), 'response');
  response.resume();
  return response.statusCode;
}

describe('the page', () => {
  test('comes with its files, each under its type, none with a script or style of its own', async () => {
    const { url } = await openDoor();
    const page = await (await fetch(url)).text();
    expect(page).toContain('北京国际科技合作基地');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|https?:\/\//);
    const types = { 'chat.css': 'text/css', 'chat.js': 'text/javascript', 'icon.svg': 'image/svg+xml' };
    for (const [name, type] of Object.entries(types)) {
      const response = await fetch(`${url}/${name}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain(type);
    }
  });

  test('is in traditional characters for a browser that asks for them, its refusals too', async () => {
    const { url } = await openDoor();
    const inTaiwan = { headers: { 'accept-language': 'zh-TW,zh;q=0.9,en;q=0.8' } };
    expect(await (await fetch(url, inTaiwan)).text()).toContain('輸入問題，或回答上面的提問');
    const words = await fetch(`${url}/words.js`, inTaiwan);
    expect(words.headers.get('vary')).toBe('Accept-Language');
    expect(await words.text()).toContain("send: '發送'");
    const refused = await fetch(`${url}/api/nothing`, inTaiwan);
    expect(await refused.json()).toMatchObject({ error: { zh: '沒有這個地址。' } });
    expect(await (await fetch(`${url}/words.js`)).text()).toContain("send: '发送'");
  });

  test('allows nothing but its own files and no frame around it', async () => {
    const { url } = await openDoor();
    const { headers } = await fetch(url);
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('is not sent again unchanged', async () => {
    const { url } = await openDoor();
    const etag = (await fetch(`${url}/chat.css`)).headers.get('etag') ?? '';
    expect((await fetch(`${url}/chat.css`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });
});

describe('the reader', () => {
  test('is not sent again unchanged, and is sent anew to one who reads otherwise', async () => {
    const { url } = await openDoor();
    const first = await fetch(`${url}/policy/bj-guohe-2025`);
    expect(first.headers.get('vary')).toContain('Cookie');
    const etag = first.headers.get('etag') ?? '';
    const again = (headers: Record<string, string>) =>
      fetch(`${url}/policy/bj-guohe-2025`, { headers: { 'if-none-match': etag, ...headers } });
    expect((await again({})).status).toBe(304);
    expect((await again({ cookie: 'guohe_reading=both' })).status).toBe(200);
  });

  test('keeps to the policy of the page, and sends its form to itself alone', async () => {
    const { url } = await openDoor();
    const { headers } = await fetch(`${url}/policy/bj-guohe-2025`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toContain('unsafe');
  });

  test('is found with a slash too many, and not found below its clauses', async () => {
    const { url } = await openDoor();
    expect((await fetch(`${url}/policy/`)).url).toBe(`${url}/policy`);
    expect((await fetch(`${url}/policy/bj-guohe-2025/8/4`)).status).toBe(404);
  });

  test('gives a visitor no id, and knows none', async () => {
    const { url } = await openDoor();
    expect((await fetch(`${url}/policy`)).headers.has('set-cookie')).toBe(false);
  });
});

describe('a visitor', () => {
  test('is known by a random id in a cookie that scripts and other sites cannot use', async () => {
    const { url } = await openDoor();
    const cookie = (await fetch(url)).headers.get('set-cookie');
    expect(cookie).toMatch(/^guohe_visitor=[0-9a-f]{32};/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).toContain('Max-Age=31536000');
    expect(cookie).not.toContain('Secure');
    expect(cookieOf(await fetch(url))).not.toBe(cookie?.split(';')[0]);
  });

  test('keeps the same id, renewed with each view of the page', async () => {
    const { url } = await openDoor();
    const cookie = cookieOf(await fetch(url));
    expect(cookieOf(await fetch(url, { headers: { cookie } }))).toBe(cookie);
    expect((await fetch(`${url}/api/transcript`, { headers: { cookie } })).headers.has('set-cookie')).toBe(false);
  });

  test('gets a Secure cookie when the page came by https', async () => {
    const { url } = await openDoor();
    const response = await fetch(url, { headers: { 'x-forwarded-proto': 'https' } });
    expect(response.headers.get('set-cookie')).toContain('Secure');
  });

  test('who brings an id of another shape gets a new one', async () => {
    const { url } = await openDoor();
    const response = await fetch(url, { headers: { cookie: 'guohe_visitor=admin' } });
    expect(cookieOf(response)).toMatch(/^guohe_visitor=[0-9a-f]{32}$/);
  });
});

describe('a message', () => {
  test('reaches the desk under the visitor and comes back as the turn', async () => {
    const disk = emptyDisk();
    const { url } = await openDoor(scriptedDesk(disk));
    const cookie = cookieOf(await fetch(url));
    const delivery = randomUUID();
    const response = await post(
      url,
      '/api/message',
      { text: '你好', delivery },
      { cookie, 'accept-language': 'en-GB,zh;q=0.5' },
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    const turn = (await response.json()) as Turn;
    expect(turn).toMatchObject({ language: 'en', asked: null, replies: [{ kind: 'answer', text: 'Heard: 你好' }] });
    const person = cookie.split('=')[1];
    expect(disk.received).toEqual([
      { door: 'web', person, delivery: `${person}:${delivery}`, message: { text: '你好' }, language: 'en' },
    ]);
  });

  test('that was pressed reaches the desk as the choice it was', async () => {
    const disk = emptyDisk();
    const { url } = await openDoor(scriptedDesk(disk));
    await post(url, '/api/message', { press: 'category:industry', delivery: randomUUID() });
    expect(disk.received.map(({ message }) => message)).toEqual([{ press: 'category:industry' }]);
  });

  test('of two visitors under one delivery id stays two messages', async () => {
    const disk = emptyDisk();
    const { url } = await openDoor(scriptedDesk(disk));
    const delivery = randomUUID();
    await post(url, '/api/message', { text: 'a', delivery });
    const second = (await (await post(url, '/api/message', { text: 'b', delivery })).json()) as Turn;
    expect(second.replies[0]?.text).toContain('b');
  });

  test('that fails is answered with words, and nothing said or stored is logged', async () => {
    const failing: Desk = {
      ...scriptedDesk(),
      receive: async ({ message }) => {
        throw new Error(`insert into turns values ('${JSON.stringify(message)}') - SQLITE_FULL`);
      },
    };
    const { url } = await openDoor(failing);
    const response = await post(url, '/api/message', { text: '秘密的话', delivery: randomUUID() });
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ error: { zh: expect.stringContaining('请再发一次') } });
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).toContain('/api/message');
    expect(JSON.stringify(logged)).not.toContain('秘密');
  });
});

describe('the talk', () => {
  test('opens once, in the language of the page', async () => {
    const disk = emptyDisk();
    const { url } = await openDoor(scriptedDesk(disk));
    const cookie = cookieOf(await fetch(url));
    const person = cookie.split('=')[1];
    const first = await (await post(url, '/api/open', { language: 'en' }, { cookie })).json();
    const again = await (await post(url, '/api/open', { language: 'en' }, { cookie })).json();
    expect(first).toMatchObject({ language: 'en', asked: 'category' });
    expect(again).toEqual(first);
    expect(disk.received[0]).toEqual({
      door: 'web',
      person,
      delivery: `open:${person}`,
      message: { text: '' },
      language: 'en',
    });
  });

  test('is still there after the server was stopped and started again', async () => {
    const disk = emptyDisk();
    const first = await openDoor(scriptedDesk(disk));
    const cookie = cookieOf(await fetch(first.url));
    await post(first.url, '/api/message', { text: '你好', delivery: randomUUID() }, { cookie });
    await first.stop();
    const { url } = await openDoor(scriptedDesk(disk));
    const transcript = await (await fetch(`${url}/api/transcript`, { headers: { cookie } })).json();
    expect(transcript).toMatchObject({ entries: [{ said: { text: '你好' }, turn: { language: 'zh' } }] });
  });

  test('is nobody else’s', async () => {
    const { url } = await openDoor();
    await post(url, '/api/message', { text: '你好', delivery: randomUUID() });
    expect(await (await fetch(`${url}/api/transcript`)).json()).toEqual({ entries: [] });
  });

  test('goes on over HTTP as a person would drive it', async () => {
    const disk = emptyDisk();
    const driver = await openWebDriver(async () => scriptedDesk(disk));
    const question = await driver.say('中文');
    expect(question.lines).toEqual([
      '准备申报哪一类国合基地？',
      '「国合基地分为园区类、研究类、平台类和产业类4类。」',
      '第八条',
    ]);
    await driver.reopen();
    expect((await driver.press('产业类')).pressable).toEqual(['不清楚']);
    await expect(driver.press('没有这个按钮')).rejects.toThrow('没有这个按钮');
    expect((await driver.say('结果')).lines).toContain('国际业务占 16%（1920万元 ÷ 1.2亿元），低于 20%；差 480万元。');
    await driver.close();
  });
});

describe('bad input', () => {
  const delivery = randomUUID();
  test.each<[string, string, unknown, string]>([
    ['no JSON', '/api/message', '{"text": ', 'JSON'],
    ['nothing', '/api/message', '', 'JSON'],
    ['not an object', '/api/message', '7', 'body'],
    ['null', '/api/message', 'null', 'body'],
    ['no text and no press', '/api/message', { delivery }, 'text | press'],
    ['text and press', '/api/message', { text: 'a', press: 'b', delivery }, 'text | press'],
    ['blank text', '/api/message', { text: ' \n', delivery }, '"text"'],
    ['text that is a number', '/api/message', { text: 3, delivery }, '"text"'],
    ['a press that was never ASCII', '/api/message', { press: '产业', delivery }, '"press"'],
    ['a press of 81 characters', '/api/message', { press: 'x'.repeat(81), delivery }, '"press"'],
    ['no delivery', '/api/message', { text: 'a' }, '"delivery"'],
    ['a delivery that is no UUID', '/api/message', { text: 'a', delivery: 'open:1' }, '"delivery"'],
    ['a field too many', '/api/message', { text: 'a', delivery, person: 'me' }, '"person"'],
    ['another language', '/api/open', { language: 'fr' }, '"language"'],
  ])('%s is refused in both languages, naming what is wrong', async (_what, path, body, named) => {
    const disk = emptyDisk();
    const { url } = await openDoor(scriptedDesk(disk));
    const response = await post(url, path, body);
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { zh: string; en: string } };
    expect(error.en).toContain(named);
    expect(error.zh).toMatch(/\p{Script=Han}/u);
    expect(disk.received).toEqual([]);
  });

  test.each([
    ['with its length told', (text: string) => text],
    ['streamed', (text: string) => new Blob([text]).stream()],
  ])('a message of 1 MB, %s, is refused and the next one is answered', async (_how, bodyOf) => {
    const { url } = await openDoor();
    const text = JSON.stringify({ text: '长'.repeat(350_000), delivery: randomUUID() });
    const init = { method: 'POST', body: bodyOf(text), duplex: 'half' };
    const response = await fetch(`${url}/api/message`, init as RequestInit);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { zh: expect.stringContaining('太长') } });
    expect((await post(url, '/api/message', { text: 'a', delivery: randomUUID() })).status).toBe(200);
  });

  test.each([
    ['POST', '/', 'GET'],
    ['DELETE', '/chat.js', 'GET'],
    ['GET', '/api/message', 'POST'],
    ['PUT', '/api/open', 'POST'],
    ['POST', '/api/transcript', 'GET'],
    ['POST', '/policy/bj-guohe-2025', 'GET'],
  ])('%s %s is told to use %s', async (method, path, allowed) => {
    const { url } = await openDoor();
    const response = await fetch(url + path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allowed);
    expect(await response.json()).toMatchObject({ error: { en: expect.stringContaining(allowed) } });
  });

  test.each(['/index.html', '/api', '/api/nothing', '/..%2fpackage.json', '/web-app.ts'])(
    '%s is not found',
    async (path) => {
      const { url } = await openDoor();
      const response = await fetch(url + path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ error: { zh: '没有这个地址。' } });
    },
  );
});

describe('another site', () => {
  test.each<[string, Record<string, string>, number]>([
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['an opaque origin', { origin: 'null' }, 403],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a page of a sibling host', { 'sec-fetch-site': 'same-site' }, 403],
    ['the page behind a proxy', { 'sec-fetch-site': 'same-origin', origin: 'https://guohe.example' }, 200],
    ['no browser', {}, 200],
  ])('posting from %s', async (_from, headers, status) => {
    const disk = emptyDisk();
    const { url } = await openDoor(scriptedDesk(disk));
    const response = await post(url, '/api/message', { text: 'a', delivery: randomUUID() }, headers);
    expect(response.status).toBe(status);
    expect(disk.received).toHaveLength(status === 200 ? 1 : 0);
  });

  test('of the very same origin is the page itself', async () => {
    const { url } = await openDoor();
    expect((await post(url, '/api/open', { language: 'zh' }, { origin: url })).status).toBe(200);
  });

  test('that gave its name a loopback address is turned away', async () => {
    const { url } = await openDoor();
    const { port } = new URL(url);
    expect(await statusWith(url, { host: `evil.example:${port}` })).toBe(403);
    expect(await statusWith(url, { host: `127.0.0.1.evil.example:${port}` })).toBe(403);
    expect(await statusWith(url, { host: `localhost:${port}` })).toBe(200);
    expect(await statusWith(url, { host: '[::1]:8080' })).toBe(200);
  });

  test('name is any name when the door is open to the network', async () => {
    const { url } = await openDoor(scriptedDesk(), '0.0.0.0');
    expect(await statusWith(url, { host: 'guohe.example' })).toBe(200);
  });
});

describe('opening and stopping', () => {
  test('a port already taken is said so, with what to do', async () => {
    const { url } = await openDoor();
    const port = Number(new URL(url).port);
    await expect(openWeb({ host: '127.0.0.1', port, sources: readerSources }, scriptedDesk(), log)).rejects.toThrow(
      `PORT: http://127.0.0.1:${port} is already in use. Stop the program that holds it, or set PORT`,
    );
  });

  test('an address that is not this machine’s is said so', async () => {
    await expect(
      openWeb({ host: '203.0.113.7', port: 0, sources: readerSources }, scriptedDesk(), log),
    ).rejects.toThrow('HOST: this machine has no address 203.0.113.7');
  });

  test('stop answers what is in hand, closes idle sockets and frees the port', async () => {
    const held = heldDesk();
    const door = await openDoor(held.desk);
    const port = Number(new URL(door.url).port);
    const idle = connect(port, '127.0.0.1');
    await once(idle, 'connect');
    const answer = post(door.url, '/api/message', { text: '你好', delivery: randomUUID() });
    await once(held.events, 'received');
    const stopped = door.stop();
    await once(idle, 'close');
    held.events.emit('release');
    expect((await answer).status).toBe(200);
    await stopped;
    const next = createServer().listen(port, '127.0.0.1');
    await once(next, 'listening');
    next.close();
  });

  test('stop waits for what the desk still does for a visitor who left', async () => {
    const held = heldDesk();
    const door = await openDoor(held.desk);
    const leaving = new AbortController();
    const body = JSON.stringify({ text: '你好', delivery: randomUUID() });
    const answer = fetch(`${door.url}/api/message`, { method: 'POST', body, signal: leaving.signal });
    await once(held.events, 'received');
    leaving.abort();
    await expect(answer).rejects.toThrow();
    const order: string[] = [];
    held.events.once('release', () => order.push('desk'));
    const stopped = door.stop().then(() => order.push('door'));
    held.events.emit('release');
    await stopped;
    expect(order).toEqual(['desk', 'door']);
  });
});

/** A desk that emits `received` and answers only after `release`. */
function heldDesk(): { desk: Desk; events: EventEmitter } {
  const events = new EventEmitter();
  const script = scriptedDesk();
  const receive: Desk['receive'] = async (incoming) => {
    const released = once(events, 'release');
    events.emit('received');
    await released;
    return script.receive(incoming);
  };
  return { desk: { ...script, receive }, events };
}
