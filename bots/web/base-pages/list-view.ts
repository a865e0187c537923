import { type Writing, wordsFor, wordsInScript } from '../../../conversations/script.ts';
import { catalogues } from '../../../conversations/wording/catalogue/catalogue.ts';
import { dayShown } from '../../../conversations/wording/day-shown.ts';
import { duties as dutyNames } from '../../../conversations/wording/deadline-words.ts';
import type { CalendarDay } from '../../../core/calendar-day.ts';
import { isPassed } from '../../../core/deadlines/last-day.ts';
import { type Base, lastDayOf, statusOf } from '../../bases/base.ts';
import { baseWords } from '../../bases/words.ts';
import type { DutyOfBase } from '../../reminders/duty.ts';
import { dayToTell } from '../../reminders/next-reminder.ts';
import { type Html, html } from '../reader/html.ts';
import { basePageWords } from './words.ts';

/** A part of the register. */
export interface ListedBases {
  readonly bases: readonly Base[];
  /** How many there are of what was looked for. */
  readonly count: number;
  readonly query: string;
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  /** The duties of the bases listed, by the day they are due. */
  readonly duties: readonly DutyOfBase[];
  /** What is due across all bases in the next days. */
  readonly comingUp: readonly DutyOfBase[];
  readonly daysAhead: number;
  /** How far ahead it can be looked. */
  readonly otherDaysAhead: readonly number[];
  readonly today: CalendarDay;
  readonly writing: Writing;
  /** The page of one base. */
  readonly addressOf: (name: string) => string;
}

/** What staff see: what is due across the bases, then the register, a page at a time. */
export function listView(listed: ListedBases): Html {
  const { count, query, page, pages, writing, daysAhead, otherDaysAhead } = listed;
  const words = wordsFor(basePageWords, writing);
  const turnTo = (to: number, label: string) =>
    to < 1 || to > pages
      ? ''
      : html`<a href="?${new URLSearchParams({ ...(query && { q: query }), ...(daysAhead !== otherDaysAhead[0] && { ahead: `${daysAhead}` }), page: `${to}` })}">${label}</a>`;
  return html`<section><h2>${words.due(daysAhead)}</h2><nav class="years" aria-label="${words.lookAhead}">${otherDaysAhead.map((days) => html`${days === daysAhead ? html`<span aria-current="true">${words.days(days)}</span>` : html`<a href="?ahead=${days}">${words.days(days)}</a>`} `)}</nav>${comingUpView(listed)}</section>
<section><h2>${words.all}</h2>
<form class="find" method="get"><label for="base-q">${words.find}</label><input id="base-q" name="q" type="search" value="${query}" maxlength="80"><button>${words.search}</button></form>
<p>${words.found(count)}</p>
${table(listed)}
<nav class="pages" aria-label="${words.all}">${turnTo(page - 1, words.previous)} <span>${page} / ${pages}</span> ${turnTo(page + 1, words.following)}</nav></section>`;
}

function comingUpView({ comingUp, today, writing, addressOf }: ListedBases): Html {
  const { language } = writing;
  const words = wordsFor(basePageWords, writing);
  if (comingUp.length === 0) return html`<p>${words.nothing}</p>`;
  const items = comingUp.map(({ base, deadline }) => {
    const day = dayToTell(deadline);
    const isOver = isPassed(deadline, today);
    return html`<li class="${isOver ? 'overdue' : 'open'}"><time datetime="${day}">${wordsInScript(dayShown(day, language), writing)}</time> <a href="${addressOf(base)}">${base}</a> ${wordsInScript(dutyNames[deadline.duty][language], writing)}${isOver ? html` <span class="state">${words.overdue}</span>` : ''}</li>`;
  });
  return html`<ul class="coming">${items}</ul>`;
}

function table({ bases, duties, today, writing, addressOf }: ListedBases): Html {
  const { language } = writing;
  const words = wordsFor(basePageWords, writing);
  const { status: statuses } = wordsFor(baseWords, writing);
  const rows = bases.map((base) => {
    const next = duties.find(
      (duty) => duty.base === base.name && duty.state === 'open' && duty.deadline.duty !== 'validity',
    );
    const contacts = base.contacts.map(({ name }) => name).join(language === 'zh' ? '、' : ', ');
    const status = statusOf(base, today);
    return html`<tr><th scope="row"><a href="${addressOf(base.name)}">${base.name}</a></th><td>${base.hostOrganization}</td><td>${wordsInScript(catalogues[language].categories[base.category], writing)}</td><td class="status ${status}">${statuses[status]}</td><td class="day">${lastDayOf(base)}</td><td>${next ? html`<span class="day">${dayToTell(next.deadline)}</span> ${wordsInScript(dutyNames[next.deadline.duty][language], writing)}` : '—'}</td><td>${contacts || words.nobody}</td></tr>`;
  });
  const heads = [words.name, words.host, words.category, words.status, words.lastDay, words.next, words.contacts];
  return html`<div class="picture" tabindex="0" role="group" aria-label="${words.all}"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
