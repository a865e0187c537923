import type { Citation } from './citation.ts';
import { cite } from './citation.ts';
import type { Bilingual } from './language.ts';
import { regulationFile } from './regulation.ts';
import { sectionOf } from './thesaurus.ts';

export type TopicKind = 'answer' | 'not_stated' | 'out_of_scope';

/** One part of an ask: any of these concepts. An optional one need not be there, and counts when it is. */
export interface AskPart {
  readonly anyOf: readonly string[];
  readonly optional: boolean;
}

/** Something people ask, the ways of asking it, the answer, and the words of the regulation it rests on. */
export interface Topic {
  readonly id: string;
  readonly kind: TopicKind;
  readonly asks: readonly (readonly AskPart[])[];
  readonly answer: Bilingual;
  readonly citations: readonly Citation[];
}

/** A topic as it is written down: `asks` as `publicity how_long?|when?`, `quote` left out for the clause's own words. */
export interface TopicEntry {
  readonly id: string;
  readonly kind: TopicKind;
  readonly asks: readonly string[];
  readonly answer: Bilingual;
  readonly cites: readonly { readonly clause: string; readonly quote?: string }[];
}

const KINDS: readonly TopicKind[] = ['answer', 'not_stated', 'out_of_scope'];

/**
 * Reads topics as written in `topics.json`.
 * @throws Error naming the topic when an id comes twice, a kind or concept does not exist, nothing in an ask shows what
 *   it is about, or an answer rests on nothing; CitationError when a quotation is not in the regulation.
 */
export function readTopics(entries: readonly TopicEntry[]): readonly Topic[] {
  const ids = new Set<string>();
  return entries.map(({ id, kind, asks, answer, cites }) => {
    const insist = (holds: boolean, otherwise: string): void => {
      if (!holds) throw new Error(`topic ${id}: ${otherwise}`);
    };
    insist(!ids.has(id), 'there are two');
    insist(KINDS.includes(kind), `no kind ${kind}`);
    insist(asks.length > 0 && answer.zh !== '' && answer.en !== '', 'no ask or no answer');
    insist(kind === 'out_of_scope' || cites.length > 0, 'rests on no clause');
    ids.add(id);
    return {
      id,
      kind,
      answer,
      asks: asks.map((ask) => {
        const parts = ask.split(' ').map(readPart);
        for (const name of parts.flatMap((part) => part.anyOf))
          insist(sectionOf(name) !== undefined, `no concept ${name}`);
        const saysWhat = parts.some(
          (part) => !part.optional && part.anyOf.every((name) => sectionOf(name) !== 'askings'),
        );
        insist(saysWhat, `"${ask}" does not say what is asked about`);
        return parts;
      }),
      citations: cites.map(({ clause, quote }) => cite(clause, quote)),
    };
  });
}

function readPart(written: string): AskPart {
  const optional = written.endsWith('?');
  return { anyOf: (optional ? written.slice(0, -1) : written).split('|'), optional };
}

/** All topics of the regulation. */
export const topics: readonly Topic[] = readTopics(JSON.parse(regulationFile('topics.json')));
