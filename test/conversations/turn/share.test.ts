import { describe, expect, it } from 'vitest';
import { converse } from '../../../conversations/converse.ts';
import type { Circumstances } from '../../../conversations/heard.ts';
import type { Message } from '../../../conversations/message.ts';
import type { Reply } from '../../../conversations/reply.ts';
import type { Conversation } from '../../../conversations/state.ts';

const general = { id: 'C0GENERAL', name: '#基地申报' };
const random = { id: 'C0RANDOM', name: '#闲聊' };

/** A park that has said something in a direct message, and may go on in a channel. */
function park() {
  let state: Conversation | null = null;
  const turn = (message: Message, sharesTo?: Circumstances['sharesTo'], today = '2026-05-20') => {
    const turned = converse(state, message, { today, parameters: {}, ...(sharesTo && { sharesTo }) });
    state = turned.state;
    return { ...turned, text: turned.replies.map(({ text }) => text).join('\n') };
  };
  turn({ text: '我们是一家叫绝密名字的科技园区，累计有十几家国外合作机构' }, 'elsewhere');
  return {
    say: (text: string, sharesTo?: Circumstances['sharesTo']) => turn({ text }, sharesTo),
    press: (press: string, sharesTo?: Circumstances['sharesTo'], today?: string) => turn({ press }, sharesTo, today),
  };
}

const openly = (replies: readonly Reply[]) => replies.filter(({ shares }) => shares);
const confirmIn = (replies: readonly Reply[]) =>
  replies.flatMap(({ choices }) => choices).find(({ id }) => id.startsWith('share:'));

describe('sharing a result', () => {
  it('shows first, to the person alone, exactly what will be posted and where', () => {
    const one = park();
    const preview = one.say('分享结果', general);
    expect(preview.text).toContain('会发到 #基地申报');
    expect(openly(preview.replies)).toEqual([]);
    const confirm = confirmIn(preview.replies);
    expect(confirm?.label).toBe('发到 #基地申报');
    const [shared, ...others] = openly(one.press(confirm?.id ?? '', general).replies);
    expect(others).toEqual([]);
    const { choices: _, ...shown } = preview.replies[1] as Reply;
    expect(shared).toEqual({ ...shown, choices: [], shares: true });
    expect(shared?.sections.flatMap(({ lines }) => lines).length).toBeGreaterThan(3);
  });

  it('has no words that were typed and no receipt in it', () => {
    const one = park();
    const [shared] = openly(one.press(confirmIn(one.say('分享', general).replies)?.id ?? '', general).replies);
    expect(JSON.stringify(shared)).not.toMatch(/绝密|十几家|receipt/);
  });

  it('is not done in another place, nor with another result, than was shown', () => {
    const one = park();
    const id = confirmIn(one.say('分享', general).replies)?.id ?? '';
    for (const again of [one.press(id, random), one.press(id, general, '2026-06-01')]) {
      expect(openly(again.replies)).toEqual([]);
      expect(again.text).toContain('请再看一遍');
      expect(confirmIn(again.replies)?.id).not.toBe(id);
    }
    one.say('不对，是25家', general);
    expect(openly(one.press(id, general).replies)).toEqual([]);
  });

  it('says where it can be done, in direct messages and where nobody else reads', () => {
    const one = park();
    const id = confirmIn(one.say('分享', general).replies)?.id ?? '';
    expect(one.say('分享结果', 'elsewhere').text).toContain('/guohe 分享');
    expect(openly(one.press(id, 'elsewhere').replies)).toEqual([]);
    expect(one.say('分享结果').text).toContain('没有可以分享的地方');
    expect(openly(one.press(id).replies)).toEqual([]);
  });

  it('has nothing to share before anything is known', () => {
    const { replies } = converse(null, { text: '分享' }, { today: '2026-05-20', parameters: {}, sharesTo: general });
    expect(replies.map(({ text }) => text).join()).toContain('还没有结果可以分享');
  });

  it('is offered beside a result, only where others can read along', () => {
    const labels = (turned: { readonly replies: readonly Reply[] }) =>
      turned.replies.flatMap(({ choices }) => choices.map(({ label }) => label));
    expect(labels(park().say('结果', general))).toEqual(expect.arrayContaining(['分享结果', '改回答']));
    expect(labels(park().say('结果'))).not.toContain('分享结果');
  });

  it('speaks English', () => {
    const circumstances: Circumstances = { today: '2026-05-20', parameters: {}, sharesTo: general };
    const { state } = converse(null, { text: 'We are a science park in Haidian' }, circumstances, 'en');
    const { replies } = converse(state, { text: 'share it here' }, circumstances);
    expect(replies[0]?.text).toContain('would be posted in #基地申报');
  });
});
