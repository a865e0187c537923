import { describe, expect, it } from 'vitest';
import { assess } from '../../core/assess.ts';
import { declared, exists } from '../../core/conditions/answered-yes.ts';
import { atLeast } from '../../core/conditions/at-least.ts';
import { all, any, inPrinciple } from '../../core/conditions/combine.ts';
import { everyYear } from '../../core/conditions/every-year.ts';
import { rule } from '../../core/rule.ts';
import { workedCase } from './worked-case.ts';

const partners = (words: string) => atLeast('parkPartners', 5, 'institutions', words);
const events = (words: string, line: string) =>
  everyYear('any', [{ fact: 'parkLargeEvents', number: 1, unit: 'events', words: line }], words);

describe('a rule', () => {
  it('stands beside the words of its clause, or those that are given', () => {
    expect(rule('8.1.1', partners('不少于5家'))).toMatchObject({ clause: '8.1.1', facts: ['parkPartners'] });
    expect(rule('5.3', declared('parkServices', '只设一个'), '只设一个国合基地').citation.quote).toBe(
      '只设一个国合基地',
    );
  });

  it.each([
    ['in the condition itself', partners('不少于6家'), '不少于6家'],
    ['none at all', partners(''), ''],
    ['in a part', all(exists('parkServices', '不少于5家'), partners('不少于7家')), '不少于7家'],
    ['in a part of a part', any(all(partners('不少于8家'))), '不少于8家'],
    ['of 原则上', inPrinciple(partners('不少于5家'), '原则上'), '原则上'],
    ['of every year', events('每年', '不少于5家'), '每年'],
    ['of a line of every year', events('不少于5家', '不少于9场'), '不少于9场'],
  ])('is refused when its words are not in the quotation: %s', (_, condition, words) => {
    expect(() => rule('8.1.1', condition)).toThrow(`rule 8.1.1: not in its quotation: ${words}`);
  });

  it('is refused when two of its parts look at the same fact', () => {
    expect(() => rule('8.1.1', all(partners('不少于5家'), partners('不少于5家')))).toThrow(
      'rule 8.1.1: parts share a fact: parkPartners, parkPartners',
    );
  });
});

describe('an assessment', () => {
  it('speaks of the preference of 8.4.1 for the industry category alone', () => {
    expect(assess(workedCase('P01'))).not.toHaveProperty('preference');
    expect(assess(workedCase('I02'))).toHaveProperty('preference');
  });
});
