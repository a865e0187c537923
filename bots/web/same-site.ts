import type { MiddlewareHandler } from 'hono';
import { refusals } from './refusal.ts';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;

/** Whether an address the door is bound to, or a host name it is called by, can only mean this machine. */
export const isLoopback = (host: string): boolean => loopback.test(host);

/**
 * Turns away a browser that reached a loopback door under a foreign name (DNS rebinding): such a page would count as
 * same-origin. The port is left free, so that a forwarded port works.
 */
export const onlyByLoopbackName: MiddlewareHandler = async (c, next) => {
  if (!isLoopback(hostName(c.req.header('host')))) throw refusals.foreignHost();
  await next();
};

/**
 * Turns away what another site's page sends. `Sec-Fetch-Site` decides where the browser sends it, because it holds
 * behind a proxy that rewrites `Host`; otherwise `Origin` must name the host called. A client that sends neither is
 * no browser and carries nobody's cookie.
 */
export const onlyFromOwnPages: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    if (site !== undefined) {
      if (site !== 'same-origin') throw refusals.foreignOrigin();
    } else if (origin !== undefined && hostOf(origin) !== c.req.header('host')) {
      throw refusals.foreignOrigin();
    }
  }
  await next();
};

function hostName(host: string | undefined): string {
  const url = `http://${host}`;
  return URL.canParse(url) ? new URL(url).hostname : '';
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}
