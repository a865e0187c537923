import { describe, expect, it } from 'vitest';
import { readBaseTalk } from '../../../conversations/understanding/base-talk.ts';
import { dayGone, dayToCome } from '../../../conversations/understanding/day-told.ts';

/** A Thursday. */
const today = '2026-11-26';

describe('the day something has happened', () => {
  it.each([
    ['上周三', '2026-11-18'],
    ['昨天', '2026-11-25'],
    ['周三', '2026-11-25'],
    ['周五', '2026-11-20'],
    ['11月20日', '2026-11-20'],
    ['11月20号', '2026-11-20'],
    ['３天前', '2026-11-23'],
    ['两周前', '2026-11-12'],
    ['2026-11-02', '2026-11-02'],
    ['last Friday', '2026-11-20'],
    ['on 20 November', '2026-11-20'],
    ['Nov 20', '2026-11-20'],
    ['yesterday', '2026-11-25'],
    ['two weeks ago', '2026-11-12'],
    // It may be one that has not come: that is told back.
    ['12月20日', '2026-12-20'],
  ])('%s', (said, on) => expect(dayGone(said, today)?.on).toBe(on));

  it('of the year before, when it would be far ahead', () => {
    expect(dayGone('11月20日', '2027-01-05')?.on).toBe('2026-11-20');
  });
  it('is the earlier of two, where last Wednesday may be yesterday', () => {
    expect(dayGone('the head left last Wednesday', today)).toEqual({ on: '2026-11-18', exact: false });
    expect(dayGone('last Thursday', today)).toEqual({ on: '2026-11-19', exact: true });
  });
  it('is the first of a period', () => expect(dayGone('上个月', today)).toEqual({ on: '2026-10-01', exact: false }));
  it.each(['公示期多久', '不记得了', '2月30日'])('is none: %s', (said) => expect(dayGone(said, today)).toBeNull());
});

describe('a day that is to come', () => {
  it.each([
    ['推迟到12月5日', '2026-12-05'],
    ['1月5日', '2027-01-05'],
    ['11月26日', '2026-11-26'],
    ['下周三', '2026-12-02'],
    ['周一', '2026-11-30'],
    ['明天', '2026-11-27'],
    ['三天后', '2026-11-29'],
    ['过两天', '2026-11-28'],
    ['一个月后', '2026-12-26'],
    ['下周', '2026-11-30'],
    ['12月上旬', null],
    ['remind me on 5 December', '2026-12-05'],
    ['remind me on December 5th', '2026-12-05'],
    ['next Monday', '2026-11-30'],
    ['in 3 days', '2026-11-29'],
    ['in two weeks', '2026-12-10'],
    ['tomorrow', '2026-11-27'],
    ['2026-12-05', '2026-12-05'],
    // It is told back that it is over.
    ['2026-11-05', '2026-11-05'],
  ])('%s', (said, on) => expect(dayToCome(said, today)?.on ?? null).toBe(on));
});

describe('that the result is made public', () => {
  it.each([
    ['认定结果从11月20日到11月26日公示', '2026-11-20 2026-11-26'],
    ['公示期从11月20日到11月26日', '2026-11-20 2026-11-26'],
    ['公示时间：2026-11-20至2026-11-26', '2026-11-20 2026-11-26'],
    ['昨天开始公示', '2026-11-25'],
    ['甲基地11月24日进入公示', '2026-11-24'],
    ['the publicity period started on 24 November', '2026-11-24'],
    ['the publicity period runs from 2026-11-20 to 2026-11-26', '2026-11-20 2026-11-26'],
    ['公示期多久', null],
    ['公示期5个工作日', null],
    ['公示从哪天开始', null],
  ])('%s', (said, days) => {
    const talk = readBaseTalk(said, today);
    const told =
      talk?.kind === 'event' && talk.event === 'publicity' ? [talk.on, talk.until ?? []].flat().join(' ') : null;
    expect(told).toBe(days);
  });
});

describe('what a contact says', () => {
  it.each([
    ['我的基地', { kind: 'list' }],
    ['my deadlines', { kind: 'list' }],
    ['时间线', { kind: 'year' }],
    ['my timeline', { kind: 'year' }],
    ['日历', { kind: 'calendar', does: 'show' }],
    ['行事曆', { kind: 'calendar', does: 'show' }],
    ['不用日历了', { kind: 'calendar', does: 'revoke' }],
    ['换一个日历地址', { kind: 'calendar', does: 'anew' }],
    ['revoke my calendar', { kind: 'calendar', does: 'revoke' }],
    ['负责人换了', { kind: 'event', event: 'change', exact: false }],
    ['上周三负责人换了', { kind: 'event', event: 'change', on: '2026-11-18', exact: true }],
    [
      'signed a major agreement with a German institute last Friday',
      { kind: 'event', event: 'achievement', on: '2026-11-20', exact: true },
    ],
    ['上週三負責人換了', { kind: 'event', event: 'change', on: '2026-11-18', exact: true }],
    ['推遲到12月5號', { kind: 'later', on: '2026-12-05' }],
    ['交了', { kind: 'done' }],
    ['已完成', { kind: 'done' }],
    ['年度总结交了，交给了李老师', { kind: 'done', about: 'year_end' }],
    ['done', { kind: 'done' }],
    ['the annual report was submitted', { kind: 'done', about: 'year_end' }],
    ['推迟到12月5日', { kind: 'later', on: '2026-12-05' }],
    ['年度总结下周一再提醒', { kind: 'later', about: 'year_end', on: '2026-11-30' }],
    ['remind me on 5 December', { kind: 'later', on: '2026-12-05' }],
    ['snooze until next Monday', { kind: 'later', on: '2026-11-30' }],
    ['算了', { kind: 'never_mind' }],
  ])('%s', (said, talk) => expect(readBaseTalk(said, today)).toEqual(talk));

  it.each(['还没交', '负责人换了怎么办', '公示期多久', '12家', '是', '我们是高等学校', '交了要多久', 'what is due'])(
    'is something else: %s',
    (said) => expect(readBaseTalk(said, today)).toBeNull(),
  );
});
