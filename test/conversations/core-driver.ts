import { converse } from '../../conversations/converse.ts';
import type { Message } from '../../conversations/message.ts';
import type { Reply } from '../../conversations/reply.ts';
import { caseCodeIn } from '../../conversations/shared-case/code-in-message.ts';
import type { CasesKnown } from '../../conversations/shared-case/shared-case.ts';
import type { Conversation } from '../../conversations/state.ts';
import { type Citation, verify } from '../../policy-text/citation.ts';
import type { Library } from '../../policy-text/library.ts';
import { sampleLibrary } from '../policy-text/import/samples.ts';
import type { ChatFile } from './chat-file.ts';
import type { Driver, Heard, Speaker } from './driver.ts';

/**
 * The conversation with no door at all: what is kept between two steps is the state as JSON.
 * @param cases the case files that several of these share
 */
export function coreDriver({ asOf, parameters, added }: ChatFile, cases: KeptCases = new Map()): Speaker {
  const library = sampleLibrary(added);
  let kept = 'null';
  let part = 'null';
  const turn = (message: Message): Heard => {
    const { replies, state, membership, left } = converse(JSON.parse(kept), message, {
      today: asOf,
      parameters,
      library,
      cases: casesKnown(message),
    });
    kept = JSON.stringify(state);
    part = JSON.stringify(membership && { ...membership, file: membership.file.code });
    const file = membership?.file ?? left;
    if (file) cases.set(file.code, JSON.stringify(file));
    return {
      lines: replies.flatMap((reply) => linesOf(reply, library)),
      pressable: replies.flatMap(({ choices }) => choices.map(({ label }) => label)),
    };
  };
  const casesKnown = (message: Message): CasesKnown => {
    const code = caseCodeIn(message);
    const joined = JSON.parse(part);
    return {
      joined: joined && { ...joined, file: JSON.parse(cases.get(joined.file) ?? '') },
      named: code === null ? null : JSON.parse(cases.get(code) ?? '"none"'),
      newCode: `4F7K-9Q2M-XW${String(cases.size).padStart(2, '0')}`,
    };
  };
  const driver: Driver = {
    name: 'core',
    say: async (text) => turn({ text }),
    press: async (label) => {
      const state: Conversation | null = JSON.parse(kept);
      const choice = state?.offered.find((one) => one.label === label);
      if (!choice) throw new Error(`nothing to press is labelled ${label}`);
      return turn({ press: choice.id });
    },
    reopen: async () => undefined,
    close: async () => undefined,
  };
  return { driver, peek: async () => JSON.parse(kept) };
}

/** Case files as JSON, by their codes. */
export type KeptCases = Map<string, string>;

function linesOf({ text, sections, citations }: Reply, library: Library): readonly string[] {
  const shown = (citation: Citation) => {
    const { label, quote } = verify(citation, library);
    return [label.zh, label.en, quote];
  };
  const clauses = sections.flatMap(({ title, lines }) => [
    title,
    ...lines.flatMap((line) => [line.text, ...shown(line.citation)]),
  ]);
  return [text, ...clauses, ...citations.flatMap(shown)];
}
