import type { Bilingual } from '../../../policy-text/language.ts';
import {
  type AddedRegulation,
  addedIn,
  type Library,
  type Standing,
  standingOn,
} from '../../../policy-text/library/library.ts';
import type { Regulation } from '../../../policy-text/regulation/regulation.ts';
import { encodedRegulation, metadata } from '../../../policy-text/regulation/regulation.ts';
import { readerWords } from './reader-words.ts';

/** What a reader should know of a regulation as a document; what is not known is left out. */
export interface RegulationFacts {
  readonly id: string;
  readonly title: Bilingual;
  readonly standing: Standing;
  /** The rules of the assessment are this one's. */
  readonly encoded: boolean;
  readonly lines: readonly {
    readonly name: Bilingual;
    readonly value: Bilingual;
    /** Said in our own words, and not as the document does. */
    readonly ours?: true;
  }[];
}

type Name = keyof (typeof readerWords)['zh']['facts'];

/** The facts of a regulation of the library, on a day. */
export function factsOf(regulation: Regulation, library: Library, today: string): RegulationFacts {
  const added = addedIn(library, regulation.id);
  const { id, title } = regulation;
  return regulation === encodedRegulation || !added
    ? { id, title, encoded: true, standing: metadata.status, lines: linesOfEncoded() }
    : { id, title, encoded: false, standing: standingOn(today, added.metadata), lines: linesOfAdded(added) };
}

function linesOfEncoded(): RegulationFacts['lines'] {
  const { number, issuer, issuedOn, inForce, replaces, source } = metadata;
  return [
    line('number', number),
    line('issuer', issuer),
    line('issued', issuedOn),
    { ...line('force', inForce), ours: true },
    line('replaces', `《${replaces.title}》（${replaces.number}）`),
    { ...line('source', source), ours: true },
  ];
}

function linesOfAdded({ metadata: { number, issuer, issuedOn, from, to } }: AddedRegulation): RegulationFacts['lines'] {
  const force =
    from === null && to === null
      ? null
      : { zh: readerWords.zh.until(from ?? '', to ?? ''), en: readerWords.en.until(from ?? '', to ?? '') };
  return [
    ...(number === null ? [] : [line('number', number)]),
    ...(issuer === null ? [] : [line('issuer', issuer)]),
    ...(issuedOn === null ? [] : [line('issued', issuedOn)]),
    ...(force === null ? [] : [line('force', force)]),
  ];
}

function line(name: Name, value: string | Bilingual): RegulationFacts['lines'][number] {
  return {
    name: { zh: readerWords.zh.facts[name], en: readerWords.en.facts[name] },
    value: typeof value === 'string' ? { zh: value, en: value } : { zh: value.zh, en: value.en },
  };
}
