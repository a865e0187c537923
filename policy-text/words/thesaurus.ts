import type { Language } from '../language.ts';
import { allClauses, regulationFile } from '../regulation/regulation.ts';
import { halfWidth } from '../spelling/half-width.ts';
import { isOneSlip, mendTo } from '../spelling/mend.ts';
import { englishWords, stemOf } from '../spelling/tokens.ts';
import { longestRead } from './longest-read.ts';
import { soundOf } from './sounds.ts';

const SECTIONS = ['subjects', 'askings', 'outside', 'chatter'] as const;

/**
 * What a concept says of a sentence: that it is about the regulation (`subjects`), what is asked (`askings`), that it is
 * not for this regulation whatever else it says (`outside`), or that it is small talk when it says nothing else (`chatter`).
 */
export type Section = (typeof SECTIONS)[number];

/** A concept that was found in a text. */
export interface ConceptHit {
  readonly section: Section;
  /** Characters of the longest words that showed it, an English word counted as five. */
  readonly length: number;
}

/** A way of saying a concept, as characters or as stems; between its parts a few others may stand. */
interface Form {
  readonly concept: string;
  readonly section: Section;
  readonly parts: readonly (readonly string[])[];
}

/** Where in a text a concept shows, in characters or stems. */
interface Span extends ConceptHit {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
  /** Where the words themselves stand, without what may stand between them. */
  readonly said: readonly { readonly start: number; readonly end: number }[];
}

/** The forms of one language by the character or stem they begin with. */
type Wordings = ReadonlyMap<string, readonly Form[]>;

type ThesaurusFile = Readonly<
  Record<Section, Readonly<Record<string, Readonly<Partial<Record<Language, string>>>>>>
> & {
  /** Subjects that hardly anything else is about. */
  readonly own: readonly string[];
  /** Those of them that everyday talk names as well: to apply, a hospital, a complaint. */
  readonly shared: readonly string[];
  /** The right form, and what is typed for it. */
  readonly spellings: Readonly<Record<string, string>>;
  /** For each character of 国合基地, the ones that are typed for it. */
  readonly homophones: readonly string[];
  /** Pairs of a traditional character and its simplified one. */
  readonly traditional: string;
};

/** How many characters or stems may stand between two parts of a form, and how many characters each counts as. */
const WIDEST_GAP = { zh: 6, en: 3 };
const UNIT_LENGTH = { zh: 1, en: 5 };
const SHORTEST_MENDED = 5;
const LONGEST_MENDED = 20;

const file: ThesaurusFile = JSON.parse(regulationFile('thesaurus.json'));
const simplified = new Map([...file.traditional.matchAll(/(.)(.)/gsu)].map(([, from = '', to = '']) => [from, to]));
const misspelt: readonly (readonly [RegExp, string])[] = [
  [new RegExp(file.homophones.map((characters) => `[${characters}]`).join(''), 'g'), '国合基地'],
  ...Object.entries(file.spellings).map(
    ([right, typed]) => [new RegExp(formsOf(typed).map(whole).join('|'), 'g'), right] as const,
  ),
];

/** What is typed for the words of the thesaurus, by sound or by shape. */
const mend = mendTo(
  mendedWords(),
  (word) => {
    knownWords ??= readKnownWords();
    return knownWords.has(word);
  },
  soundOf,
);
/** The concepts of the last texts: a message and its parts are each looked at from several sides. */
const remembered = new Map<string, ReadonlyMap<string, ConceptHit>>();
const MOST_REMEMBERED = 16;
/** A text is read several times, for its words and for its concepts. */
let lastRead = { plain: '', mended: '' };

/** Read when a text in the language comes: a process that answers one question waits for no other. */
const wordings: Partial<Record<Language, Wordings>> = {};
let knownWords: ReadonlySet<string> | undefined;

/** The words that a slip in typing is put right to: those of the thesaurus, and the terms of the regulation. */
export function mendedWords(): readonly string[] {
  const terms: readonly { readonly zh: string }[] = JSON.parse(regulationFile('terms.json'));
  const concepts = [...Object.values(file.subjects), ...Object.values(file.askings)];
  return [...concepts.flatMap(({ zh }) => formsOf(zh)), ...terms.map(({ zh }) => zh)];
}

/** The section a concept stands in, or undefined when there is no such concept. */
export function sectionOf(concept: string): Section | undefined {
  return SECTIONS.find((section) => Object.hasOwn(file[section], concept));
}

/** The Chinese ways of saying a concept, as they are written in the thesaurus; none when there is no such concept. */
export function chineseFormsOf(concept: string): readonly string[] {
  const section = sectionOf(concept);
  return section ? formsOf(file[section][concept]?.zh) : [];
}

/** Whether concepts found show that a text is about the regulation, and not only about something that it speaks of too. */
export function areOfTheRegulation(concepts: ReadonlyMap<string, ConceptHit>): boolean {
  return file.own.some((name) => concepts.has(name));
}

/** Whether concepts found show it without those that everyday talk names as well: an exam has applicants too. */
export function areOnlyOfTheRegulation(concepts: ReadonlyMap<string, ConceptHit>): boolean {
  return file.own.some((name) => concepts.has(name) && !file.shared.includes(name));
}

