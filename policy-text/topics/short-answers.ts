import type { Bilingual } from '../language.ts';
import { regulationFile } from '../regulation/regulation.ts';

/** What answers a question that is answered with yes or no, in few words. */
export interface ShortAnswer extends Bilingual {
  /** The words that ask it, in half-width and lower case; null: whatever is asked with yes or no. */
  readonly asked: RegExp | null;
  /** Whether what they say holds by the regulation; null where the text does not say, or it depends. */
  readonly holds: boolean | null;
}

/** As it is written in `short-answers.json`, under the id of its topic. */
export interface ShortAnswerEntry extends Bilingual {
  readonly asked?: string;
  readonly holds: boolean | null;
}

let file: Readonly<Record<string, readonly ShortAnswerEntry[]>> | undefined;
const read = new Map<string, readonly ShortAnswer[]>();

/** The short answers of a topic, in the order in which they are tried; none for most topics. */
export function shortAnswersOf(topic: string): readonly ShortAnswer[] {
  const known = read.get(topic);
  if (known) return known;
  const answers = (shortAnswers()[topic] ?? []).map(({ asked, ...entry }) => ({
    ...entry,
    asked: asked === undefined ? null : new RegExp(asked, 'u'),
  }));
  read.set(topic, answers);
  return answers;
}

/** All of them as they are written. */
export function shortAnswers(): Readonly<Record<string, readonly ShortAnswerEntry[]>> {
  file ??= JSON.parse(regulationFile('short-answers.json')) as NonNullable<typeof file>;
  return file;
}
