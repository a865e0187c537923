import { describe, expect, it } from 'vitest';
import { readArea } from '../../../../conversations/understanding/reading/area.ts';

describe('readArea', () => {
  it.each([
    ['5万平方米', 50_000],
    ['五万平', 50_000],
    ['48,000 m²', 48_000],
    ['50 000 m²', 50_000],
    ['4.8万㎡', 48_000],
    ['1.2万平方', 12_000],
    ['5万 平方公尺', 50_000],
    ['75亩', 50_000],
    ['75畝', 50_000],
    ['5公顷', 50_000],
    ['0.05平方公里', 50_000],
    ['8个平方公里', 8_000_000],
    ['12 hectares', 120_000],
    ['0.5 ha', 5000],
    ['50,000 sqm', 50_000],
    ['50k sqm', 50_000],
    ['50000 square metres', 50_000],
    ['50000', 50_000],
    ['5万', 50_000],
    ['建筑面积就四万八', 48_000],
    ['占地三万，建筑面积五万平', 50_000],
    ['没有', 0],
    ['5万方', 50_000],
    ['七十五市亩', 50_000],
    ['半平方公里', 500_000],
    ['two and a half hectares', 25_000],
  ])('reads %s exactly', (text, squareMetres) => {
    expect(readArea(text)).toMatchObject({ kind: 'read', value: squareMetres });
  });

  it.each([
    ['三亩半', { min: 2333, max: 2334 }],
    ['1亩', { min: 666, max: 667 }],
    ['74.999亩', { min: 49_999, max: 50_000 }],
    ['500.5平米', { min: 500, max: 501 }],
    ['不到5万平米', { min: 0, max: 49_999 }],
    ['五万多平', { min: 50_001, max: 59_999 }],
    ['5万平方米以上', { min: 50_000 }],
    ['3-5万平', { min: 30_000, max: 50_000 }],
    ['3万平到5万', { min: 30_000, max: 50_000 }],
    ['5亩到1公顷', { min: 3333, max: 10_000 }],
    ['60000平左右', { min: 48_000, max: 72_000 }],
  ])('keeps %s as an interval', (text, value) => {
    expect(readArea(text)).toMatchObject({ kind: 'read', value });
  });

  it.each([
    ['75', 'without_unit'],
    ['5000 sq ft', 'wrong_unit'],
    ['20 acres', 'wrong_unit'],
    ['三萬坪', 'wrong_unit'],
    ['5万元', 'wrong_unit'],
    ['500m', 'ambiguous'],
    ['4.8', 'ambiguous'],
    ['-5亩', 'negative'],
  ])('says why %s is not an answer', (text, why) => {
    expect(readArea(text)).toMatchObject({ kind: 'unclear', why });
  });
});
