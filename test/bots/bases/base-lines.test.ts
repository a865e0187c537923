import { describe, expect, it } from 'vitest';
import { entryLine } from '../../../bots/bases/base-lines.ts';

describe('an entry of the log of changes', () => {
  const snoozed = {
    at: '2026-11-26T01:30:00.000Z',
    who: 'discord 200000000000000001',
    what: 'snoozed',
    base: '甲基地',
    before: { duty: 'a', state: 'open', sequence: 0, remind_at: '2026-11-30T01:00:00.000Z' },
    after: { duty: 'a', state: 'open', sequence: 0, remind_at: '2026-12-07T01:00:00.000Z' },
  };

  it('says in words what changed, and nothing of what did not', () => {
    expect(entryLine(snoozed, 'zh')).toBe(
      '· 2026-11-26 09:30 discord 200000000000000001 推迟提醒：下次提醒：2026-11-30 09:00 → 2026-12-07 09:00',
    );
    expect(entryLine(snoozed, 'en')).toBe(
      '· 2026-11-26 09:30 discord 200000000000000001 put the reminder off: next reminder: 2026-11-30 09:00 → 2026-12-07 09:00',
    );
  });

  it('names states and reasons in the language it is read in', () => {
    const done = { ...snoozed, what: 'duty done', before: { state: 'open' }, after: { state: 'done', note: '交了' } };
    expect(entryLine(done, 'zh')).toContain('标为已完成：状态：待办 → 已完成 · 备注：— → 交了');
    const told = { ...snoozed, who: 'assistant', what: 'staff told', before: null, after: { why: 'no_answer' } };
    expect(entryLine(told, 'en')).toContain('assistant told staff: why: — → no answer');
  });
});
