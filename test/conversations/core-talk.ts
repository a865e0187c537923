import { converse, type Turned } from '../../conversations/converse.ts';
import type { Message } from '../../conversations/message.ts';
import { caseCodeIn } from '../../conversations/shared-case/code-in-message.ts';
import type { CasesKnown } from '../../conversations/shared-case/shared-case.ts';
import type { Conversation } from '../../conversations/state.ts';
import { sampleLibrary } from '../policy-text/import/samples.ts';
import type { ChatFile } from './chat-file.ts';

/** Case files as JSON, by their codes. */
export type KeptCases = Map<string, string>;

/** One person's talk with no desk: what is kept between two turns is JSON. */
export interface CoreTalk {
  turn(message: Message): Turned;
  state(): Conversation | null;
  /** What a press of this label says; throws when nothing offered carries it. */
  pressOf(label: string): Message;
}

/** Begins a talk. @param cases the case files that several talks share */
export function coreTalk({ asOf, parameters, added }: ChatFile, cases: KeptCases = new Map()): CoreTalk {
  const library = sampleLibrary(added);
  let kept = 'null';
  let part = 'null';
  const casesKnown = (message: Message): CasesKnown => {
    const code = caseCodeIn(message);
    const joined = JSON.parse(part);
    return {
      joined: joined && { ...joined, file: JSON.parse(cases.get(joined.file) ?? '') },
      named: code === null ? null : JSON.parse(cases.get(code) ?? '"none"'),
      newCode: `4F7K-9Q2M-XW${String(cases.size).padStart(2, '0')}`,
    };
  };
  return {
    turn(message) {
      const circumstances = { today: asOf, parameters, library, cases: casesKnown(message) };
      const turned = converse(JSON.parse(kept), message, circumstances);
      const { state, membership, left } = turned;
      kept = JSON.stringify(state);
      part = JSON.stringify(membership && { ...membership, file: membership.file.code });
      const file = membership?.file ?? left;
      if (file) cases.set(file.code, JSON.stringify(file));
      return turned;
    },
    state: () => JSON.parse(kept),
    pressOf(label) {
      const choice = (JSON.parse(kept) as Conversation | null)?.offered.find((one) => one.label === label);
      if (!choice) throw new Error(`nothing to press is labelled ${label}`);
      return { press: choice.id };
    },
  };
}
