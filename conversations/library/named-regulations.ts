import type { AddedRegulation, Library } from '../../policy-text/library/library.ts';
import { isVersionOf, versionsOn } from '../../policy-text/library/versions.ts';
import { definedTerms } from '../../policy-text/regulation/defined-terms.ts';
import { metadata as encoded, encodedRegulation } from '../../policy-text/regulation/regulation.ts';
import { halfWidth } from '../../policy-text/spelling/half-width.ts';

/** The added regulations that a question names, and what it says beside their names. */
interface Named {
  readonly regulations: readonly AddedRegulation[];
  readonly rest: string;
}

const SHORTEST = 3;
/** What a title is about: 海外人才工作站 in 《某市海外人才工作站管理规定》. */
const SUBJECT =
  /^(?:中华人民共和国|全国|国家|\p{Script=Han}{2,4}?[省市区县])?(\p{Script=Han}{5,}?)(?:(?:监督|评审|评价|经费|资金)?管理|暂行|试行|实施|认定|若干|工作)*(?:办法|条例|规定|细则|规则|章程|准则|规程|制度|指南|意见|方案)$/u;
/** 《X办法（试行）》 is called 《X办法》. */
const SUFFIX = /[(（][^()（）]{1,20}[)）]$/;

/**
 * Finds the added regulations that a text names by title, by what the title is about, by short title, number or id. A longer name goes first, so that
 * the encoded 《北京国际科技合作基地管理办法》 names none of them, and its detailed rules are not taken for itself. A title that
 * several versions bear names the one that counts on the day, unless a number or an id says which.
 * @param today `2026-05-20`
 */
export function namedRegulations(text: string, { regulations }: Library, today: string): Named {
  if (regulations.length === 0) return { regulations: [], rest: text };
  const bearers = new Map<string, AddedRegulation[]>(
    [encoded.title.zh, encoded.number].map((name) => [plain(name), []]),
  );
  for (const regulation of regulations) {
    for (const name of new Set(namesOf(regulation).map(plain))) {
      const others = bearers.get(name);
      if (!others) bearers.set(name, [regulation]);
      // The name of the encoded one is its own.
      else if (others.length > 0) others.push(regulation);
    }
  }
  const spelled = spell(text);
  const found: AddedRegulation[] = [];
  const alone: AddedRegulation[] = [];
  for (const [name, named] of [...bearers].sort(([a], [b]) => b.length - a.length)) {
    if (!spelled.takeOut(name)) continue;
    found.push(...named.filter((regulation) => !found.includes(regulation)));
    if (named.length === 1) alone.push(...named);
  }
  const versions = found.filter(
    (regulation) => alone.includes(regulation) || !alone.some((other) => isVersionOf(regulation, other)),
  );
  const chosen = versionsOn(today, versions);
  return {
    regulations: versions.filter((regulation) => alone.includes(regulation) || chosen.includes(regulation)),
    rest: spelled.rest(),
  };
}

/**
 * The added regulations whose own subject a question speaks of in the word that they define for it: 创新券 of 《科技创新券
 * 管理办法》. A word that the encoded one has too, such as 合作项目, says nothing of them.
 */
export function regulationsSpokenOf(question: string, { regulations }: Library): readonly AddedRegulation[] {
  const spoken = plain(question);
  return regulations.filter((regulation) =>
    definedTerms(regulation).some(
      (term) =>
        term.length >= SHORTEST && regulation.title.zh.includes(term) && isStrange(term) && spoken.includes(term),
    ),
  );
}

function namesOf({ id, metadata: { title, shortTitles, number } }: AddedRegulation): readonly string[] {
  const bare = title.replace(SUFFIX, '');
  const names = [title, bare, ...subjectOf(bare), ...shortTitles, ...(number === null ? [] : [number]), id];
  return [...new Set(names)].filter((name) => plain(name).length >= SHORTEST);
}

/** A subject names its regulation only when the encoded one never speaks of it. */
function subjectOf(title: string): readonly string[] {
  const subject = SUBJECT.exec(title)?.[1];
  return subject && isStrange(subject) ? [subject] : [];
}

function isStrange(subject: string): boolean {
  return ![encoded.title.zh, ...encodedRegulation.clauses.map(({ text }) => text)].some((text) =>
    text.includes(subject),
  );
}

/** A text in the spelling that names are compared in, with the places its characters came from. */
function spell(text: string) {
  const places: number[] = [];
  let spelling = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = plain(text[at] as string);
    if (character !== '') places.push(at);
    spelling += character;
  }
  return {
    /** @returns whether the name stood there; a Latin one only as a whole word */
    takeOut(name: string): boolean {
      const isLatin = /^[\w-]+$/.test(name);
      let isThere = false;
      for (let start = spelling.indexOf(name); start >= 0; start = spelling.indexOf(name, start + 1)) {
        const end = start + name.length;
        const [before, after] = [(places[start] ?? 0) - 1, (places[end - 1] ?? 0) + 1];
        if (isLatin && /[\w-]/.test(`${text[before] ?? ''}${text[after] ?? ''}`)) continue;
        isThere = true;
        spelling = spelling.slice(0, start) + TAKEN.repeat(name.length) + spelling.slice(end);
      }
      return isThere;
    },
    rest(): string {
      const left = text.split('');
      for (const [index, at] of places.entries()) if (spelling[index] === TAKEN) left[at] = TAKEN;
      return left.join('').replace(WHERE_IT_STOOD, ' ').trim();
    },
  };
}

const TAKEN = '\u0000';
// biome-ignore lint/suspicious/noControlCharactersInRegex: it stands for what was taken out
const WHERE_IT_STOOD = /[《〈「"“]?\u0000[\u0000\s《》〈〉]*[》〉」"”]?(?:的|里面?|中)?/g;

function plain(text: string): string {
  return halfWidth(text)
    .toLowerCase()
    .replace(/[\s《》〈〉]/g, '')
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')');
}
