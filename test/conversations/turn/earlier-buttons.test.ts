import { describe, expect, it } from 'vitest';
import { answerId, intentId } from '../../../conversations/choice-id.ts';
import { converse } from '../../../conversations/converse.ts';
import type { Message } from '../../../conversations/message.ts';
import type { Conversation } from '../../../conversations/state.ts';

/** A park whose first two questions have been answered by pressing. */
function park() {
  let state: Conversation | null = null;
  const turn = (message: Message) => {
    const turned = converse(state, message, { today: '2026-05-20', parameters: {} });
    state = turned.state;
    const { replies } = turned;
    const choices = replies.flatMap((reply) => reply.choices.map(({ label }) => label));
    return { state: turned.state, text: replies.map(({ text }) => text).join('\n'), choices };
  };
  const press = (id: string) => turn({ press: id });
  turn({ text: '科技园区' });
  const answered = press(answerId('registeredInBeijing', true)).state;
  return { press, say: (text: string) => turn({ text }), answered };
}

describe('a button of an earlier message', () => {
  it('pressed twice changes nothing twice, says so and comes back to the question', () => {
    const { press, answered } = park();
    const { state, text } = press(answerId('registeredInBeijing', true));
    expect(text).toContain('已经记着：在京登记注册，是');
    expect({ ...state, offered: [] }).toEqual({ ...answered, offered: [] });
    expect(state.offered.map(({ id }) => id)).toEqual(answered.offered.map(({ id }) => id));
  });

  it('with another answer changes it only when that is meant', () => {
    const { press, answered } = park();
    const { state, choices } = press(answerId('registeredInBeijing', false));
    expect(state.facts).toEqual(answered.facts);
    expect(choices).toContain('改成不是');
    expect(press(answerId('registeredInBeijing', false)).state.facts.registeredInBeijing).toBe(false);
  });

  it('that stands for nothing is said to', () => {
    const { press, answered } = park();
    const { state, text } = press('fact:nothing=1');
    expect(text).toContain('这个按钮已经失效了');
    expect(state.facts).toEqual(answered.facts);
  });

  it('takes back one step, however often it is pressed', () => {
    const { press, say } = park();
    const { state } = say('不对，不是在北京注册的');
    expect(state.offered.map(({ id }) => id)).toContain(intentId('undo'));
    const steps = state.steps.length;
    expect(press(intentId('undo')).state.steps).toHaveLength(steps - 1);
    expect(press(intentId('undo')).state.steps).toHaveLength(steps - 1);
    // Said in words, it is meant each time.
    expect(say('上一步').state.steps).toHaveLength(steps - 2);
  });

  it('of a question that is open again answers it', () => {
    const { press, say } = park();
    say('上一步');
    expect(press(answerId('registeredInBeijing', false)).state.facts.registeredInBeijing).toBe(false);
  });
});

it('deleting everything is done also for whom nothing is kept any more', () => {
  const { replies, forget } = converse(
    null,
    { press: intentId('confirm_delete') },
    { today: '2026-05-20', parameters: {} },
  );
  expect(forget).toBe(true);
  expect(replies.map(({ text }) => text)).toEqual([expect.stringContaining('已经删除')]);
});
