import { expect } from 'vitest';
import type { Message } from '../../conversations/message.ts';
import type { Reply } from '../../conversations/reply.ts';
import { type Citation, verify } from '../../policy-text/citation/citation.ts';
import type { Library } from '../../policy-text/library/library.ts';
import { sampleLibrary } from '../policy-text/import/samples.ts';
import type { ChatFile } from './chat-file.ts';
import { coreTalk, type KeptCases } from './core-talk.ts';
import type { Driver, Heard, Speaker } from './driver.ts';
import { englishLeftIn } from './english-left.ts';

/** The conversation with no door at all. @param cases the case files that several of these share */
export function coreDriver(chat: ChatFile, cases?: KeptCases): Speaker {
  const library = sampleLibrary(chat.added);
  const talk = coreTalk(chat, cases);
  const said = [JSON.stringify([chat.parameters, chat.added])];
  const turn = (message: Message): Heard => {
    if ('text' in message) said.push(message.text);
    const { replies } = talk.turn(message);
    if (talk.state()?.language === 'zh') expect(englishLeftIn(replies, said), 'English in Chinese').toEqual([]);
    return {
      lines: replies.flatMap((reply) => linesOf(reply, library)),
      pressable: replies.flatMap(({ choices }) => choices.map(({ label }) => label)),
    };
  };
  const driver: Driver = {
    name: 'core',
    say: async (text) => turn({ text }),
    press: async (label) => turn(talk.pressOf(label)),
    reopen: async () => undefined,
    close: async () => undefined,
  };
  return { driver, peek: async () => talk.state() };
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
