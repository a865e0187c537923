import { at } from './en-day.ts';
import type { WaysWords } from './ways-words.ts';

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}

export const enWays: WaysWords = {
  title: (category) => `How to qualify (${category} category; the stated conditions only)`,
  line: (clause, needs) => `· ${clause}: ${needs}`,
  labels: {
    changeable: (changes) => `needed: ${changes}`,
    waits_for_date: (changes, day) => `wait until ${day}: ${changes}`,
    to_be_established: (changes, day) => `${day === null ? '' : `wait until ${day} and `}find out: ${changes}`,
    waits_for_parameter: (changes) => `staff have to set: ${changes}`,
  },
  and: (items) => items.join(', '),
  or: (items) => items.join('; or '),
  sentences: (items) => items.map((item) => `${item.slice(0, 1).toUpperCase()}${item.slice(1)}.`).join(' '),

  reach: (name, to, now, more) => `“${name}” at least ${to}${now === null ? '' : ` (now ${now}, ${more} short)`}`,
  atMost: (name, to, now) => `“${name}” is ${to}${now === null ? '' : ` (now ${now})`}`,
  yes: (names, yes) =>
    `${listed(names.map((name) => `“${name}”`))} ${names.length > 1 ? 'have' : 'has'} to be “${yes.toLowerCase()}”`,
  registerHere: 'register in Beijing; the years count from that day',
  form: (form) => `apply as: ${form.toLowerCase()}`,
  throughLegalPerson: 'the legal person it belongs to applies',
  kind: (kind) => `the organization is: ${kind.toLowerCase()}`,
  category: (category) => `apply in the ${category} category`,
  countsAs: (what) => `a person confirms that it counts as: ${what.toLowerCase()}`,
  registeredFor: (years, since) =>
    `${years} full years of registration in Beijing${since === null ? '' : ` (registered ${at(since)})`}`,
  registeredBy: (day, otherwiseOn) =>
    `registered in Beijing on ${day} or earlier${otherwiseOn === null ? '' : ` (if later, the years are full by ${otherwiseOn})`}`,
  recordsGone: (days) => `the adverse credit record of ${days} is no longer within the last 3 years`,
  noRecords: (since) => `no adverse credit record since ${since}`,
  banOver: (years) => `the ${years}-year bar after the revocation is over`,
  noBan: (years) => `no revocation whose ${years}-year bar still runs`,
  eachYear: (name, years, to) =>
    `“${name}” at least ${to} in ${years.length > 1 ? `each of ${years.join(', ')}` : years.join('')}`,
  share: (year, percent) => `international sales revenue of ${year} at least ${percent} of total sales revenue`,
  shareOf: (total, to, more) => `of a total of ${total}, at least ${to}${more === null ? '' : ` (${more} short)`}`,
  totalAtMost: (year, to) => `total sales revenue of ${year} at most ${to}`,
  growth: (year, before, percent, to) =>
    percent === null
      ? `R&D spending of ${year} above that of ${before}, growing no less than the benchmark of the year`
      : `R&D spending of ${year} at least ${percent} above that of ${before}${to === null ? '' : `, that is ${to} or more`}`,
  projects: (asked, yuan, raises) =>
    `${asked} projects with private investment of at least ${yuan} each${raises.length === 0 ? '' : ` (${raises.join(', ')})`}`,
  raise: (from, more) => `the one with ${from}: ${more} short`,
  furtherProject: 'one more project',
  benchmark: (year) => `the growth of R&D spending of Beijing’s large and medium enterprises in ${year}`,

  keeps: 'It is met now and has to be met then.',
  judged: 'Short of that it is not refused by itself: a person judges this clause.',
  fixed: {
    kind_and_category: (kind, category, fitting) =>
      `${kind}: not in the ${category} category, and that cannot be changed; it belongs to ${fitting}.`,
    natural_person: 'A natural person cannot apply; a legal person or another organization has to.',
    beyond_calendar: 'The day to wait for is beyond the calendar.',
  },
  readyToday: (day) => `Once all of this is done and found out, every stated condition is met, as of ${day}.`,
  readyOn: (day) => `The stated conditions can be met on ${day} at the earliest, if nothing else changes.`,
  blocked: (category) => `Something here cannot be changed, so the ${category} category is out of reach.`,
  otherCategories: (items) => `Other categories to look at: ${items.join('; ')}.`,
  otherCategory: (category, short, unknown) => {
    const clauses = (count: number) => `${count} ${count === 1 ? 'clause' : 'clauses'}`;
    const parts = [
      ...(short > 0 ? [`${clauses(short)} short`] : []),
      ...(unknown > 0 ? [`${clauses(unknown)} not known yet`] : []),
    ];
    return `${category} (${parts.length === 0 ? 'every stated condition is met' : parts.join(', ')})`;
  },
  procedure: 'This is not a designation: the Commission decides by the procedure of Article 9.',
  remind: 'Tell me on that day',
  noDayToRemind:
    'There is no certain day that only has to be waited for, so there is nothing to remind you of. “How can we qualify” shows the days; they are exact once the day of registration, or of a record, is.',
  cannotRemind: (day) =>
    `I cannot reach you here unasked, so please note ${day} yourself. Go on with your case code in a chat program where I can write to you and choose this again: then I can tell you on that day.`,

  whatIf: {
    day: (before, after) => `the day were ${after} instead of ${before}`,
    fact: (name, before, after) => `“${name}” were ${after} instead of ${before}`,
    title: (changes) => `If ${changes.join(', and ')}:`,
    nothing: 'Nothing is different.',
    outcome: (before, after) => `Outcome: ${before} → ${after}.`,
    outcomeStays: (outcome) => `The outcome stays: ${outcome}.`,
    clause: (clause, before, after) => `· ${clause}: ${before} → ${after}`,
    clausesStay: 'Every clause comes out the same.',
    notAsked: 'not asked',
  },
};
