import { html } from 'hono/html';
import type { ReplyPicture } from '../../conversations/reply.ts';
import { duties as dutyNames } from '../../conversations/wording/deadline-words.ts';
import { addDays, type CalendarDay, yearOf } from '../../core/calendar-day.ts';
import type { Language } from '../../policy-text/language.ts';
import { type Base, lastDayOf } from '../bases/base.ts';
import { dutiesOfYear, spanOf } from '../reminders/duties-of-year.ts';
import type { DutyOfBase } from '../reminders/duty.ts';
import { dayToTell } from '../reminders/next-reminder.ts';
import { timelineWords } from './words.ts';

type Html = ReturnType<typeof html>;

const width = 720;
const margin = 12;
const firstRow = 44;
const rowHeight = 40;
/** What a heading takes above the picture. */
const headed = 36;
const fonts = "system-ui, 'Noto Sans CJK SC', sans-serif";
/** Beyond this part of the year a label stands before its mark, so that it stays inside. */
const turn = 0.55;

/** A line of the picture: a time that runs, and the day to tell people within it. */
interface Row {
  readonly label: string;
  readonly from: CalendarDay;
  readonly mark: CalendarDay;
  readonly last: CalendarDay;
  readonly look: 'open' | 'done' | 'stopped' | 'overdue' | 'term';
}

/** By themselves these colours are of a light page; a page's own style sheet goes before them. */
const colours: Readonly<Record<Row['look'], string>> = {
  open: '#1d4e68',
  done: '#1f6b45',
  stopped: '#85919b',
  overdue: '#a3271c',
  term: '#85919b',
};

/** A year of a base as an SVG picture: its validity, and what is to be done, from what happened to the last day. */
export function yearTimeline(
  base: Base,
  duties: readonly DutyOfBase[],
  year: number,
  today: CalendarDay,
  language: Language,
): Html {
  const { rows, height } = laidOut(base, duties, year, today, language);
  const title = titleOf(base, year, language);
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}" class="timeline" font-family="${fonts}" font-size="13">
<title>${title}</title>
${drawing(rows, year, today, height, language)}
</svg>`;
}

/** The same under a heading, to stand by itself: a picture that goes with what is said about the year. */
export function timelinePicture(
  base: Base,
  duties: readonly DutyOfBase[],
  year: number,
  today: CalendarDay,
  language: Language,
): ReplyPicture {
  const { rows, height } = laidOut(base, duties, year, today, language);
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${headed + height}" font-family="${fonts}" font-size="13">
<text x="${margin}" y="26" fill="#1c2329" font-size="16" font-weight="bold">${titleOf(base, year, language)}</text>
<g transform="translate(0 ${headed})">${drawing(rows, year, today, height, language)}</g>
</svg>`;
  return { name: `timeline-${year}`, svg: String(svg), alt: timelineWords[language].alt(base.name, year) };
}

function titleOf({ name }: Base, year: number, language: Language): string {
  return `${name} · ${timelineWords[language].title(year)}`;
}

function laidOut(...of: Parameters<typeof rowsOf>): { readonly rows: readonly Row[]; readonly height: number } {
  const rows = rowsOf(...of);
  return { rows, height: firstRow + rows.length * rowHeight + 8 };
}

function drawing(
  rows: readonly Row[],
  year: number,
  today: CalendarDay,
  height: number,
  language: Language,
): readonly (Html | string)[] {
  return [
    ...months(year, height, language),
    year === yearOf(today) ? todayLine(today, year, height, timelineWords[language].today) : '',
    ...rows.map((row, index) => rowView(row, year, firstRow + index * rowHeight)),
  ];
}

function rowsOf(
  base: Base,
  duties: readonly DutyOfBase[],
  year: number,
  today: CalendarDay,
  language: Language,
): readonly Row[] {
  const last = lastDayOf(base);
  const term: Row = {
    label: `${timelineWords[language].term} ${base.designatedOn} – ${last}`,
    ...{ from: base.designatedOn, mark: last, last, look: 'term' },
  };
  const ofYear = dutiesOfYear(duties, year).map(({ deadline, state }): Row => {
    const [from, end] = spanOf(deadline);
    const mark = dayToTell(deadline);
    const label = `${mark.slice(5)} ${dutyNames[deadline.duty][language]}`;
    const look = state === 'open' ? (today > end ? 'overdue' : 'open') : state === 'done' ? 'done' : 'stopped';
    return { label, from, mark, last: end, look };
  });
  return [...(base.designatedOn <= `${year}-12-31` && last >= `${year}-01-01` ? [term] : []), ...ofYear];
}

function months(year: number, height: number, language: Language): readonly Html[] {
  const name = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => {
    const first = `${year}-${String(index + 1).padStart(2, '0')}-01`;
    const x = at(first, year);
    return html`<line class="t-grid" x1="${x}" y1="24" x2="${x}" y2="${height}" stroke="#d9dee2"/><text class="t-soft" x="${x + 4}" y="16" fill="#56626c">${name.format(new Date(first))}</text>`;
  });
}

function todayLine(today: CalendarDay, year: number, height: number, label: string): Html {
  const x = at(today, year);
  const isLate = x > width * 0.9;
  return html`<line class="t-today" x1="${x}" y1="24" x2="${x}" y2="${height}" stroke="#a63a2b" stroke-width="1.5" stroke-dasharray="4 3"/><text class="t-today" x="${isLate ? x - 4 : x + 4}" y="${height - 4}" text-anchor="${isLate ? 'end' : 'start'}" fill="#a63a2b" font-size="11">${label}</text>`;
}

function rowView({ label, from, mark, last, look }: Row, year: number, y: number): Html {
  const [start, point, end] = [from, mark, last].map((day) => at(day, year)) as [number, number, number];
  const isLate = start > width * turn;
  const colour = colours[look];
  const isInYear = mark.startsWith(`${year}-`);
  return html`<g class="t-row ${look}"><text class="t-label" x="${isLate ? Math.max(end, point) : start}" y="${y + 8}" text-anchor="${isLate ? 'end' : 'start'}" fill="#1c2329">${look === 'done' ? '✓ ' : ''}${label}</text><line class="t-bar" x1="${start}" y1="${y + 20}" x2="${end}" y2="${y + 20}" stroke="${colour}" stroke-width="4" stroke-linecap="round"/>${isInYear ? html`<circle class="t-mark" cx="${point}" cy="${y + 20}" r="6" fill="${colour}"/>` : ''}</g>`;
}

/** Where a day stands; one of another year, at the edge. */
function at(day: CalendarDay, year: number): number {
  const first = Date.parse(`${year}-01-01`);
  const days = (Date.parse(addDays(`${year}-12-31`, 1)) - first) / 86_400_000;
  const passed = Math.min(Math.max((Date.parse(day) - first) / 86_400_000, 0), days);
  return Math.round((margin + (passed / days) * (width - 2 * margin)) * 10) / 10;
}
