import { describe, expect, it } from 'vitest';
import { converse } from '../../../conversations/converse.ts';
import type { Reply } from '../../../conversations/reply.ts';
import type { Conversation } from '../../../conversations/state.ts';
import { assess } from '../../../core/assess.ts';
import { receiptOf } from '../../../core/receipt/receipt.ts';

const today = '2026-05-20';

/** What is said to the last of these messages, and the conversation after it. */
function saying(...messages: readonly string[]): { readonly said: string; readonly state: Conversation } {
  let state: Conversation | null = null;
  let replies: readonly Reply[] = [];
  for (const text of messages) ({ state, replies } = converse(state, { text }, { today, parameters: {} }));
  if (state === null) throw new Error('nothing was said');
  return { said: replies.map(({ text }) => text).join('\n'), state };
}

function codeIn(said: string): string | undefined {
  return /[0-9A-Z]{4}(-[0-9A-Z]{4}){2}/.exec(said)?.[0];
}

describe('the code of the receipt in a conversation', () => {
  it('is that of the answers, the words they came from and the day', () => {
    const { said, state } = saying('科技园', '十几家', '核对码');
    const caseFile = { asOf: today, facts: state.facts, parameters: {} };
    expect(codeIn(said)).toBe(receiptOf(caseFile, assess(caseFile), state.words).code);
  });

  it('stays while nothing is answered, and is another one after an answer, or in other words', () => {
    const code = (...messages: readonly string[]) => codeIn(saying(...messages, '判断记录的核对码').said);
    expect(code('科技园')).toBe(code('科技园', '公示期多久', '你好', '只要结论'));
    expect(code('科技园')).not.toBe(code('科技园', '是'));
    expect(code('科技园', '是')).toBe(code('科技园', '不是', '上一步', '是'));
    expect(code('科技园')).not.toBe(code('我们是科技园'));
  });

  it('stands below a result that ends the questions, and below no other', () => {
    const ended = saying('科技园', '是', '有效', '我个人');
    expect(ended.state.asked).toBeNull();
    expect(codeIn(ended.said)).toBe(codeIn(saying('科技园', '是', '有效', '我个人', '回执').said));
    expect(codeIn(saying('科技园', '结果').said)).toBeUndefined();
  });
});
