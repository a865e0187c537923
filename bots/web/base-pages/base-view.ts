import { type Writing, wordsFor, wordsInScript } from '../../../conversations/script.ts';
import { catalogues } from '../../../conversations/wording/catalogue/catalogue.ts';
import { dayShown } from '../../../conversations/wording/day-shown.ts';
import { duties as dutyNames, whyOf } from '../../../conversations/wording/deadline-words.ts';
import type { CalendarDay } from '../../../core/calendar-day.ts';
import { isPassed } from '../../../core/deadlines/last-day.ts';
import { type Base, lastDayOf, statusOf } from '../../bases/base.ts';
import { baseWords } from '../../bases/words.ts';
import { citedAddress } from '../../policy-address.ts';
import { dutiesOfYear } from '../../reminders/duties-of-year.ts';
import type { DutyOfBase } from '../../reminders/duty.ts';
import { dayToTell } from '../../reminders/next-reminder.ts';
import { timelineWords } from '../../timeline/words.ts';
import { yearTimeline } from '../../timeline/year-timeline.ts';
import { type Html, html, raw } from '../reader/html.ts';
import { basePageWords } from './words.ts';

/** What a base is shown by. */
export interface ShownBase {
  readonly base: Base;
  readonly duties: readonly DutyOfBase[];
  readonly year: number;
  readonly today: CalendarDay;
  /** What is kept of a base stands as it is kept; the words around it are written so. */
  readonly writing: Writing;
  /** From the page to the root. */
  readonly root: string;
  /** The page of this base alone. */
  readonly address: string;
  /** It has a page of its own, which is headed by its name. */
  readonly isAlone?: true;
}

/** A base with its year: the picture, and the same in words. */
export function baseView(shown: ShownBase): Html {
  const { base, duties, year, today, writing, address, isAlone } = shown;
  const words = wordsFor(basePageWords, writing);
  const title = wordsFor(timelineWords, writing).title(year);
  const other = (to: number) => html`<a href="${address}?year=${to}">${to}</a>`;
  return html`<section class="base">
<h2${isAlone ? html` class="unseen"` : ''}>${base.name}</h2>
${factsOf(base, today, writing)}
<h3>${title}</h3>
<nav class="years" aria-label="${base.name} · ${title}">${other(year - 1)} <span aria-current="true">${year}</span> ${other(year + 1)}</nav>
<div class="picture" tabindex="0" role="group" aria-label="${title}">${pictureOf(base, duties, year, today, writing)}</div>
<h3>${words.duties}</h3>
${dutyList(dutiesOfYear(duties, year), shown)}
</section>`;
}

/** The year of a base as a picture, in the reader's characters. */
export function pictureOf(
  base: Base,
  duties: readonly DutyOfBase[],
  year: number,
  today: CalendarDay,
  writing: Writing,
): Html {
  return raw(wordsInScript(String(yearTimeline(base, duties, year, today, writing.language)), writing));
}

function factsOf(base: Base, today: CalendarDay, writing: Writing): Html {
  const { language } = writing;
  const words = wordsFor(basePageWords, writing);
  const last = lastDayOf(base);
  const contacts = base.contacts.map(({ name }) => name).join(language === 'zh' ? '、' : ', ');
  const facts: readonly (readonly [string, string])[] = [
    [words.status, wordsFor(baseWords, writing).status[statusOf(base, today)]],
    [words.host, base.hostOrganization],
    [words.category, wordsInScript(catalogues[language].categories[base.category], writing)],
    [words.designated, base.designatedOn],
    [words.lastDay, base.validUntil === undefined ? words.computed(last) : last],
    [words.contacts, contacts || words.nobody],
  ];
  return html`<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function dutyList(duties: readonly DutyOfBase[], { today, writing, root, address }: ShownBase): Html {
  const { language } = writing;
  const words = wordsFor(basePageWords, writing);
  if (duties.length === 0) return html`<p>${words.nothing}</p>`;
  const items = duties.map(({ id, deadline, state, note }) => {
    const isOver = state === 'open' && isPassed(deadline, today);
    return html`<li class="duty ${isOver ? 'overdue' : state}">
<p><strong>${words.by(dayShown(dayToTell(deadline), language))}</strong> ${wordsInScript(dutyNames[deadline.duty][language], writing)} <span class="state">${isOver ? words.overdue : words.states[state]}</span></p>
<p class="why">${wordsInScript(whyOf(deadline, language), writing)}</p>
<blockquote lang="zh-CN"><a href="${root}${citedAddress(deadline.citation)}">${wordsInScript(deadline.citation.label[language], writing)}</a> ${deadline.citation.quote}</blockquote>
${state === 'open' && !isOver ? html`<p><a href="${address}/${id}.ics">${words.calendar}</a></p>` : ''}
${note === null ? '' : html`<p>${words.note(note)}</p>`}
</li>`;
  });
  return html`<ul class="duties">${items}</ul>`;
}