/** A text in one spelling: half-width, lower case, simplified characters, and the common misspellings put right. */
export function plainSpelling(text: string): string {
  let plain = halfWidth(text.slice(0, longestRead)).toLowerCase();
  plain = plain.replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character);
  for (const [typed, right] of misspelt) plain = plain.replace(typed, right);
  if (plain !== lastRead.plain) lastRead = { plain, mended: mend(plain) };
  return lastRead.mended;
}

/** The concepts that a text shows, by name. A subject inside a longer one is not meant: 合格 in 不合格. */
export function conceptsIn(text: string): ReadonlyMap<string, ConceptHit> {
  const known = remembered.get(text);
  if (known) return known;
  const plain = plainSpelling(text);
  const shown = [...spansOf([...plain.replace(/\s+/g, '')], 'zh'), ...spansOf(englishIn(plain).map(stemOf), 'en')];
  const found = new Map<string, ConceptHit>();
  for (const { concept, section, length } of shown) {
    if (length > (found.get(concept)?.length ?? 0)) found.set(concept, { section, length });
  }
  const [oldest] = remembered.keys();
  if (remembered.size >= MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  remembered.set(text, found);
  return found;
}

/** The English words of a text in plain spelling; one that is a slip away from a word known here is read as that one. */
export function englishIn(plain: string): readonly string[] {
  const words = englishWords(plain);
  if (words.length === 0) return words;
  knownWords ??= readKnownWords();
  const known = knownWords;
  return words.map((word) => (known.has(word) ? word : (oneSlipAway(word, known) ?? word)));
}

function spansOf(units: readonly string[], language: Language): readonly Span[] {
  if (units.length === 0) return [];
  wordings[language] ??= readWordings(language);
  const byFirst = wordings[language];
  const [widestGap, unitLength] = [WIDEST_GAP[language], UNIT_LENGTH[language]];
  const spans: Span[] = [];
  for (const [start, unit] of units.entries()) {
    for (const { concept, section, parts } of byFirst.get(unit) ?? []) {
      const said = placesOfForm(units, start, parts, widestGap);
      const end = said.at(-1)?.end ?? start;
      if (end > start) spans.push({ concept, section, start, end, said, length: (end - start) * unitLength });
    }
  }
  const subjects = spans.filter(({ section }) => section !== 'askings');
  return spans.filter((span) => span.section === 'askings' || !subjects.some((other) => isInside(span, other)));
}

/** What stands in the gap of `how long does … last` is a subject of its own. */
function isInside(span: Span, other: Span): boolean {
  return span.length < other.length && other.said.some(({ start, end }) => start <= span.start && span.end <= end);
}

/** Where the parts of a form stand that begins at `start`; none when it does not stand there. */
function placesOfForm(units: readonly string[], start: number, parts: Form['parts'], widestGap: number): Span['said'] {
  const places: { start: number; end: number }[] = [];
  let end = start;
  for (const [index, part] of parts.entries()) {
    const furthest = index === 0 ? start : end + widestGap;
    let at = end;
    while (at <= furthest && !part.every((unit, offset) => units[at + offset] === unit)) at += 1;
    if (at > furthest) return [];
    end = at + part.length;
    places.push({ start: at, end });
  }
  return places;
}

const unitsOf: Readonly<Record<Language, (part: string) => readonly string[]>> = {
  zh: (part) => [...part],
  en: (part) => englishWords(part).map(stemOf),
};

function readWordings(language: Language): Wordings {
  const byFirst = new Map<string, Form[]>();
  for (const section of SECTIONS) {
    for (const [concept, forms] of Object.entries(file[section])) {
      for (const form of formsOf(forms[language])) {
        const parts = form.split('…').map(unitsOf[language]);
        const first = parts[0]?.[0];
        if (first === undefined) throw new Error(`thesaurus: a form of ${concept} says nothing`);
        const withFirst = byFirst.get(first);
        if (withFirst) withFirst.push({ concept, section, parts });
        else byFirst.set(first, [{ concept, section, parts }]);
      }
    }
  }
  return byFirst;
}

function readKnownWords(): ReadonlySet<string> {
  const forms = SECTIONS.flatMap((section) => Object.values(file[section]).flatMap(({ en }) => formsOf(en)));
  const translation = allClauses.map((clause) => clause.translation.toLowerCase());
  return new Set([...forms, ...translation].flatMap(englishWords));
}

function formsOf(written: string | undefined): readonly string[] {
  return written === undefined ? [] : written.split(' | ');
}

/** A pattern for something typed: Latin letters only as a whole word, with or without its spaces. */
function whole(typed: string): string {
  return /^[a-z ]+$/.test(typed) ? `(?<![a-z])${typed.replaceAll(' ', ' ?')}(?![a-z])` : typed;
}

function oneSlipAway(typed: string, known: ReadonlySet<string>): string | null {
  if (typed.length < SHORTEST_MENDED || typed.length > LONGEST_MENDED || !/^[a-z]+$/.test(typed)) return null;
  for (const word of known) {
    if (word.length >= SHORTEST_MENDED && word[0] === typed[0] && isOneSlip(word, typed)) return word;
  }
  return null;
}
