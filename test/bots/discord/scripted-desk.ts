import type { Desk, Incoming, Turn } from '../../../bots/desk.ts';
import type { Choice, Reply } from '../../../conversations/reply.ts';
import type { Citation } from '../../../policy-text/citation/citation.ts';
import { deskAnswering } from '../desk-answering.ts';

/** A desk that answers by a script and remembers what it was handed. */
export interface ScriptedDesk extends Desk {
  readonly received: readonly Incoming[];
}

export function scriptedDesk(script: (incoming: Incoming) => Turn | Promise<Turn>): ScriptedDesk {
  const received: Incoming[] = [];
  const answer = async (incoming: Incoming) => {
    received.push(incoming);
    return script(incoming);
  };
  return { ...deskAnswering(answer), received };
}

export function turn(replies: readonly Partial<Reply>[], language: Turn['language'] = 'zh'): Turn {
  const empty: Reply = { kind: 'answer', text: '', sections: [], citations: [], choices: [] };
  return { replies: replies.map((reply) => ({ ...empty, ...reply })), language, asked: null };
}

export function choices(count: number): Choice[] {
  return Array.from({ length: count }, (_, n) => ({ id: `fact.${n}`, label: `选项${n}` }));
}

export function citation(quote: string, clause = '8.1'): Citation {
  return { clause, label: { zh: `第${clause}条`, en: `Article ${clause}` }, quote, start: 0, end: quote.length };
}
