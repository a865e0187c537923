import type { AsksWords, Window } from './asks-words.ts';

export const enAsks: AsksWords = {
  atLeast: (window, name, amount, included) =>
    `${windowWords(window)}${name}: ${included ? 'at least' : 'more than'} ${amount} (exactly ${amount} ${included ? 'is enough' : 'is not enough'})`,
  yearly: (lines, isAny) =>
    `each year, ${lines.map(({ name, amount }) => `${name}: at least ${amount}`).join(isAny ? ', or ' : ', and ')} (exactly that many is enough${isAny && lines.length > 1 ? '; either will do, and the two do not mix' : ''})`,
  either: (names) => names.join(' or '),
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
  exists: (_, name) => name,
  judged: (asked) => `${asked} (experts judge)`,
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
};

function windowWords(window: Window): string {
  if (window === null) return '';
  if (typeof window === 'object') return `in the last ${window.lastYears} years, `;
  return { cumulative: 'in all, ', each_year: 'each year, ', previous_year: 'in the previous year, ' }[window];
}
