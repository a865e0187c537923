import type { Bilingual, Language } from '../../../policy-text/language.ts';
import { shown, shownName } from '../output/shown.ts';

/** Something that cannot be used: the field, what was given there (`undefined`: nothing), and what is taken. */
export interface Complaint {
  readonly field: string;
  readonly given: unknown;
  readonly taken: Bilingual;
}

/** Input that cannot be used. The command ends with 2, after a line for each complaint. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  readonly complaints: readonly Complaint[];

  constructor(...complaints: readonly Complaint[]) {
    super(complaints.map((complaint) => complaintLine(complaint, 'en')).join('\n'));
    this.complaints = complaints;
  }
}

/** A complaint in words, on one line whatever was given. */
export function complaintLine({ field, given, taken }: Complaint, language: Language): string {
  const name = shownName(field);
  const value = given === undefined ? null : shown(given);
  return {
    zh: `${name}：${value === null ? '没有给' : `给的是 ${value}`}，应为${taken.zh}`,
    en: `${name}: ${value === null ? 'not given' : `got ${value}`}, takes ${taken.en}`,
  }[language];
}
