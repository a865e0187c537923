import { weekdayOf } from '../../../core/calendar-day.ts';
import type { AnswerWords } from './answer-words.ts';

export const enAnswers: AnswerWords = {
  underCategory: (category, rule) => `${capital(category)} category: ${rule}`,
  sentence: (text) => capital(/[.!?]$/.test(text) ? text : `${text}.`),
  join: (sentences) => sentences.join(' '),

  yesOrNo: (says, asked, agrees) => {
    if (agrees === null) return says;
    return `${agrees ? (asked === 'asks' ? 'Yes' : 'Right') : 'No'}: ${says}`;
  },

  several: (words) => words.join('. '),

  verdict: {
    met: 'Enough: on what you say, this point is met.',
    declared: 'This may be declared; experts judge.',
    review: 'Not certain: on what you say, it turns on a reading of the text, and a person has to judge.',
    in_principle_short:
      'Not an automatic refusal, but on what you say, it falls short of what is asked “in principle”: give reasons, and a person judges.',
    unknown: 'On what you say, it cannot be decided yet.',
    not_met: 'Not enough: on what you say, this point is not met.',
  },
  verdictOnMay: {
    met: 'Yes on this point: on what you say, this point is met; the other conditions have to be met too.',
    declared: 'This may be declared; experts judge.',
    review: 'Not certain: on what you say, it turns on a reading of the text, and a person has to judge.',
    in_principle_short:
      'In principle no, but not absolutely: on what you say, it falls short of what is asked “in principle”; give reasons, and a person judges.',
    unknown: 'On what you say, it cannot be decided yet.',
    not_met: 'No: on what you say, this point is not met.',
  },
  anotherWayWillDo: 'It need not be there, but then the other way has to be.',
  partIsMet:
    'Enough for this part: on what you say, this point is met; the other requirements of the clause have to be met too.',
  countsWhatIsThere:
    'Not certain: only what is there already and is of the kind that the text asks for counts, not what is planned or falls outside it.',
  alsoAsked: (names) => `The same clause also asks for: ${names.join(', ')}.`,
  claim: (asked, isRight) => {
    if (!isRight) return 'No';
    return asked === 'asks' ? 'Yes' : 'Right';
  },
  mayApplyIn: (categories, isCertain) =>
    `${isCertain ? 'Yes' : 'Not certain, but perhaps'}, in the ${categories.join(' or ')} category, provided that the basic conditions and every condition of the category are met.`,
  fits: (outcome, sentence, asked) => {
    if (outcome === 'met') return asked ? `Yes. ${sentence}` : sentence;
    if (outcome === 'not_met') return `No. ${sentence}`;
    return asked ? `Not certain. ${sentence}` : sentence;
  },
  benchmarkSaid: { period: 'full year', source: 'as you say' },
  verdictFor: (category, verdict) => `${capital(category)} category: ${verdict}`,
  otherWay: (other) => `Not by this way alone, but one way is enough. There is also: ${other}.`,
  share: (share, asked, isEnough) =>
    isEnough
      ? `${share} is not less than ${asked}.`
      : `${share} is below ${asked}; the text has no rule on rounding, so it does not count as ${asked}.`,
  sizeDecides: (short) =>
    `It depends on their size: with a single large one among them this point is met; if all are small or medium, ${short} more are needed.`,
  open: ({ open, readings, safer }) => {
    const [first, ...others] = readings.map(({ en: words }) => words.replace(/\.$/, ''));
    return `${open.en} Ordinary reading: ${first}. Also possible: ${others.join('; or: ')}. Safe: ${safer.en}`;
  },

  dayIs: (duty, right) =>
    ({
      registration: right ? 'Yes, the years are full.' : 'No, the years are not full yet.',
      revocation: right ? 'The bar is over by that day.' : 'Not yet on that day.',
      validity: right ? 'It is still valid on that day.' : 'It is no longer valid on that day.',
    })[duty as string] ?? (right ? 'In time.' : 'Late.'),
  yearAssumed: (day) => `No year was said; this is for ${day}.`,
  onRestDayThatWorks: (day) => `${day} is a weekend day, but a make-up working day.`,
  weekday: (day) => ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][weekdayOf(day)] ?? '',

  clauseReads: (clause) => `The Chinese text of ${clause.label.en} is quoted.`,
  nearestClause: (clause) =>
    `The nearest words are in ${clause.label.en}, quoted in Chinese. Please check that they fit.`,
  translation: (clause, translation) => `Unofficial translation of ${clause.label.en}: ${translation}`,
  item: (clause) => `${clause.label.en} (unofficial translation): ${clause.translation}`,
  itemsBelow: (labels) => `Below it stand ${labels.join(', ')}.`,
  restsOn: (labels) => `That answer rests on ${labels.join(', ')}.`,
  thereIs: 'Yes.',
  items: ({ label }, labels) =>
    labels.length === 0 ? `${label.en} has no items.` : `${label.en} has ${labels.length} items: ${labels.join(', ')}.`,
  extent: (chapters, articles) =>
    `The regulation has ${chapters} chapters and ${articles.length} articles, from ${articles.at(0)} to ${articles.at(-1)}.`,
  noSuchArticle: (extent, isAskedFor) =>
    isAskedFor ? `No: the ${extent.slice('The '.length)}` : `There is no such article. ${extent}`,
  noSuchItem: (items, isAskedFor) => `${isAskedFor ? 'No:' : 'There is no such item.'} ${items}`,
  whichTopic: (offered) =>
    `Do you mean ${offered.map(({ title, label }) => `“${title}” (${label})`).join(', or ')}? Choose one, or ask in other words.`,
  ifAsked: (title) => `It is not certain that you mean “${title}” If you do:`,
  ifNot: 'If you mean something else, please ask in other words.',
  aboutWhat: 'Please say what it is about, such as “is a site of 40,000 square metres enough for a park?”.',
  nothingFound: 'The regulation does not cover this: nothing about it was found.',
  otherLaws: (titles, more) =>
    `That is out of scope. This assistant answers on the regulation on Beijing International Science and Technology Cooperation Bases, and these were added beside it: ${titles.map((title) => `《${title}》`).join(', ')}${
      more > 0 ? ` and ${more} more` : ''
    }. Name one to ask about it; laws that were not added are not answered.`,
  outOfScope:
    'That is out of scope. This assistant only answers questions on the regulation on Beijing International Science and Technology Cooperation Bases, such as conditions, publicity or validity.',
  withheld:
    'A quotation did not match the stored text, so nothing that rests on it was sent; this has been logged. Please read the clause itself, or ask in other words.',
  noQuestion:
    'There is no question in that. Please ask in words about the regulation on Beijing International Science and Technology Cooperation Bases, such as “how long is the publicity period”.',
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
