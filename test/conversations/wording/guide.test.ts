import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../conversations/wording/catalogue/catalogue.ts';
import { questionFor } from '../../../conversations/wording/question.ts';
import type { Fact } from '../../../core/fact.ts';

const guide = { year: 2026, fields: ['stand-in field'], countries: ['stand-in country'], source: 'stand-in source' };
const ask = (fact: Fact, asOf: string) =>
  questionFor(fact, { asOf, facts: {}, parameters: { guide } }, 'en', catalogues.en).text;

describe('the guide of the year', () => {
  it('is named in the questions that turn on its fields and countries', () => {
    expect(ask('fieldsAligned', '2026-05-20')).toContain('application guide of 2026: stand-in field (stand-in source)');
    expect(ask('fieldsAligned', '2026-05-20')).not.toContain('stand-in country');
    expect(ask('researchFocusPartners', '2026-05-20')).toMatch(/stand-in field.+\n.+stand-in country/);
  });

  it('is not named in other questions, or in another year', () => {
    expect(ask('parkPartners', '2026-05-20')).not.toContain('stand-in');
    expect(ask('researchFocusPartners', '2027-05-20')).not.toContain('stand-in');
  });
});
