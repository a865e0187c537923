import { describe, expect, it } from 'vitest';
import { converse } from '../../../conversations/converse.ts';
import type { Conversation } from '../../../conversations/state.ts';
import { assess } from '../../../core/assess.ts';

/** What is said on each day, and what stands after the last. */
function over(said: readonly (readonly [today: string, text: string])[]) {
  let state: Conversation | null = null;
  let told = '';
  for (const [today, text] of said) {
    const turned = converse(state, { text }, { today, parameters: {} });
    state = turned.state;
    told = turned.replies.map((reply) => reply.text).join('\n');
  }
  if (state === null) throw new Error('nothing was said');
  return { state, told };
}
const park = '我们是海淀的科技园，2010年登记，跟8家国外机构签了协议，每年办两场大型活动';
const company =
  'We are a technology company in Haidian, total revenue 100 million yuan, overseas revenue 40 million yuan';

describe('a conversation that goes on in another year', () => {
  it('no longer counts the years before as those of every year, and says which answers those are', () => {
    const { state, told } = over([
      ['2026-12-30', park],
      ['2027-01-04', '有效'],
    ]);
    expect(told).toContain('现在是2027年了。大型国际活动按年度算');
    expect(state.facts).toMatchObject({
      parkPartners: 8,
      inValidExistence: true,
      parkLargeEvents: { '2024': 2, '2025': 2, '2026': null },
    });
    expect(state.facts.parkLargeEvents).not.toHaveProperty('2023');
  });

  it('takes the revenue of the year before for none of this year', () => {
    const { state, told } = over([
      ['2026-12-30', company],
      ['2027-01-04', 'yes'],
    ]);
    expect(told).toContain('It is 2027 now.');
    expect(state.facts).not.toHaveProperty('totalRevenue');
    expect(state.facts).not.toHaveProperty('internationalRevenue');
    expect(state.words).not.toHaveProperty('totalRevenue');
    const before = over([['2026-12-30', company]]).state;
    const of = (facts: Conversation['facts'], asOf: string) =>
      assess({ asOf, facts, parameters: {} }).clauses.find(({ clause }) => clause === '8.4.2')?.outcome;
    // As if the old figures were those of the new year: that is what must not be.
    expect([of(before.facts, '2027-01-04'), of(state.facts, '2027-01-04')]).toEqual(['met', 'unknown']);
  });

  it('says so once, and takes nothing back into the old year', () => {
    const { state, told } = over([
      ['2026-12-30', company],
      ['2027-01-04', 'yes'],
      ['2027-01-05', 'back'],
      ['2027-01-05', 'back'],
    ]);
    expect(told).not.toContain('It is 2027 now.');
    expect(state.facts).not.toHaveProperty('totalRevenue');
    expect(state.facts.organizationKind).toBe('technology_enterprise');
  });

  it('changes nothing within a year', () => {
    const { state, told } = over([
      ['2026-01-04', park],
      ['2026-12-30', '有效'],
    ]);
    expect(told).not.toContain('年了');
    expect(state.facts.parkLargeEvents).toEqual({ '2023': 2, '2024': 2, '2025': 2 });
  });
});
