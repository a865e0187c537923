import { type Context, Hono } from 'hono';
import type { WorkCalendar } from '../../../core/calendar/work-calendar.ts';
import type { CalendarDay } from '../../../core/calendar-day.ts';
import type { EventKind } from '../../../core/deadlines/deadline.ts';
import { deadlinesOf } from '../../../core/deadlines/deadlines.ts';
import { readReference } from '../../../policy-text/citation/reference.ts';
import { type Library, regulationIn } from '../../../policy-text/library/library.ts';
import type { Clause, Regulation } from '../../../policy-text/regulation/regulation.ts';
import { encodedRegulation } from '../../../policy-text/regulation/regulation.ts';
import { findClauses, longestQuery } from './find-clauses.ts';
import type { Html } from './html.ts';
import { listPage, noSuchClausePage, noSuchRegulationPage } from './other-pages.ts';
import { readQuotedRange } from './quoted-range.ts';
import { readingOf } from './reading-mode.ts';
import { factsOf } from './regulation-facts.ts';
import { regulationPage } from './regulation-page.ts';
import { foundView } from './search-view.ts';

/** What the reader shows, as it is when it is asked. */
export interface ReaderSources {
  readonly library: () => Promise<Library>;
  readonly calendar: () => Promise<WorkCalendar>;
  /** Today's calendar day in Asia/Shanghai. */
  readonly today: () => CalendarDay;
}

const everyEvent: readonly EventKind[] = ['achievement', 'change', 'publicity', 'revocation', 'registration', 'branch'];
/** Nobody types a longer reference; the rest would only be shown back. */
const longestShown = 80;

/**
 * The regulations to read: `/policy` lists them, `/policy/ID` is one, with `?q=` searched and with `?quote=8.4.2:0-37` a
 * quotation marked; `/policy/ID/8.4.2`, also in words, leads to the clause. Everything works without a script.
 */
export function reader({ library, calendar, today }: ReaderSources): Hono {
  const app = new Hono();

  app.get('/', async (c) => show(c, listPage(await everyRegulation(), readingOf(c))));

  app.get('/:id', async (c) => {
    const regulation = regulationIn(await library(), c.req.param('id'));
    if (!regulation) return notFound(c, '../');
    const query = (c.req.query('q') ?? '').trim().slice(0, longestQuery);
    const search = query === '' ? null : { query, found: findClauses(regulation, await library(), query) };
    if (search && c.req.query('part') === 'found') return show(c, foundView(search, readingOf(c)));

    const givenQuote = c.req.query('quote');
    const quoted = givenQuote === undefined ? null : readQuotedRange(givenQuote, regulation);
    const badQuote = givenQuote !== undefined && !quoted ? givenQuote.slice(0, longestShown) : null;
    const reading = readingOf(c);
    const page = regulationPage({
      regulation,
      // The words of a quotation are Chinese.
      reading: quoted && reading.mode === 'en' ? { ...reading, mode: 'both' } : reading,
      facts: factsOf(regulation, await library(), today()),
      search,
      quoted,
      badQuote,
      deadlines: deadlinesOf(happeningOn(today()), await calendar()),
      today: today(),
    });
    return show(c, page, badQuote === null ? 200 : 400);
  });

  app.get('/:id/', (c) => c.redirect(`../${encodeURIComponent(c.req.param('id'))}`, 301));

  app.get('/:id/:clause', async (c) => {
    const { id, clause: given } = c.req.param();
    const regulation = regulationIn(await library(), id);
    if (!regulation) return notFound(c, '../../');
    const clause = clauseNamed(given, regulation);
    if (clause) return c.redirect(`../${id}#${clause.id}`, 302);
    const facts = factsOf(regulation, await library(), today());
    const shown = given.slice(0, longestShown);
    return show(c, noSuchClausePage(shown, facts, nearTo(given, regulation), readingOf(c)), 404);
  });

  const everyRegulation = async () => {
    const all = await library();
    return [encodedRegulation, ...all.regulations].map((regulation) => factsOf(regulation, all, today()));
  };

  const notFound = async (c: Context, root: string) => {
    const given = (c.req.param('id') ?? '').slice(0, longestShown);
    return show(c, noSuchRegulationPage(given, await everyRegulation(), readingOf(c), root), 404);
  };

  return app;
}

/** A base that is designated on a day, and everything that sets a time running happening on it. */
function happeningOn(day: CalendarDay) {
  return { asOf: day, base: { designatedOn: day }, events: everyEvent.map((kind) => ({ kind, on: day })) };
}

function show(c: Context, page: Html, status: 200 | 400 | 404 = 200) {
  c.header('cache-control', 'private, no-cache');
  c.header('vary', 'Accept-Language, Cookie');
  return c.html(page, status);
}

function clauseNamed(given: string, regulation: Regulation): Clause | undefined {
  const byId = regulation.clauseOf(given);
  if (byId || regulation !== encodedRegulation) return byId;
  const reference = readReference(given);
  return reference?.kind === 'clause' ? reference.clause : undefined;
}

/** What a clause that does not exist may have meant: what stands at the deepest part that does. */
function nearTo(given: string, regulation: Regulation): readonly Clause[] {
  const reference = regulation === encodedRegulation ? readReference(given) : null;
  if (reference?.kind !== 'no_such_clause') return regulation.clauses.filter(({ parent }) => parent === null);
  const { nearest, exists } = reference;
  return [...(nearest ? [nearest] : []), ...exists.flatMap((id) => regulation.clauseOf(id) ?? [])];
}
