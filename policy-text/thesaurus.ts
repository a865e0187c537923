import { halfWidth } from './half-width.ts';
import { regulationFile } from './regulation.ts';
import { englishStems } from './tokens.ts';

/** What a concept says of a sentence: that it is about the regulation, what is asked, or that it is about something else. */
export type Section = 'subjects' | 'askings' | 'outside';

/** A concept that was found in a text, with the length of the longest words that showed it. */
export interface ConceptHit {
  readonly section: Section;
  readonly length: number;
}

interface Concept {
  readonly name: string;
  readonly section: Section;
  readonly chinese: RegExp | null;
  readonly english: RegExp | null;
}

type Forms = Readonly<Record<string, readonly string[]>>;
type ThesaurusFile = Readonly<Record<Section, Forms>> & {
  /** The right form and what is typed for it. */
  readonly spellings: Forms;
  /** For each character of 国合基地, the ones that are typed for it. */
  readonly homophones: readonly string[];
  /** Pairs of a traditional character and its simplified one. */
  readonly traditional: string;
};

/** A question is understood by its first part: nobody asks in more. */
const LONGEST_READ = 1500;
const SHORTEST_MENDED = 5;

const file: ThesaurusFile = JSON.parse(regulationFile('thesaurus.json'));
const simplified = new Map([...file.traditional.matchAll(/(.)(.)/gsu)].map(([, from = '', to = '']) => [from, to]));
const misspelt: readonly (readonly [RegExp, string])[] = [
  [new RegExp(file.homophones.map((characters) => `[${characters}]`).join(''), 'g'), '国合基地'],
  ...Object.entries(file.spellings).map(([right, wrong]) => [anyOf(wrong.map(typed)), right] as const),
];

let concepts: readonly Concept[] | undefined;
let knownStems: ReadonlySet<string> | undefined;

/** The section a concept stands in, or undefined when there is no such concept. */
export function sectionOf(name: string): Section | undefined {
  return (['subjects', 'askings', 'outside'] as const).find((section) => Object.hasOwn(file[section], name));
}

/** A text in one spelling: half-width, lower case, simplified characters, and the common misspellings put right. */
export function plainSpelling(text: string): string {
  let plain = halfWidth(text.slice(0, LONGEST_READ)).toLowerCase();
  plain = plain.replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character);
  for (const [wrong, right] of misspelt) plain = plain.replace(wrong, right);
  return plain;
}

/** The concepts that a text shows, by name. */
export function conceptsIn(text: string): ReadonlyMap<string, ConceptHit> {
  const plain = plainSpelling(text);
  const characters = plain.replace(/\s+/g, '');
  const words = ` ${stemsOf(plain).join(' ')} `;
  const found = new Map<string, ConceptHit>();
  concepts ??= readConcepts();
  for (const { name, section, chinese, english } of concepts) {
    const length = Math.max(longestMatch(chinese, characters) * 2, longestMatch(english, words));
    if (length > 0) found.set(name, { section, length });
  }
  return found;
}

/** The English stems of a text in plain spelling; a word one slip away from a word of the thesaurus is read as that word. */
export function stemsOf(plain: string): readonly string[] {
  knownStems ??= new Set(allForms().flatMap((form) => englishStems(form)));
  const known = knownStems;
  return englishStems(plain).map((stem) => (known.has(stem) ? stem : (oneSlipAway(stem, known) ?? stem)));
}

function readConcepts(): readonly Concept[] {
  return (['subjects', 'askings', 'outside'] as const).flatMap((section) =>
    Object.entries(file[section]).map(([name, forms]) => ({
      name,
      section,
      chinese: anyOfOrNone(forms.filter((form) => !isEnglish(form)).map(chinesePattern)),
      english: anyOfOrNone(forms.filter(isEnglish).map(englishPattern)),
    })),
  );
}

function allForms(): readonly string[] {
  return [file.subjects, file.askings, file.outside].flatMap((section) => Object.values(section).flat());
}

function isEnglish(form: string): boolean {
  return /[a-z]/.test(form) && !/\p{Script=Han}/u.test(form);
}

/** `…` stands for up to six characters, or up to three words. */
function chinesePattern(form: string): string {
  return form.split('…').map(escaped).join('.{0,6}?');
}

function englishPattern(form: string): string {
  const parts = form.split('…').map((part) =>
    englishStems(part)
      .map((stem) => `${escaped(stem)} `)
      .join(''),
  );
  if (parts.includes('')) throw new Error(`thesaurus: nothing is left of "${form}"`);
  return ` ${parts.join('(?:\\S+ ){0,3}?')}`;
}

function typed(form: string): string {
  return isEnglish(form) ? `(?<![a-z])${escaped(form).replace(/ /g, ' *')}(?![a-z])` : escaped(form);
}

function anyOfOrNone(patterns: readonly string[]): RegExp | null {
  return patterns.length === 0 ? null : anyOf(patterns);
}

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp([...patterns].sort((a, b) => b.length - a.length).join('|'), 'g');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function longestMatch(pattern: RegExp | null, text: string): number {
  let longest = 0;
  if (pattern) for (const [match] of text.matchAll(pattern)) longest = Math.max(longest, match.trim().length);
  return longest;
}

function oneSlipAway(stem: string, known: ReadonlySet<string>): string | null {
  if (stem.length < SHORTEST_MENDED || stem.length > 20 || !/^[a-z]+$/.test(stem)) return null;
  for (const word of known) {
    if (word.length >= SHORTEST_MENDED && word[0] === stem[0] && isOneSlip(word, stem)) return word;
  }
  return null;
}

/** One letter more, less or other, or two neighbours that changed places. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
