import { converse } from '../../conversations/converse.ts';
import type { Message } from '../../conversations/message.ts';
import type { Reply } from '../../conversations/reply.ts';
import type { Conversation } from '../../conversations/state.ts';
import { type Citation, verify } from '../../policy-text/citation.ts';
import type { Library } from '../../policy-text/library.ts';
import { sampleLibrary } from '../policy-text/import/samples.ts';
import type { ChatFile } from './chat-file.ts';
import type { Driver, Heard } from './driver.ts';

/** The conversation with no door at all: what is kept between two steps is the state as JSON. */
export function coreDriver({ asOf, parameters, added }: ChatFile): Driver & { peek(): Promise<Conversation | null> } {
  const library = sampleLibrary(added);
  let kept = 'null';
  const turn = (message: Message): Heard => {
    const { replies, state } = converse(JSON.parse(kept), message, { today: asOf, parameters, library });
    kept = JSON.stringify(state);
    return {
      lines: replies.flatMap((reply) => linesOf(reply, library)),
      pressable: replies.flatMap(({ choices }) => choices.map(({ label }) => label)),
    };
  };
  return {
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
    peek: async () => JSON.parse(kept),
  };
}

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
