import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gracefulClose } from '../web/graceful-close.ts';
import type { Metrics } from './metrics.ts';

const patienceMs = 1000;

/**
 * Answers `GET /metrics` on a port of its own, so that whoever may open the web chat does not see them.
 * Rejects with words that name the setting when the port cannot be listened on.
 */
export async function openMetrics(
  { host, port }: { readonly host: string; readonly port: number },
  metrics: Metrics,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    const text = await metrics.text();
    response.writeHead(200, { 'content-type': metrics.contentType }).end(text);
  });
  const close = gracefulClose(server, patienceMs);
  server.listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`METRICS_PORT: cannot listen on port ${port} (${error.code})`, { cause: error });
  });
  const at = server.address() as AddressInfo;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${at.port}/metrics`, stop: close };
}
