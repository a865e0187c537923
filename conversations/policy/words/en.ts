import { weekdayOf } from '../../../core/calendar-day.ts';
import type { AnswerWords, Window } from './answer-words.ts';

export const enAnswers: AnswerWords = {
  rule: {
    atLeast: (window, name, amount, included) =>
      `${windowWords(window)}${name}: ${included ? 'at least' : 'more than'} ${amount} (exactly ${amount} ${included ? 'is enough' : 'is not enough'})`,
    yearly: (lines, isAny) =>
      `each year, ${lines.map(({ name, amount }) => `${name}: at least ${amount}`).join(isAny ? ', or ' : ', and ')} (exactly that many is enough${isAny && lines.length > 1 ? '; either will do, and the two do not mix' : ''})`,
    share: (percent, included) =>
      `in the previous year, sales from international business make up at least ${percent}% of total sales for the same period (exactly ${percent}% ${included ? 'is enough' : 'is not enough'}; nothing is rounded)`,
    growth:
      "R&D spending in the previous year grew notably, by not less than the year-on-year growth of R&D expenditure of Beijing's large and medium-sized enterprises for the year concerned",
    projects: (projects, amount, included) =>
      `${projects} or more landed international technology projects that have each received ${amount}${included ? ' (inclusive)' : ''} or more of venture or other non-governmental capital`,
    registeredFor: (years, included) =>
      `lawfully registered in Beijing for at least ${years} full years (${included ? 'the anniversary itself is enough' : 'from the day after the anniversary'}; less than ${years} years is not)`,
    noRecordIn: (years) => `no adverse credit record within the last ${years} years (older ones fall outside)`,
    bannedFor: (years) => `no application within ${years} years after a revocation`,
    fewerThan: () => 'each host organization sets up only one Base',
    declared: (_, name) => `${name} (experts judge)`,
    exists: (_, name) => name,
    legalForm: 'a legal person or other organization',
    kinds: (category, kinds, toBeJudged) =>
      `the ${category} category is for: ${kinds.join(', ')}${toBeJudged.length > 0 ? ` (to be judged by a person: ${toBeJudged.join(', ')})` : ''}`,
    all: (parts) => parts.join('; '),
    any: (parts) =>
      parts.length === 2
        ? `${parts.join(', or ')}: either one is enough`
        : `any one of these is enough: ${parts.map((part, index) => `(${index + 1}) ${part}`).join('; ')}`,
    inPrinciple: (part) =>
      `in principle, ${part}. No exception to “in principle” is named: falling short is not an automatic refusal but is for the Commission to judge`,
  },
  underCategory: (category, rule) => `${capital(category)} category: ${rule}`,
  sentence: (text) => capital(/[.!?]$/.test(text) ? text : `${text}.`),
  join: (sentences) => sentences.join(' '),

  verdict: {
    met: 'On what you say, this point is met.',
    declared: 'On what you say, this may be declared; experts judge.',
    review: 'On what you say, it turns on a reading of the text, and a person has to judge.',
    in_principle_short:
      'On what you say, it falls short of an “in principle” number. That is not an automatic refusal; reasons may be given.',
    unknown: 'On what you say, it cannot be decided yet.',
    not_met: 'On what you say, this point is not met.',
  },
  benchmarkSaid: { period: 'full year', source: 'as you say' },
  verdictFor: (category, verdict) => `${capital(category)} category: ${verdict}`,
  otherWay: (other) => `Not by this way alone, but one way is enough. There is also: ${other}.`,
  share: (share, asked, isEnough) =>
    isEnough
      ? `${share} is not less than ${asked}.`
      : `${share} is below ${asked}; the text has no rule on rounding, so it does not count as ${asked}.`,
  open: ({ open, readings, safer }) => {
    const [first, ...others] = readings.map(({ en: words }) => words.replace(/\.$/, ''));
    return `${open.en} Ordinary reading: ${first}. Also possible: ${others.join('; or: ')}. Safe: ${safer.en}`;
  },

  yearAssumed: (day) => `No year was said; this is for ${day}.`,
  onRestDayThatWorks: (day) => `${day} is a weekend day, but a make-up working day.`,
  weekday: (day) => ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][weekdayOf(day)] ?? '',

  clauseReads: (clause) => `The Chinese text of ${clause.label.en} is quoted.`,
  nearestClause: (clause) =>
    `The nearest words are in ${clause.label.en}, quoted in Chinese. Please check that they fit.`,
  translation: (clause, translation) => `Unofficial translation of ${clause.label.en}: ${translation}`,
  item: (clause) => `${clause.label.en} speaks of this.`,
  itemsBelow: (labels) => `Below it stand ${labels.join(', ')}.`,
  noSuchArticle: (first, last) => `There is no such article. The regulation runs from ${first} to ${last}.`,
  noSuchItem: (nearest, labels) =>
    labels.length === 0
      ? `There is no such item. ${nearest.label.en} has no items.`
      : `There is no such item. ${nearest.label.en} has ${labels.join(', ')}.`,
  whichClause: (clauses) =>
    `Do you mean ${clauses.map(({ label }) => label.en).join(', or ')}? Choose one, or ask in other words.`,
  aboutWhat: 'Please say what it is about, such as “is a site of 40,000 square metres enough for a park?”.',
  nothingFound: 'The regulation does not cover this: nothing about it was found.',
  outOfScope:
    'That is out of scope. This assistant only answers questions on the regulation on Beijing International Science and Technology Cooperation Bases, such as conditions, publicity or validity.',
  withheld:
    'A quotation did not match the stored text, so nothing that rests on it was sent; this has been logged. Please read the clause itself, or ask in other words.',
  noQuestion:
    'There is no question in that. Please ask in words about the regulation on Beijing International Science and Technology Cooperation Bases, such as “how long is the publicity period”.',
};

function windowWords(window: Window): string {
  if (window === null) return '';
  if (typeof window === 'object') return `in the last ${window.lastYears} years, `;
  return { cumulative: 'in all, ', each_year: 'each year, ', previous_year: 'in the previous year, ' }[window];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
