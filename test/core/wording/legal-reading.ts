import type { Unit } from '../../../core/finding.ts';
import { readChineseNumeral } from '../../../policy-text/chinese-numeral.ts';

/** A number as the law writes it, with what it counts and how it binds. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly unit: Unit | 'percent' | 'years' | 'months' | 'working_days' | 'month_of_year' | 'experts' | 'kinds' | null;
  /** `included` and `excluded`: at least, with or without the number itself; `within`: a period, its last day included. */
  readonly bound: 'included' | 'excluded' | 'within' | null;
  /** 近N年: a window that rolls back from today. */
  readonly recent: boolean;
}

const units: Readonly<Record<string, Quantity['unit']>> = {
  家: 'institutions',
  平方米: 'm2',
  场: 'events',
  次: 'visits',
  人次: 'person_visits',
  项: 'projects',
  人: 'persons',
  元: 'yuan',
  '%': 'percent',
  年: 'years',
  个月: 'months',
  个工作日: 'working_days',
  月: 'month_of_year',
  名: 'experts',
  类: 'kinds',
};

const quantity =
  /(?<before>不少于|不低于|超过|满|近)?(?<digits>\d+(?:\.\d+)?|[一二两三四五六七八九十]+(?=个|家|类))(?<scale>[万亿])?(?<unit>平方米|人次|个工作日|个月|家|场|次|项|个|人|名|元|%|年|月|类)?(?<including>（含）)?(?<after>以上|以内|内|期内)?/gu;

/**
 * Reads the numbers of a legal text. 不少于, 不低于, 满, 以上 include the number, 超过 does not (Civil Code, 1259).
 * A bare 个 counts what the words around it name: bases or projects.
 */
export function quantitiesIn(text: string): readonly Quantity[] {
  return [...text.matchAll(quantity)].map((match) => {
    const { before, digits = '', scale, unit, after } = match.groups ?? {};
    const whole = /^\d/.test(digits) ? Number(digits) : (readChineseNumeral(digits) ?? Number.NaN);
    return {
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      value: whole * (scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1),
      unit: unit === '个' ? countedBy(text, match.index) : (units[unit ?? ''] ?? null),
      bound: boundOf(before, after),
      recent: before === '近',
    };
  });
}

function countedBy(text: string, at: number): Unit {
  return /国合基地/.test(text.slice(at, at + 8)) ? 'bases' : 'projects';
}

function boundOf(before: string | undefined, after: string | undefined): Quantity['bound'] {
  if (before === '超过') return 'excluded';
  if (before === '不少于' || before === '不低于' || before === '满' || after === '以上') return 'included';
  return after === undefined ? null : 'within';
}

/** Words by which a test leaves the facts to be judged: how strong, how good, how stable. */
export const qualitative = /相对稳定|较强|显著|完善|有效(?!存续)|长期稳定|一定规模|及时|优势|国际化、专业化/;

/** Words that join or soften conditions, and words that say how often. */
export const operators = /原则上|每年|以上|不少于|不低于|超过|近(?=\d)|且|或/gu;
