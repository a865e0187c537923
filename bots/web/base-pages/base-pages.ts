import { type Context, Hono } from 'hono';
import { type Writing, wordsFor, wordsInScript } from '../../../conversations/script.ts';
import { addDays, type CalendarDay } from '../../../core/calendar-day.ts';
import { auditOf } from '../../bases/audit.ts';
import type { Base } from '../../bases/base.ts';
import { entryLine } from '../../bases/base-lines.ts';
import { ownerOf } from '../../bases/private-address.ts';
import { basesIn, basesOf, findBases } from '../../bases/register.ts';
import { type CalendarSources, writingAndZone } from '../../calendar-file/calendar-of.ts';
import { dutiesCalendar } from '../../calendar-file/duties-calendar.ts';
import type { Recipient } from '../../reminders/duty.ts';
import { dutiesDueBy, dutiesOf } from '../../reminders/duty-rows.ts';
import { calendarFile } from '../calendar-files.ts';
import { type Html, html } from '../reader/html.ts';
import { pageFrame } from '../reader/page-frame.ts';
import { readerWords } from '../reader/reader-words.ts';
import { type Reading, readingOf } from '../reader/reading-mode.ts';
import { refusals } from '../refusal.ts';
import { baseView, pictureOf } from './base-view.ts';
import { listView } from './list-view.ts';
import { basePageWords } from './words.ts';

/** What the pages are made from. */
export interface BasePageSources extends CalendarSources {
  readonly isStaff?: (who: Recipient) => Promise<boolean>;
}

const basesPerPage = 50;
/** How far ahead it can be looked; the first when it is not said. */
const daysAhead = [30, 90, 365] as const;
const mostComingUp = 100;
const mostEntries = 100;

/** Who looks at a page. */
interface Viewer {
  readonly who: Recipient;
  readonly isStaff: boolean;
}

/**
 * Pages behind private addresses: `/bases/TOKEN` shows a contact their bases and staff the register, `/bases/TOKEN/NAME`
 * a base with its year, `/bases/TOKEN/NAME/timeline.svg` the picture alone and `/bases/TOKEN/NAME/DUTY.ics` a duty for a
 * calendar. Nothing can be changed there.
 */
