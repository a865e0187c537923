import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoticeError, readNotice } from '../../../core/calendar/read-notice.ts';
import { standIn2027, standIn2030 } from './stand-in-notices.ts';

const refusal = (input: unknown) => {
  try {
    readNotice(input);
  } catch (error) {
    if (error instanceof NoticeError) return { field: error.field, given: error.given, ...error.taken };
    throw error;
  }
  return null;
};

const { off, work } = standIn2027;
const withOff = (changed: Record<string, readonly unknown[]>) => ({ ...standIn2027, off: { ...off, ...changed } });
const { 端午节, ...withoutDuanwu } = off;

describe('a notice', () => {
  it('is never refused but by name, whatever is given in any of its fields', () => {
    const field = fc.constantFrom('year', 'notice', 'source', 'off', 'work', 'published', '__proto__', 'other');
    fc.assert(
      fc.property(field, fc.jsonValue(), (name, value) => {
        expect(refusal(value)?.field).toBeDefined();
        const problem = refusal({ ...standIn2027, [name]: value });
        if (problem !== null) expect(problem.field).toMatch(new RegExp(`^(${name}|off )`));
      }),
    );
  });

  it('is taken when its days add up, with or without the flag', () => {
    expect(readNotice(standIn2027)).toEqual(standIn2027);
    expect(readNotice({ ...standIn2027, published: true })).toEqual(standIn2027);
  });

  it('may begin in the last days of the December before', () => {
    expect(readNotice(standIn2030)).toEqual(standIn2030);
  });

  it.each([
    ['a list', [], { field: 'input', kind: 'object' }],
    ['nothing', null, { field: 'input', kind: 'object' }],
    ['no year', { ...standIn2027, year: undefined }, { field: 'year', kind: 'year' }],
    ['a year of the law before', { ...standIn2027, year: 2024 }, { field: 'year', kind: 'year' }],
    ['a year as text', { ...standIn2027, year: '2027' }, { field: 'year', kind: 'year' }],
    ['a field that there is not', { ...standIn2027, days: [] }, { field: 'days', kind: 'field' }],
    ['a notice that is not published', { ...standIn2027, published: false }, { field: 'published', kind: 'published' }],
    [
      'a notice without a number',
      { ...standIn2027, notice: { title: 'x', date: '2026-11-10' } },
      { field: 'notice.number', kind: 'notice' },
    ],
    [
      'a notice of another year',
      { ...standIn2027, notice: { ...standIn2027.notice, date: '2025-11-10' } },
      { field: 'notice.date', kind: 'date' },
    ],
    ['no source', { ...standIn2027, source: [] }, { field: 'source', kind: 'source' }],
    ['a blank source', { ...standIn2027, source: [' '] }, { field: 'source[0]', kind: 'source' }],
    [
      'a day that does not exist',
      withOff({ 端午节: ['2027-06-31'] }),
      { field: 'off.端午节[0]', given: '2027-06-31', kind: 'existing_day' },
    ],
    [
      'a day as a number',
      { ...standIn2027, work: [20270131] },
      { field: 'work[0]', given: 20270131, kind: 'existing_day' },
    ],
    ['a holiday without days', withOff({ 端午节: [] }), { field: 'off.端午节', kind: 'off' }],
    [
      'a day of another year',
      withOff({ 端午节: ['2026-06-09'] }),
      { field: 'off.端午节[0]', kind: 'day_of_year', from: '2026-12-29', to: '2027-12-31' },
    ],
    [
      'a day too early in the December before',
      withOff({ 元旦: ['2026-12-28'] }),
      { field: 'off.元旦[0]', kind: 'day_of_year' },
    ],
    [
      'a day off twice',
      withOff({ 端午节: ['2027-06-09', '2027-06-09'] }),
      { field: 'off.端午节[1]', kind: 'day_named_once' },
    ],
    [
      'a day off for two holidays',
      withOff({ 端午节: ['2027-09-15'] }),
      { field: 'off.中秋节[0]', kind: 'day_named_once' },
    ],
    [
      'a day both off and work',
      { ...standIn2027, work: [...work.slice(1), '2027-10-02'] },
      { field: 'work[4]', kind: 'day_named_once' },
    ],
    [
      'a working weekend on a weekday',
      { ...standIn2027, work: [...work.slice(1), '2027-03-03'] },
      { field: 'work[4]', given: '2027-03-03', kind: 'weekend' },
    ],
    [
      'a gap in a block',
      withOff({ 清明节: ['2027-04-03', '2027-04-05'] }),
      { field: 'off.清明节[1]', given: '2027-04-05', kind: 'next_day', day: '2027-04-04' },
    ],
    [
      'a block out of order',
      withOff({ 清明节: ['2027-04-05', '2027-04-04', '2027-04-03'] }),
      { field: 'off.清明节[1]', kind: 'next_day', day: '2027-04-06' },
    ],
    [
      'a day by law forgotten',
      { ...standIn2027, off: withoutDuanwu },
      { field: 'off 2027-06-09', given: undefined, kind: 'statutory_day_off' },
    ],
    [
      'a day of the solar calendar forgotten',
      withOff({ 劳动节: ['2027-05-01'] }),
      { field: 'off 2027-05-02', kind: 'statutory_day_off' },
    ],
    [
      'a working weekend too few',
      { ...standIn2027, work: work.slice(1) },
      { field: 'work', kind: 'make_up_days', weekdaysOff: 18, expected: 5 },
    ],
    [
      'a working weekend too many',
      { ...standIn2027, work: [...work, '2027-12-25'] },
      { field: 'work', kind: 'make_up_days', weekdaysOff: 18, expected: 5 },
    ],
    [
      'days on weekends not made up for',
      {
        ...standIn2027,
        off: {
          ...off,
          元旦: ['2027-01-01'],
          春节: off.春节?.slice(0, 4),
          清明节: ['2027-04-05'],
          劳动节: ['2027-05-01', '2027-05-02'],
          国庆节: ['2027-10-01', '2027-10-02', '2027-10-03'],
        },
        work: [],
      },
      { field: 'off', kind: 'weekdays_off', atLeast: 13 },
    ],
  ])('is refused: %s', (_, input, expected) => {
    expect(refusal(input)).toMatchObject(expected);
  });
});
