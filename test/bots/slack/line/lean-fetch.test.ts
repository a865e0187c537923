import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { neverLeft } from '../../../../bots/outbox/never-left.ts';
import { leanFetch } from '../../../../bots/slack/line/lean-fetch.ts';

const server = createServer();
let url: string;
beforeEach(async () => {
  server.removeAllListeners('request');
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/chat.postMessage`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

it('posts a text with its headers, and hands over what comes back', async () => {
  const seen = new Promise<unknown>((resolve) => {
    server.on('request', async (request: IncomingMessage, response) => {
      const { method, url: path, headers } = request;
      resolve({
        method,
        path,
        token: headers.authorization,
        length: headers['content-length'],
        body: await text(request),
      });
      response.writeHead(200, { 'X-OAuth-Scopes': 'chat:write' }).end('{"ok":true,"text":"国合"}');
    });
  });
  const body = 'text=国合';
  const answer = await leanFetch(url, { method: 'POST', headers: { Authorization: 'Bearer xoxb' }, body });
  const length = String(Buffer.byteLength(body));
  expect(await seen).toEqual({ method: 'POST', path: '/api/chat.postMessage', token: 'Bearer xoxb', length, body });
  expect(answer).toMatchObject({ ok: true, status: 200, statusText: 'OK', url });
  expect(answer.headers.get('x-oauth-scopes')).toBe('chat:write');
  expect(answer.headers.get('retry-after')).toBeNull();
  expect([...answer.headers.entries()]).toContainEqual(['x-oauth-scopes', 'chat:write']);
  expect(JSON.parse(await answer.text())).toEqual(await answer.json());
});

it('takes the same connection again, also after an answer that nobody has read', async () => {
  let connections = 0;
  server.on('connection', () => {
    connections += 1;
  });
  server.on('request', (_, response) => response.writeHead(429, { 'retry-after': '1' }).end('x'.repeat(100_000)));
  for (let n = 0; n < 3; n += 1) {
    expect((await leanFetch(url, { method: 'POST', body: '' })).headers.get('retry-after')).toBe('1');
  }
  expect(connections).toBe(1);
});

it('fails as the network fails, and when it has taken too long', async () => {
  server.on('request', () => undefined);
  const signal = AbortSignal.timeout(50);
  await expect(leanFetch(url, { method: 'POST', body: '', signal })).rejects.toMatchObject({ name: 'AbortError' });
  server.removeAllListeners('request').on('request', (request) => request.socket.destroy());
  const cut = await leanFetch(url, { method: 'POST', body: '' }).catch((error: unknown) => error);
  expect(cut).toMatchObject({ code: 'ECONNRESET' });
  expect(neverLeft(cut)).toBe(false);
  const nobody = await leanFetch('http://127.0.0.1:1/', { method: 'POST', body: '' }).catch((error: unknown) => error);
  expect(neverLeft(nobody)).toBe(true);
});

it('leaves files to the fetch that is built in', async () => {
  server.on('request', async (request, response) => response.end(await text(request)));
  const body = new FormData();
  body.append('file', new Blob(['picture']), 'year.png');
  expect(await (await leanFetch(url, { method: 'POST', body })).text()).toContain('picture');
});