export function basePages({ database, calendar, today, isStaff }: BasePageSources): Hono {
  const app = new Hono();

  const viewerOf = async (c: Context): Promise<Viewer> => {
    const who = await ownerOf(database, c.req.param('token') ?? '', 'pages');
    if (!who) throw refusals.noSuchPath();
    return { who, isStaff: (await isStaff?.(who)) ?? false };
  };

  const baseOf = async (c: Context): Promise<{ readonly viewer: Viewer; readonly base: Base }> => {
    const viewer = await viewerOf(c);
    const name = c.req.param('name') ?? '';
    const [base] = await basesIn(database, [name]);
    const isTheirs = viewer.isStaff || (await basesOf(database, viewer.who.channel, viewer.who.address)).includes(name);
    if (!base || !isTheirs) throw refusals.noSuchPath();
    return { viewer, base };
  };

  app.get('/:token', async (c) => {
    const viewer = await viewerOf(c);
    const reading = readingOf(c);
    return show(c, viewer.isStaff ? await registerPage(c, reading) : await ownPage(viewer, c, reading));
  });

  app.get('/:token/:name', async (c) => {
    const { viewer, base } = await baseOf(c);
    const reading = readingOf(c);
    const words = wordsFor(basePageWords, reading);
    const entries = viewer.isStaff ? await auditOf(database, base.name, mostEntries) : [];
    const changes = html`<section><h2>${words.changes}</h2><ol class="changes">${entries.map((entry) => html`<li>${wordsInScript(entryLine(entry, reading.language), reading)}</li>`)}</ol></section>`;
    const duties = await dutiesOf(database, [base.name]);
    const address = `./${encodeURIComponent(base.name)}`;
    const view = baseView({
      base,
      duties,
      year: yearIn(c, today()),
      today: today(),
      writing: reading,
      root: '../../',
      isAlone: true,
      address,
    });
    const back = html`<p class="back"><a href="../${c.req.param('token')}">${words.back}</a></p>`;
    return show(c, framed(base.name, html`${back}${view}${viewer.isStaff ? changes : ''}`, reading, '../../'));
  });

  app.get('/:token/:name/timeline.svg', async (c) => {
    const { base } = await baseOf(c);
    const duties = await dutiesOf(database, [base.name]);
    const asked = c.req.query('in');
    const reading = readingOf(c);
    const writing: Writing = asked === 'zh' || asked === 'en' ? { ...reading, language: asked } : reading;
    const picture = pictureOf(base, duties, yearIn(c, today()), today(), writing);
    return c.body(String(picture), 200, { 'content-type': 'image/svg+xml; charset=utf-8', ...unseen });
  });

  app.get('/:token/:name/:file{[0-9a-f-]{36}\\.ics}', async (c) => {
    const { viewer, base } = await baseOf(c);
    const duty = (await dutiesOf(database, [base.name])).find(({ id }) => `${id}.ics` === c.req.param('file'));
    if (!duty) throw refusals.noSuchPath();
    const { script } = readingOf(c);
    const settings = { ...(await writingAndZone(database, viewer.who, duty.base)), ...(script && { script }) };
    const file = dutiesCalendar([duty], { ...settings, calendar: await calendar(), today: today() });
    return c.body(file, 200, { ...calendarFile, ...unseen });
  });

  async function ownPage({ who }: Viewer, c: Context, reading: Reading): Promise<Html> {
    const bases = await basesIn(database, await basesOf(database, who.channel, who.address));
    const duties = await dutiesOf(
      database,
      bases.map(({ name }) => name),
    );
    const views = bases.map((base) =>
      baseView({
        base,
        duties: duties.filter((duty) => duty.base === base.name),
        year: yearIn(c, today()),
        today: today(),
        writing: reading,
        root: '../',
        address: `${c.req.param('token')}/${encodeURIComponent(base.name)}`,
      }),
    );
    return framed(wordsFor(basePageWords, reading).own, html`${views}`, reading, '../');
  }

  async function registerPage(c: Context, reading: Reading): Promise<Html> {
    const query = (c.req.query('q') ?? '').trim().slice(0, 80);
    const asked = Number(c.req.query('page') ?? 1);
    const page = Number.isInteger(asked) && asked > 0 && asked < 1e6 ? asked : 1;
    const { bases, count } = await findBases(database, query, (page - 1) * basesPerPage, basesPerPage);
    const ahead = daysAheadIn(c);
    const comingUp = await dutiesDueBy(database, addDays(today(), ahead), today());
    const view = listView({
      ...{ bases, count, query, page, pages: Math.max(1, Math.ceil(count / basesPerPage)) },
      duties: await dutiesOf(
        database,
        bases.map(({ name }) => name),
      ),
      comingUp: comingUp.slice(0, mostComingUp),
      ...{ daysAhead: ahead, otherDaysAhead: daysAhead, today: today(), writing: reading },
      addressOf: (name) => `${c.req.param('token')}/${encodeURIComponent(name)}`,
    });
    return framed(wordsFor(basePageWords, reading).all, view, reading, '../');
  }

  return app;
}

/** For its owner alone: kept by no cache, found by no search engine. */
const unseen = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };

function show(c: Context, page: Html) {
  for (const [name, value] of Object.entries(unseen)) c.header(name, value);
  return c.html(page);
}

function framed(title: string, main: Html, reading: Reading, root: string): Html {
  const words = wordsFor(basePageWords, reading);
  return pageFrame({
    title: `${title} · ${wordsFor(readerWords, reading).name}`,
    reading,
    root,
    styles: ['bases.css'],
    main: html`<div class="head"><h1>${title}</h1><p>${words.private}</p></div>${main}`,
    footer: html`<p>${words.ours}</p>`,
  });
}

function daysAheadIn(c: Context): number {
  const asked = Number(c.req.query('ahead'));
  return daysAhead.find((days) => days === asked) ?? daysAhead[0];
}

function yearIn(c: Context, today: CalendarDay): number {
  const asked = c.req.query('year') ?? '';
  return Number(/^[12]\d{3}$/.test(asked) ? asked : today.slice(0, 4));
}
