import { describe, expect, it } from 'vitest';
import { converse } from '../../../conversations/converse.ts';
import type { Circumstances } from '../../../conversations/heard.ts';
import type { Message } from '../../../conversations/message.ts';
import type { Conversation } from '../../../conversations/state.ts';
import { amend } from '../../../conversations/turn/amend.ts';
import { type Given, givenIn } from '../../../conversations/turn/given.ts';

const circumstances: Circumstances = { today: '2026-05-20', parameters: {} };

/** Somebody who may edit and delete what they sent; every message is known by its number. */
function talk() {
  let state: Conversation | null = null;
  const given: (Given | null)[] = [];
  const turn = (message: Message) => {
    const turned = converse(state, message, circumstances);
    given.push(givenIn(state, turned.state));
    state = turned.state;
    return turned.replies.map(({ text }) => text).join('\n');
  };
  const change = (number: number, text: string | null) => {
    const gave = given[number];
    const amended = gave && state ? amend(JSON.parse(JSON.stringify(state)), gave, text, circumstances) : null;
    if (amended === null) return null;
    state = amended.state;
    given[number] = text === null ? null : amended.given;
    return amended.replies.map((reply) => reply.text).join('\n');
  };
  return {
    say: (text: string) => turn({ text }),
    press: (press: string) => turn({ press }),
    edit: change,
    remove: (number: number) => change(number, null),
    gave: (number: number) => given[number],
    state: () => state as unknown as Conversation,
  };
}

/** A science park that has got as far as its partners. */
function park() {
  const one = talk();
  one.say('我们是一家科技园区');
  one.say('2019年3月1日在海淀注册');
  one.say('累计有12家国外合作机构');
  return one;
}

describe('a message edited later', () => {
  it('corrects the answer it gave, whatever was said since, and says what that changes', () => {
    const one = park();
    one.say('法人');
    const told = one.edit(2, '累计有25家国外合作机构');
    expect(told).toContain('您改了前面的一条消息');
    expect(told).toContain('12家');
    expect(told).toContain('25家');
    expect(one.state().facts).toMatchObject({
      parkPartners: 25,
      legalForm: 'legal_person',
      organizationKind: 'science_park',
    });
    expect(one.state().words.parkPartners).toBe('25家');
  });

  it('is read as the answer to what was asked then', () => {
    const one = talk();
    one.say('科技园区');
    expect(one.state().asked).toBe('registeredInBeijing');
    one.say('是');
    const asked = one.state().asked;
    expect(one.edit(1, '不是')).toContain('在京登记注册');
    expect(one.state().facts.registeredInBeijing).toBe(false);
    expect(one.state().asked === null || one.state().asked === asked).toBe(true);
    one.edit(1, '不知道');
    expect(one.state().facts.registeredInBeijing).toBeNull();
  });

  it('may give more than before, and less', () => {
    const one = park();
    one.edit(1, '2019年3月1日在海淀注册；没有不良信用记录');
    expect(one.state().facts).toMatchObject({ registeredOn: '2019-03-01', adverseCreditRecords: [] });
    const told = one.edit(1, '2020年5月2日在海淀注册');
    expect(told).toContain('不再记着：不良信用记录');
    expect(one.state().facts.registeredOn).toBe('2020-05-02');
    expect(one.state().facts.adverseCreditRecords).toBeUndefined();
  });

  it('carries along what followed from it', () => {
    const one = talk();
    one.say('我们是一家科技园区');
    expect(one.state().facts.category).toBe('park');
    one.edit(0, '我们是一家孵化器');
    expect(one.state().facts).toMatchObject({ organizationKind: 'incubator', category: 'platform' });
  });

  it('is one step, which can be taken back', () => {
    const one = park();
    const { facts } = one.state();
    one.edit(2, '累计有25家国外合作机构');
    one.say('上一步');
    expect(one.state().facts).toEqual(facts);
  });

  it('that only mends a slip, or says the same, is met with silence', () => {
    const one = park();
    const before = one.state();
    expect(one.edit(2, '累计有12家国外的合作机构！')).toBeNull();
    expect(one.state()).toEqual(before);
  });

  it.each(['公示期多久？', '撤销', '重来', '哈哈', '', '4F7K-9Q2M-XW3T'])(
    'into %s leaves the answer, and says so',
    (text) => {
      const one = park();
      const { facts, steps } = one.state();
      expect(one.edit(2, text)).toContain('原来的回答还在：国（境）外合作机构数，12家');
      expect(one.state().facts).toEqual(facts);
      expect(one.state().steps).toEqual(steps);
    },
  );

  it('leaves alone what another message has said since', () => {
    const one = park();
    one.say('不对，合作机构是15家');
    expect(one.edit(2, '累计有25家国外合作机构')).toBeNull();
    expect(one.state().facts.parkPartners).toBe(15);
  });

  it('does not bring back what was cleared', () => {
    const one = park();
    one.say('重来');
    one.press('say:confirm_restart');
    expect(one.edit(2, '累计有25家国外合作机构')).toBeNull();
    expect(one.state().facts).toEqual({});
  });

  it('takes no part that is more than its whole', () => {
    const one = talk();
    one.say('我们是一家科技企业');
    one.say('销售收入总额1亿元');
    one.say('国际业务销售收入3000万元');
    const both = { totalRevenue: 100_000_000, internationalRevenue: 30_000_000 };
    expect(one.state().facts).toMatchObject(both);
    expect(one.edit(1, '销售收入总额2000万元')).toContain('原来的回答还在');
    expect(one.state().facts).toMatchObject(both);
  });
});

describe('a message deleted later', () => {
  it('withdraws what it gave, says so, and it is asked again', () => {
    const one = park();
    const told = one.remove(1);
    expect(told).toContain('您删了前面的一条消息');
    expect(told).toMatch(/不再记着：.*在京注册日期/);
    expect(one.state().facts).toEqual({ organizationKind: 'science_park', category: 'park', parkPartners: 12 });
    expect(one.state().asked).toBe('registeredInBeijing');
    expect(JSON.stringify(one.state().words)).not.toContain('海淀');
  });

  it('that had corrected another lets that one stand again', () => {
    const one = park();
    one.say('不对，合作机构是15家');
    expect(one.remove(3)).toContain('12家');
    expect(one.state().facts.parkPartners).toBe(12);
  });

  it('twice, or when it gave nothing, is met with silence', () => {
    const one = park();
    one.say('公示期多久');
    expect(one.gave(3)).toBeNull();
    expect(one.remove(3)).toBeNull();
    one.remove(2);
    expect(one.remove(2)).toBeNull();
  });

  it('in English', () => {
    const one = talk();
    one.say('We are a science park');
    one.say('registered in Haidian on 1 March 2019');
    expect(one.remove(1)).toContain('No longer noted: ');
  });
});

describe('what a message gave', () => {
  it('is nothing for a question, a word about the conversation and a step back', () => {
    const one = park();
    for (const text of ['公示期多久', '你好', '进度', '上一步']) one.say(text);
    expect([3, 4, 5, 6].map(one.gave)).toEqual([null, null, null, null]);
    expect(one.gave(2)).toMatchObject({ fact: 'parkPartners', after: { parkPartners: 12 } });
  });
});
