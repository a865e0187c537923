import { isCalendarDay } from '../../../core/calendar-day.ts';
import type { Suggested } from '../../../policy-text/import/suggested-metadata.ts';
import type { Bilingual } from '../../../policy-text/language.ts';
import type { AddedMetadata } from '../../../policy-text/library/library.ts';
import { regulationIdPattern } from '../../../policy-text/library/regulation-id.ts';
import { encodedRegulation } from '../../../policy-text/regulation/regulation.ts';
import { BadInput } from '../input/bad-input.ts';

/** The options that say what a regulation is. */
export const metadataOptions = [
  'id',
  'title',
  'short-title',
  'number',
  'issuer',
  'issued-on',
  'from',
  'to',
  'status',
] as const;

export type MetadataOption = (typeof metadataOptions)[number];

/** What was given or is suggested for each option; absent when nothing is known. */
export type MetadataGiven = { readonly [O in MetadataOption]?: string };

const longest = 200;
const aDay = { zh: '存在的日期 YYYY-MM-DD', en: 'an existing day YYYY-MM-DD' };

/** What each option takes. */
export const taken: Readonly<Record<MetadataOption, Bilingual>> = {
  id: {
    zh: '编号：小写字母、数字和连字符，最多 40 个，例如 bj-projects-2026，不能是内置法规的编号',
    en: 'an id of up to 40 small letters, digits and hyphens, such as bj-projects-2026, and not that of the encoded regulation',
  },
  title: { zh: '法规的名称', en: 'the title of the regulation' },
  'short-title': { zh: '简称，几个之间用顿号隔开', en: 'a short title, or several with 、 between them' },
  number: { zh: '文号，例如 京科发〔2026〕12号', en: 'the number, such as 京科发〔2026〕12号' },
  issuer: { zh: '发布机关', en: 'who issued it' },
  'issued-on': aDay,
  from: { zh: '开始施行的日期 YYYY-MM-DD', en: 'the first day in force, YYYY-MM-DD' },
  to: { zh: '有效期的最后一天 YYYY-MM-DD，不早于 --from', en: 'the last day in force, YYYY-MM-DD, not before --from' },
  status: { zh: ' in_force（现行）或 repealed（废止）', en: 'in_force or repealed' },
};

/** What is taken for an id that is in use. */
export const anotherId = {
  zh: '还没有用过的编号；要换掉已有的，请加 --replace',
  en: 'an id that is not in use, or --replace to put it in the place of the old one',
};

/** What a file's own words and name suggest. */
export function suggestedFor(suggested: Suggested, fileName: string): MetadataGiven {
  const id = fileName.replace(/\.[^.]*$/, '').toLowerCase();
  const entries = {
    id: isTaken.id(id) ? id : null,
    title: suggested.title,
    number: suggested.number,
    issuer: suggested.issuer,
    'issued-on': suggested.issuedOn,
    from: suggested.from,
    to: suggested.to,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null));
}

const isWords = (value: string) => value.trim() !== '' && value.length <= longest;

/** Whether an option can be what was given for it. */
export const isTaken: Readonly<Record<MetadataOption, (value: string) => boolean>> = {
  id: (value) => regulationIdPattern.test(value) && value !== encodedRegulation.id,
  title: isWords,
  'short-title': isWords,
  number: isWords,
  issuer: isWords,
  'issued-on': isCalendarDay,
  from: isCalendarDay,
  to: isCalendarDay,
  status: (value) => value === 'in_force' || value === 'repealed',
};

/**
 * Checks what was given and puts it together; what nobody gave is null, or in force.
 * @throws BadInput naming every option that cannot be used, and those that are needed and missing.
 */
export function metadataFrom(given: MetadataGiven): AddedMetadata {
  const wrong = metadataOptions.filter((option) => {
    const value = given[option];
    return value === undefined ? option === 'id' || option === 'title' : !isTaken[option](value);
  });
  const { from, to, status, number, issuer } = given;
  if (from && to && to < from && !wrong.includes('to')) wrong.push('to');
  if (wrong.length > 0) {
    throw new BadInput(
      ...wrong.map((option) => ({ field: `--${option}`, given: given[option], taken: taken[option] })),
    );
  }
  return {
    id: given.id ?? '',
    title: given.title?.trim() ?? '',
    shortTitles: (given['short-title'] ?? '').split(/[、|]/).flatMap((title) => title.trim() || []),
    number: number?.trim() ?? null,
    issuer: issuer?.trim() ?? null,
    issuedOn: given['issued-on'] ?? null,
    status: status === 'repealed' ? 'repealed' : 'in_force',
    from: from ?? null,
    to: to ?? null,
  };
}
