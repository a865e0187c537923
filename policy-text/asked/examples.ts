import { regulationFile } from '../regulation/regulation.ts';
import { type Topic, topics } from '../topics/topics.ts';

/** The topic of a question; null: what was asked was of none. */
export type Asked = Topic | null;

/** A question asked before, as people wrote it. */
export interface Example {
  readonly topic: Asked;
  readonly text: string;
}

let examples: readonly Example[] | undefined;

/** The questions asked before, topic by topic: its title, then the questions of `asked.json`; those of no topic last. */
export function examplesAsked(): readonly Example[] {
  examples ??= readExamples();
  return examples;
}

function readExamples(): readonly Example[] {
  const asked: Readonly<Record<string, readonly string[]>> = JSON.parse(regulationFile('asked.json'));
  const ofTopics = topics.flatMap((topic) =>
    [...new Set([...Object.values(topic.title ?? {}), ...(asked[topic.id] ?? [])])].map((text) => ({ topic, text })),
  );
  return [...ofTopics, ...(asked.none ?? []).map((text) => ({ topic: null, text }))];
}
