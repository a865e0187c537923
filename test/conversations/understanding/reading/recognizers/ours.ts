import { legible } from '../../../../../conversations/understanding/reading/legible.ts';
import type { Quantity } from '../../../../../conversations/understanding/reading/quantity.ts';
import { quantitiesIn } from '../../../../../conversations/understanding/reading/quantity.ts';
import type { Model } from './specification.ts';

/** One number that we find: its words, its value as a decimal, and the English name of its unit where it has one. */
export interface Found {
  readonly text: string;
  readonly value: number;
  readonly unit: string | null;
}

/** 百分之…, 20%, 三成, 个百分点 and 折 are what the specification calls per cents; 三分之一 is a number there. */
const PER_CENT = /^(?:百|千|万) *分 *之|[%‰成]$|百 *分 *点$/;
const CURRENCIES: Readonly<Record<string, string>> = {
  ...{ 元: 'Chinese yuan', 块: 'Chinese yuan', 美元: 'United States dollar', 欧元: 'Euro', 瑞士法郎: 'Swiss franc' },
  ...{ 港元: 'Hong Kong dollar', 台币: 'New Taiwan dollar', 日元: 'Japanese yen', 奈拉: 'Nigerian naira' },
};
const DIMENSIONS: Readonly<Record<string, string>> = {
  ...{ 亩: 'Mu', 公斤: 'Kilogram', 千克: 'Kilogram', 克: 'Gram', 微克: 'Microgram', 吨: 'Ton', 斤: 'Jin', 两: 'Liang' },
  ...{ 公分: 'Centimeter', cm: 'Centimeter', 米: 'Meter', 千米: 'Kilometer' },
  ...{ 比特: 'Bit', 千比特: 'Kilobit', 千字节: 'Kilobyte', 兆字节: 'Megabyte' },
  ...{ 赫兹: 'Hertz', 兆赫兹: 'Megahertz', 千瓦: 'Kilowatt', 千卡: 'Kilocalorie' },
};

function isPerCent({ unitWords, factor }: Quantity): boolean {
  const isDiscount = unitWords === '折' && factor.denominator > 1n;
  return isDiscount || PER_CENT.test(unitWords ?? '');
}

const models: Readonly<
  Record<Model, (quantity: Quantity) => { readonly size: number; readonly unit: string | null } | null>
> = {
  number: (quantity) =>
    isPerCent(quantity) || quantity.kind === 'foreign_money' ? null : { size: factorOf(quantity), unit: null },
  percent: (quantity) => (isPerCent(quantity) ? { size: 0.01, unit: null } : null),
  currency: ({ kind, unitWords }) =>
    kind === 'yuan' || kind === 'foreign_money' ? { size: 1, unit: CURRENCIES[unitWords ?? ''] ?? null } : null,
  dimension: (quantity) => {
    const unit = DIMENSIONS[quantity.unitWords ?? ''];
    return unit ? { size: factorOf(quantity), unit } : null;
  },
};

/**
 * What the reading of quantities finds of one model. A loose number (十几万) is compared by the number it is built on,
 * the lower end of its interval: the specification has no intervals.
 */
export function found(model: Model, text: string): readonly Found[] {
  return quantitiesIn(legible(text)).flatMap((quantity) => {
    const measure = models[model](quantity);
    if (!measure) return [];
    const { numerator, denominator } = quantity.said.low.value;
    const value = Number(numerator) / Number(denominator) / measure.size;
    return [
      {
        text: text.slice(quantity.start, quantity.end),
        value: quantity.isNegative ? -value : value,
        unit: measure.unit,
      },
    ];
  });
}

function factorOf({ factor, kind }: Quantity): number {
  return kind === 'share' ? 1 : Number(factor.numerator) / Number(factor.denominator);
}
