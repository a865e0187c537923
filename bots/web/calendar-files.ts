import { type Context, Hono } from 'hono';
import { type CalendarSources, calendarBehind } from '../calendar-file/calendar-of.ts';
import { refusals } from './refusal.ts';

/** What a calendar file is sent with. */
export const calendarFile = {
  'content-type': 'text/calendar; charset=utf-8',
  'content-disposition': 'inline; filename="guohe.ics"',
};

/**
 * Calendar files behind private addresses: `/calendar/TOKEN.ics` to subscribe to, `/calendar/TOKEN/DUTY.ics` for one
 * duty. Whoever has the address needs nothing else; a revoked one is as if it had never been.
 */
export function calendarFiles(sources: CalendarSources): Hono {
  const app = new Hono();

  const send = async (c: Context, token: string, duty?: string) => {
    const file = await calendarBehind(token, sources, duty);
    if (file === null) throw refusals.noSuchPath();
    return c.body(file, 200, { ...calendarFile, 'cache-control': 'private, no-cache' });
  };

  app.get('/:file{[0-9a-f]{40}\\.ics}', (c) => send(c, c.req.param('file').slice(0, 40)));
  app.get('/:token{[0-9a-f]{40}}/:file{[0-9a-f-]{36}\\.ics}', (c) =>
    send(c, c.req.param('token'), c.req.param('file').slice(0, 36)),
  );
  return app;
}
