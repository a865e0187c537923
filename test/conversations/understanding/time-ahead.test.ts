import { expect, it } from 'vitest';
import { readStaffTalk } from '../../../conversations/understanding/staff-talk.ts';
import { readTimeAhead } from '../../../conversations/understanding/time-ahead.ts';

const today = '2026-11-25';

it.each([
  ['未来三个月', '2027-02-25'],
  ['今后90天以内', '2027-02-23'],
  ['半年内', '2027-05-25'],
  ['两周', '2026-12-09'],
  ['一年', '2027-11-25'],
  ['今年', '2026-12-31'],
  ['明年', '2027-12-31'],
  ['本月', '2026-11-30'],
  ['下个月', '2026-12-31'],
  ['本季度', '2026-12-31'],
  ['到2027-03-31', '2027-03-31'],
  ['in the next 3 months', '2027-02-25'],
  ['this year', '2026-12-31'],
  ['within six weeks', '2027-01-06'],
  ['over the next half a year', '2027-05-25'],
  ['by 2027-03-31', '2027-03-31'],
])('%s is until %s', (said, last) => {
  expect(readTimeAhead(said, today)).toBe(last);
});

it.each(['', '评价', '到2026-11-24', '到2026-02-30', '2019年'])('“%s” is no time to look ahead', (said) => {
  expect(readTimeAhead(said, today)).toBeNull();
});

it.each([
  ['到期一览', ''],
  ['未来三个月到期一览', '未来三个月'],
  ['今年有哪些到期', '今年'],
  ['到期一览，半年内', '半年内'],
  ['哪些基地明年到期', '明年'],
  ['快到期的有哪些', ''],
  ['哪些快到期', ''],
  ["what's due in the next 90 days?", 'in the next 90 days'],
])('%s asks what is due: %s', (said, rest) => {
  expect(readStaffTalk(said)).toMatchObject({ action: 'due', rest });
});

it.each(['评价到期一览', '公示期3天到期吗', 'what is due process'])('%s does not', (said) => {
  expect(readStaffTalk(said)).toBeNull();
});
