import type { Language } from '../../../policy-text/language.ts';
import { type AddedMetadata, type AddedRegulation, standingOn } from '../../../policy-text/library/library.ts';

/** What a regulation is, a line each; what is not known is left out. */
export function metadataLines(metadata: AddedMetadata, today: string, language: Language): readonly string[] {
  const { number, issuer, issuedOn, shortTitles, from, to } = metadata;
  const words = labels[language];
  const line = (label: string, value: string | null) => (value ? [`  ${label}${value}`] : []);
  const period = from || to ? `${from ?? '…'} – ${to ?? '…'}` : null;
  return [
    ...line(words.number, number),
    ...line(words.shortTitles, shortTitles.join(language === 'zh' ? '、' : ', ')),
    ...line(words.issuer, issuer),
    ...line(words.issuedOn, issuedOn),
    ...line(words.period, period),
    ...line(words.standing, standings[standingOn(today, metadata)][language]),
  ];
}

/** An added regulation with all its articles. */
export function regulationLines(
  { metadata, clauses }: AddedRegulation,
  today: string,
  language: Language,
): readonly string[] {
  const articles = clauses.filter(({ parent }) => parent === null);
  return [
    `《${metadata.title}》`,
    ...metadataLines(metadata, today, language),
    '',
    ...articles.map(({ label, text }) => `${label.zh}　${text}`),
  ];
}

/** An added regulation in a list. */
export function listLine({ id, metadata, clauses }: AddedRegulation, today: string, language: Language): string {
  const articles = clauses.filter(({ parent }) => parent === null).length;
  const count = { zh: `${articles}条`, en: `${articles} articles` }[language];
  const standing = standings[standingOn(today, metadata)][language];
  return [id, `《${metadata.title}》`, metadata.number ?? '', standing, count].filter((part) => part !== '').join('  ');
}

const labels = {
  zh: {
    number: '文号：',
    shortTitles: '简称：',
    issuer: '发布机关：',
    issuedOn: '发布日期：',
    period: '有效期间：',
    standing: '状态：',
  },
  en: {
    number: 'Number: ',
    shortTitles: 'Short titles: ',
    issuer: 'Issued by: ',
    issuedOn: 'Issued on: ',
    period: 'In force: ',
    standing: 'Status: ',
  },
};

/** How a regulation stands, in words. */
export const standings = {
  in_force: { zh: '现行', en: 'in force' },
  not_yet: { zh: '尚未施行', en: 'not yet in force' },
  expired: { zh: '已过有效期', en: 'no longer in force' },
  repealed: { zh: '已废止', en: 'repealed' },
};
