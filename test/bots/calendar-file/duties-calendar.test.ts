import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import { dutiesCalendar } from '../../../bots/calendar-file/duties-calendar.ts';
import type { DutyOfBase } from '../../../bots/reminders/duty.ts';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { deadlinesOf } from '../../../core/deadlines/deadlines.ts';

const calendar = workCalendar();
const [deadline] = deadlinesOf(
  { asOf: '2026-11-25', events: [{ kind: 'achievement', on: '2026-11-20' }] },
  calendar,
) as [DutyOfBase['deadline']];
const duty: DutyOfBase = {
  id: '0b1c2d3e-0000-4000-8000-000000000001',
  base: '甲基地, 一号; 园区',
  deadline,
  state: 'open',
  note: null,
  recipient: null,
  unanswered: 0,
  remindAt: null,
  sequence: 2,
};
const settings = { language: 'zh', timeZone: 'Asia/Shanghai', calendar, today: '2026-11-25' } as const;

/** What another library reads in it. */
function eventIn(file: string): ICAL.Event {
  const [event] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
  if (!event) throw new Error('no event');
  return new ICAL.Event(event);
}

describe('a duty in a calendar file, as another library reads it', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'is a whole day and the same day, wherever the process runs: %s',
    (timeZone) => {
      process.env.TZ = timeZone;
      expect(new Date(0).getTimezoneOffset()).toBe(offsets[timeZone as keyof typeof offsets]);
      const { startDate, endDate } = eventIn(dutiesCalendar([duty], settings));
      // 20 December 2026 is a Sunday: the Friday before is safe.
      expect([startDate.isDate, startDate.toString(), endDate.toString()]).toEqual([true, '2026-12-18', '2026-12-19']);
    },
  );

  it('keeps its own name, and says what changed after what', () => {
    const event = eventIn(dutiesCalendar([duty], settings));
    expect([event.uid, event.sequence]).toEqual(['0b1c2d3e-0000-4000-8000-000000000001@guohe-assistant', 2]);
    expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(event.summary).toBe('甲基地, 一号; 园区：提供成果的相关材料');
    expect(event.description).toContain('第十二条');
    expect(event.description).toContain(deadline.citation.quote);
    expect(event.description).toContain('不代表主管部门已收到材料');
  });

  it('is in the characters that its owner writes; the law and the names stay as they are kept', () => {
    const file = dutiesCalendar([duty], { ...settings, script: 'traditional' });
    const event = eventIn(file);
    expect(event.summary).toBe('甲基地, 一号; 园区：提供成果的相關材料');
    expect(event.description).toContain(deadline.citation.quote);
    expect(event.description).toContain('第十二條');
    expect(event.description).toContain('不代表主管部門已收到材料');
    expect(file).toContain('國合基地期限');
  });

  it('rings at nine where its owner is, on working days', () => {
    const alarms = (timeZone: string) =>
      eventIn(dutiesCalendar([duty], { ...settings, timeZone }))
        .component.getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
    expect(alarms('Asia/Shanghai')).toEqual([
      '2026-11-30T01:00:00Z',
      '2026-12-09T01:00:00Z',
      '2026-12-15T01:00:00Z',
      '2026-12-17T01:00:00Z',
      '2026-12-18T01:00:00Z',
    ]);
    expect(alarms('UTC').at(-1)).toBe('2026-12-18T09:00:00Z');
  });

  it('is cancelled when it no longer holds, and rings no more when it is done', () => {
    const cancelled = eventIn(dutiesCalendar([{ ...duty, state: 'withdrawn', sequence: 3 }], settings));
    expect(cancelled.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(cancelled.sequence).toBe(3);
    const done = eventIn(dutiesCalendar([{ ...duty, state: 'done' }], settings));
    expect(done.summary).toMatch(/^已完成：/);
    expect([cancelled, done].flatMap(({ component }) => component.getAllSubcomponents('valarm'))).toEqual([]);
  });

  it('is the same file all day, in lines that calendars take', () => {
    const file = dutiesCalendar([duty], { ...settings, language: 'en' });
    expect(dutiesCalendar([duty], { ...settings, language: 'en' })).toBe(file);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(eventIn(file).summary).toBe('甲基地, 一号; 园区: Provide the materials on the achievement');
  });
});

const offsets = { UTC: 0, 'Asia/Shanghai': -480, 'America/Los_Angeles': 480, 'Pacific/Kiritimati': 640 };
