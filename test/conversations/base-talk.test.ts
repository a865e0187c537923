import { describe, expect, it } from 'vitest';
import { readBaseTalk } from '../../conversations/base-talk.ts';

const read = (text: string) => readBaseTalk(text, '2026-11-25');

describe('what a contact says about a base', () => {
  it.each([
    ['上周五和德国机构签了重大协议', 'achievement'],
    ['11月20日签署了国际科技合作备忘录', 'achievement'],
    ['昨天举办了国际论坛', 'achievement'],
    ['signed a major agreement with a German institute on 20 November', 'achievement'],
    ['we hosted an international forum yesterday', 'achievement'],
    ['负责人换了', 'change'],
    ['11月3日合作单位退出了', 'change'],
    ['实施方案昨天做了调整', 'change'],
    ['our person in charge changed on November 3', 'change'],
    ['a partner withdrew yesterday', 'change'],
    ['昨天设立了一个分支机构', 'branch'],
  ])('%s', (text, event) => {
    expect(read(text)).toMatchObject({ kind: 'event', event });
  });

  it.each([
    ['11月20日签了重大协议', '2026-11-20', true],
    ['昨天负责人换了', '2026-11-24', true],
    ['signed a major agreement on 20 November', '2026-11-20', true],
    ['on November 3 a partner withdrew', '2026-11-03', true],
    ['上个月合作单位退出了', '2026-10-01', false],
    ['2025年12月31日签了重大协议', '2025-12-31', true],
  ])('%s: the day, or the first of those it leaves open', (text, on, exact) => {
    expect(read(text)).toMatchObject({ on, exact });
  });

  it.each(['我的基地', '我的期限有哪些', 'my bases', 'my deadlines'])('%s asks for the list', (text) => {
    expect(read(text)).toEqual({ kind: 'list' });
  });

  it.each([
    '签重大协议后多久要报？',
    '负责人换了怎么办',
    '我们打算签重大协议',
    '如果合作单位退出了',
    'what if our person in charge changed',
    '公示期多久',
    '12家',
    '',
  ])('%j tells of nothing that has happened', (text) => {
    expect(read(text)).toBeNull();
  });
});
