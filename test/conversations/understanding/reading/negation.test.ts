import { describe, expect, it } from 'vitest';
import { isSaidNotToBe } from '../../../../conversations/policy/case-said/said-not-to-be.ts';
import { isDeniedInClause } from '../../../../conversations/policy/question/yes-or-no.ts';
import { placeNamed } from '../../../../conversations/understanding/facts-said/self.ts';
import { deniesMayOrMust } from '../../../../conversations/understanding/reading/negation.ts';

/** Where words stand in a text. */
function at(text: string, words: string) {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${words} does not stand in ${text}`);
  return { start, end: start + words.length };
}

describe('what is asked', () => {
  it.each([
    ['变更不用报吧', '报', true],
    ['变更用不用报', '报', false],
    ['有没有限制', '限制', false],
    ['有无限制', '限制', false],
    ['没有限制吧', '限制', true],
    ['不能报，要等批准', '批准', false],
    ['报了就不必批准', '批准', true],
    ['不少于5家要批准', '批准', false],
    ['no approval is needed', 'approval', true],
    ['we need approval, not money', 'approval', false],
    ['they offered the plaque although it is not final', 'plaque', false],
    ['牌子先给但还不能算', '牌子', false],
  ])('%s: %s is denied: %s', (form, words, denied) => {
    expect(isDeniedInClause(form, at(form, words))).toBe(denied);
  });

  it.each([
    ['三年都不能再报', true],
    ['不在北京', false],
    ['能不能报', false],
    ['we cannot apply', true],
  ])('%s says that something may not be: %s', (text, denies) => {
    expect(deniesMayOrMust(text)).toBe(denies);
  });
});

describe('what there is', () => {
  it.each([
    ['没办过大型活动', '大型', true],
    ['大型的一场也没有', '大型', true],
    ['大型没有达到', '大型', false],
    ['大型的没有5场', '大型', false],
    ['未来大型活动会多', '大型', false],
    ['有没有大型活动', '大型', false],
    ['no large event', 'large', true],
    ['not a large one', 'large', true],
    ['large ones: none', 'large', true],
    ['large events, no problem', 'large', false],
  ])('%s: %s is not there: %s', (text, words, denied) => {
    expect(isSaidNotToBe(at(text, words), text)).toBe(denied);
  });
});

describe('where one is', () => {
  it.each([
    ['不在北京', false],
    ['在北京', true],
    ['我们并非在北京注册', false],
    ['not in Beijing', false],
    ["it isn't in Beijing", false],
    ['in Beijing', true],
  ])('%s: in Beijing: %s', (text, isBeijing) => {
    expect(placeNamed(text)).toBe(isBeijing);
  });
});
