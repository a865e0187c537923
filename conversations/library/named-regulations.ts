import { halfWidth } from '../../policy-text/half-width.ts';
import type { AddedRegulation, Library } from '../../policy-text/library.ts';
import { metadata as encoded, encodedRegulation } from '../../policy-text/regulation.ts';

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
 * the encoded 《北京国际科技合作基地管理办法》 names none of them, and its detailed rules are not taken for itself.
 */
export function namedRegulations(text: string, { regulations }: Library): Named {
  if (regulations.length === 0) return { regulations: [], rest: text };
  const names = [
    ...[encoded.title.zh, encoded.number].map((name) => ({ name, regulation: null })),
    ...regulations.flatMap((regulation) => namesOf(regulation).map((name) => ({ name, regulation }))),
  ].sort((a, b) => b.name.length - a.name.length);
  const spelled = spell(text);
  const found = new Set<AddedRegulation>();
  for (const { name, regulation } of names) if (spelled.takeOut(plain(name)) && regulation) found.add(regulation);
  return { regulations: [...found], rest: spelled.rest() };
}

function namesOf({ id, metadata: { title, shortTitles, number } }: AddedRegulation): readonly string[] {
  const bare = title.replace(SUFFIX, '');
  const names = [title, bare, ...subjectOf(bare), ...shortTitles, ...(number === null ? [] : [number]), id];
  return [...new Set(names)].filter((name) => plain(name).length >= SHORTEST);
}

/** A subject names its regulation only when the encoded one never speaks of it. */
function subjectOf(title: string): readonly string[] {
  const subject = SUBJECT.exec(title)?.[1];
  const isStrange = subject && !encodedRegulation.clauses.some(({ text }) => text.includes(subject));
  return isStrange && !encoded.title.zh.includes(subject) ? [subject] : [];
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
