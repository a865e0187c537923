import { converse } from '../../conversations/converse.ts';
import type { Message } from '../../conversations/message.ts';
import type { Reply } from '../../conversations/reply.ts';
import type { Conversation } from '../../conversations/state.ts';
import { verify } from '../../policy-text/citation.ts';
import type { ChatFile } from './chat-file.ts';
import type { Driver, Heard } from './driver.ts';

/** The conversation with no door at all: what is kept between two steps is the state as JSON. */
export function coreDriver({ asOf, parameters }: ChatFile): Driver & { peek(): Promise<Conversation | null> } {
  let kept = 'null';
  const turn = (message: Message): Heard => {
    const { replies, state } = converse(JSON.parse(kept), message, { today: asOf, parameters });
    kept = JSON.stringify(state);
    return {
      lines: replies.flatMap(linesOf),
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

function linesOf({ text, sections, citations }: Reply): readonly string[] {
  const clauses = sections.flatMap(({ title, lines }) => [
    title,
    ...lines.flatMap((line) => [line.text, ...shown(line.citation)]),
  ]);
  return [text, ...clauses, ...citations.flatMap(shown)];
}

function shown(citation: Reply['citations'][number]): readonly string[] {
  const { label, quote } = verify(citation);
  return [label.zh, label.en, quote];
}
