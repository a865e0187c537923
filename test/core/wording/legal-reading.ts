import type { Unit } from '../../../core/finding.ts';
import { readChineseNumeral } from '../../../policy-text/spelling/chinese-numeral.ts';

/** A number as the law writes it, with what it counts and how it binds. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly unit: Unit | 'percent' | 'years' | 'months' | 'working_days' | 'month_of_year' | 'experts' | 'kinds' | null;
  /**
   * `included` and `excluded`: at least, with or without the number itself; `at_most` and `below`: the same downward;
   * `within`: a period, its last day included.
   */
  readonly bound: 'included' | 'excluded' | 'at_most' | 'below' | 'within' | null;
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
  /(?<before>不少于|不低于|不超过|超过|不满|不足|满|近)?(?<digits>\d+(?:\.\d+)?|[一二两三四五六七八九十]+(?=个|家|类))(?<scale>[万亿])?(?<unit>平方米|人次|个工作日|个月|家|场|次|项|个|人|名|元|%|年|月|类)?(?<including>（不?含）)?(?<after>以上|以下|以内|内|期内)?/gu;

/**
 * Reads the numbers of a legal text. 不少于, 不低于, 满, 以上, 以下 include the number, 超过, 不满 do not (Civil Code, 1259).
 * A bare 个 counts what the words around it name: bases or projects.
 */
export function quantitiesIn(text: string): readonly Quantity[] {
  return [...text.matchAll(quantity)].map((match) => {
    const { before, digits = '', scale, unit, including, after } = match.groups ?? {};
    const whole = /^\d/.test(digits) ? Number(digits) : (readChineseNumeral(digits) ?? Number.NaN);
    return {
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      value: whole * (scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1),
      unit: unit === '个' ? countedBy(text, match.index) : (units[unit ?? ''] ?? null),
      bound: boundOf(before, after, including === '（不含）'),
      recent: before === '近',
    };
  });
}

function countedBy(text: string, at: number): Unit {
  return /国合基地/.test(text.slice(at, at + 8)) ? 'bases' : 'projects';
}

function boundOf(before: string | undefined, after: string | undefined, isExcluded: boolean): Quantity['bound'] {
  if (before === '超过') return 'excluded';
  if (before === '不满' || before === '不足') return 'below';
  if (before === '不超过') return 'at_most';
  if (before === '不少于' || before === '不低于' || before === '满') return 'included';
  if (after === '以上') return isExcluded ? 'excluded' : 'included';
  if (after === '以下') return isExcluded ? 'below' : 'at_most';
  return after === undefined ? null : 'within';
}

/** Words by which a test leaves the facts to be judged: how strong, how good, how stable. */
export const qualitative = /相对稳定|较强|显著|完善|有效(?!存续)|长期稳定|一定规模|及时|优势|国际化、专业化/;

/** Words that join what stands on both sides of them. */
export const joiners = /以及|且|或|和|及(?!时)|并/gu;

const others = '原则上|每年|以上|以下|不少于|不低于|超过|近(?=\\d)|期满|底前|逾期|[零一二三四五六七八九十百千两]';

/** Words that join, bound or soften conditions, that say how often or until when, and numerals that count nothing. */
export const operators = new RegExp(`${others}|${joiners.source}`, 'gu');

/** The marks that keep apart what they stand between, the strongest first; a word alone or 、 is weaker than any. */
const marks = ['。', '；', '，'];

/** How far apart a text keeps what it stands between. */
export function strengthOf(text: string): number {
  const strongest = marks.findIndex((mark) => text.includes(mark));
  return strongest < 0 ? 0 : marks.length - strongest;
}

/** The joins that a text makes at its strongest mark: where each is, and its joining word where there is one. */
export function joinsIn(text: string): readonly { readonly index: number; readonly word: string }[] {
  // Without a mark a word alone joins, or 、 does.
  const strongest = marks.find((mark) => text.includes(mark)) ?? '、|';
  const join = new RegExp(`(?:${strongest})(${joiners.source})?`, 'gu');
  return [...text.matchAll(join)].flatMap(({ index, 0: whole, 1: word = '' }) =>
    whole === '' ? [] : [{ index: index + whole.length - word.length, word }],
  );
}
