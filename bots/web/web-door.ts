import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Desk, Door } from '../desk.ts';
import type { Log } from '../log.ts';
import type { BasePageSources } from './base-pages/base-pages.ts';
import { gracefulClose } from './graceful-close.ts';
import type { ReaderSources } from './reader/reader.ts';
import { isLoopback } from './same-site.ts';
import { webApp } from './web-app.ts';

export interface WebSettings {
  /** Address to listen on; a loopback address keeps the page to this machine. */
  readonly host: string;
  /** Port to listen on; 0 takes any free one. */
  readonly port: number;
  /** What the regulations are read from. */
  readonly sources: ReaderSources;
  /** The register of bases, for whoever has a private address. */
  readonly register?: BasePageSources;
}

/** The open web door, which other doors may stand behind. */
export type WebDoor = Door & {
  readonly url: string;
  /** Hands every request whose path begins with `prefix`, such as `/slack/`, to another listener. */
  lend(prefix: string, listener: RequestListener): void;
};

/** How long `stop` waits for requests in hand before it closes their sockets, in milliseconds. */
const patience = 10_000;

/**
 * Opens the web chat and resolves once it listens; `url` is where.
 * Rejects, with words that name the setting to change, when the address cannot be listened on.
 */
export async function openWeb(settings: WebSettings, desk: Desk, log: Log): Promise<WebDoor> {
  const { sources, register, host } = settings;
  const app = webApp({ desk, log, sources, ...(register && { register }), loopbackOnly: isLoopback(host) });
  const inHand = new Set<Promise<Response>>();
  const own = getRequestListener((request, env) => {
    const response = Promise.resolve(app.fetch(request, env));
    inHand.add(response);
    return response.finally(() => inHand.delete(response));
  });
  const lent = new Map<string, RequestListener>();
  const listenerFor = (path = '') => [...lent].find(([prefix]) => path.startsWith(prefix))?.[1] ?? own;
  const server = createServer((request, response) => void listenerFor(request.url)(request, response));
  const close = gracefulClose(server, patience);
  await listen(server, settings);
  const url = addressOf(settings.host, (server.address() as AddressInfo).port);

  return {
    name: 'web',
    url,
    lend: (prefix, listener) => void lent.set(prefix, listener),
    async stop() {
      await close();
      // A visitor who left does not end what the desk is doing for them.
      await Promise.allSettled(inHand);
    },
  };
}

function listen(server: Server, { host, port }: WebSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const address = addressOf(host, port);
  const remedy: Record<string, string> = {
    EADDRINUSE: `PORT: ${address} is already in use. Stop the program that holds it, or set PORT to a free port.`,
    EACCES: `PORT: no permission to listen on ${address}. Set PORT to one above 1023.`,
    EADDRNOTAVAIL: `HOST: this machine has no address ${host}. Set HOST to 127.0.0.1, or to an address of this machine.`,
  };
  return new Error(remedy[error.code ?? ''] ?? `HOST, PORT: cannot listen on ${address} (${error.message}).`, {
    cause: error,
  });
}

function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
