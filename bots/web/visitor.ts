import { randomBytes } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** What the handlers find in `c.var`: who is visiting. */
export interface VisitorEnv {
  Variables: { visitor: string };
}

const cookie = 'guohe_visitor';
const aYear = 365 * 24 * 60 * 60;

/** Knows a visitor by a random 128-bit id (32 hex digits) in a cookie; makes one for whoever brings none. */
export const knowVisitor: MiddlewareHandler<VisitorEnv> = async (c, next) => {
  const brought = getCookie(c, cookie);
  const known = brought !== undefined && /^[0-9a-f]{32}$/.test(brought);
  const visitor = known ? brought : randomBytes(16).toString('hex');
  c.set('visitor', visitor);
  // Each view of the page starts the year again.
  if (!known || c.req.path === '/') {
    setCookie(c, cookie, visitor, {
      httpOnly: true,
      sameSite: 'Strict',
      secure: cameByHttps(c),
      path: '/',
      maxAge: aYear,
    });
  }
  await next();
};

/** Whether the visitor reached us by https, also through a proxy that ends it. */
export function cameByHttps(c: Context): boolean {
  const forwarded = c.req.header('x-forwarded-proto')?.split(',')[0]?.trim();
  return (forwarded ?? new URL(c.req.url).protocol.replace(':', '')) === 'https';
}
