import { recognizeNumber, recognizePercentage } from '@microsoft/recognizers-text-number';
import { recognizeCurrency, recognizeDimension } from '@microsoft/recognizers-text-number-with-unit';
import { halfWidth } from '../../../../../policy-text/spelling/half-width.ts';
import type { Model } from './specification.ts';

type Recognize = (text: string) => readonly { text: string; resolution: Record<string, unknown> }[];

const models: Readonly<Record<Model, Recognize>> = {
  number: (text) => recognizeNumber(text, 'zh-cn') as ReturnType<Recognize>,
  percent: (text) => recognizePercentage(text, 'zh-cn') as ReturnType<Recognize>,
  currency: (text) => recognizeCurrency(text, 'zh-cn') as ReturnType<Recognize>,
  dimension: (text) => recognizeDimension(text, 'zh-cn') as ReturnType<Recognize>,
};

/** What @microsoft/recognizers-text finds of one model: words in half width and lower case, value and unit as text. */
export function recognized(model: Model, text: string): readonly { readonly text: string; readonly value: string }[] {
  return models[model](text).map(({ text: words, resolution: { value, unit } }) => ({
    text: plain(words),
    value: unit === undefined ? `${value}` : `${value} ${unit}`,
  }));
}

/** The one form in which words are compared. */
export function plain(words: string): string {
  return halfWidth(words).toLowerCase();
}
