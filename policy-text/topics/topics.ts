import type { Citation } from '../citation/citation.ts';
import { cite } from '../citation/citation.ts';
import type { Bilingual } from '../language.ts';
import { clauseOf, regulationFile } from '../regulation/regulation.ts';
import { sectionOf } from '../words/thesaurus.ts';
import { openWords } from './readings.ts';

const KINDS = ['answer', 'not_stated', 'out_of_scope'] as const;
export type TopicKind = (typeof KINDS)[number];

const DEADLINES = [
  'achievement',
  'change',
  'publicity',
  'revocation',
  'registration',
  'branch',
  'validity',
  'year_end',
] as const;
/** What sets the time running that a topic is about. */
export type TopicDeadline = (typeof DEADLINES)[number];

/** One part of an ask: any of these concepts. An optional one need not be there, and counts when it is. */
export interface AskPart {
  readonly anyOf: readonly string[];
  readonly optional: boolean;
}

/** A clause whose rule answers a topic; with `facts`, only what the rule asks of these. */
export interface TopicRule {
  readonly clause: string;
  readonly facts?: readonly string[];
}

/** Something people ask, the ways of asking it, and what answers it: the rules themselves, or fixed words. */
export interface Topic {
  readonly id: string;
  readonly kind: TopicKind;
  /** What is asked, as plainly as it can be put: shown where it may be meant. Topics that are out of scope are not offered. */
  readonly title?: Bilingual;
  readonly asks: readonly (readonly AskPart[])[];
  /** The clauses whose rules are told, in the order of the law; empty where fixed words answer. */
  readonly rules: readonly TopicRule[];
  /** Fixed words: the whole answer, or what is said after the rules. No number of a rule stands in them. */
  readonly answer?: Bilingual;
  /** The fixed words are told before the rules: they say yes or no. */
  readonly answersFirst: boolean;
  /** The fixed words say what counts and what does not: numbers in a question are of both, and are not put to the rules. */
  readonly saysWhatCounts: boolean;
  /** What the fixed words rest on. */
  readonly citations: readonly Citation[];
  /** Open words of the regulation that the topic is about, by their id. */
  readonly readings: readonly string[];
  readonly deadline?: TopicDeadline;
  /** The clauses are a list, of which one item may be asked about. */
  readonly isList: boolean;
  /** Where other regulations were added, they are named instead of the fixed words. */
  readonly namesAdded: boolean;
}

/** A topic as it is written down: `asks` as `publicity how_long?|when?`, `quote` left out for the clause's own words. */
export interface TopicEntry {
  readonly id: string;
  readonly kind: TopicKind;
  readonly title?: Bilingual;
  readonly asks: readonly string[];
  readonly rules?: readonly TopicRule[];
  readonly answer?: Bilingual;
  readonly answersFirst?: boolean;
  readonly saysWhatCounts?: boolean;
  readonly cites?: readonly { readonly clause: string; readonly quote?: string }[];
  readonly readings?: readonly string[];
  readonly deadline?: TopicDeadline;
  readonly isList?: boolean;
  readonly namesAdded?: boolean;
}

/**
 * Reads topics as written in `topics.json`.
 * @throws Error naming the topic when an id comes twice, a kind, concept, clause or reading does not exist, nothing in an
 *   ask shows what it is about, or an answer rests on nothing; CitationError when a quotation is not in the regulation.
 */
export function readTopics(entries: readonly TopicEntry[]): readonly Topic[] {
  const ids = new Set<string>();
  return entries.map((entry) => {
    const { id, kind, title, asks, answer, answersFirst = false, saysWhatCounts = false, rules = [] } = entry;
    const { cites = [], readings = [], deadline, isList = false, namesAdded = false } = entry;
    const insist = (holds: boolean, otherwise: string): void => {
      if (!holds) throw new Error(`topic ${id}: ${otherwise}`);
    };
    insist(!ids.has(id), 'there are two');
    insist(KINDS.includes(kind), `no kind ${kind}`);
    const isSaid = answer === undefined ? rules.length > 0 : answer.zh !== '' && answer.en !== '';
    insist(asks.length > 0 && isSaid, 'no ask or no answer');
    insist(kind === 'out_of_scope' || cites.length + rules.length > 0, 'rests on no clause');
    insist(kind === 'out_of_scope' || title !== undefined, 'no title');
    for (const { clause } of rules) insist(clauseOf(clause) !== undefined, `no clause ${clause}`);
    for (const name of readings)
      insist(
        openWords.some((open) => open.id === name),
        `no reading ${name}`,
      );
    insist(deadline === undefined || DEADLINES.includes(deadline), `no deadline ${deadline}`);
    ids.add(id);
    return {
      id,
      kind,
      rules,
      readings,
      isList,
      namesAdded,
      answersFirst,
      saysWhatCounts,
      ...(title && { title }),
      ...(answer && { answer }),
      ...(deadline && { deadline }),
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

/** A topic that is offered where it may be meant. */
export type OfferedTopic = Topic & Required<Pick<Topic, 'title'>>;

/** Whether a topic can be offered: those out of scope are not. */
export function isOffered(topic: Topic): topic is OfferedTopic {
  return topic.title !== undefined;
}

/** The topic with this id that can be offered. */
export function offeredTopic(id: string): OfferedTopic | undefined {
  return topics.filter(isOffered).find((topic) => topic.id === id);
}

/** The clauses that a topic is about. */
export function clausesOf({ rules, citations }: Topic): readonly string[] {
  return [...new Set([...rules, ...citations].map(({ clause }) => clause))];
}

/** All topics of the regulation. */
export const topics: readonly Topic[] = readTopics(JSON.parse(regulationFile('topics.json')));
