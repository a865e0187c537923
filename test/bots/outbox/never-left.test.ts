import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { neverLeft } from '../../../bots/outbox/never-left.ts';

async function failureOfFetch(prepare: (listening: ReturnType<typeof createServer>) => Promise<unknown>) {
  const server = createServer((request) => request.socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await prepare(server);
  const failure = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'letter' }).catch((error) => error);
  server.close();
  return failure;
}

it('a request to a server that is not there never left', async () => {
  const closed = (server: ReturnType<typeof createServer>) => new Promise((resolve) => server.close(resolve));
  expect(neverLeft(await failureOfFetch(closed))).toBe(true);
});

it('a request that was cut off may have arrived', async () => {
  expect(neverLeft(await failureOfFetch(async () => {}))).toBe(false);
});
