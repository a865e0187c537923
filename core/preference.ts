import type { CaseFile } from './case-file.ts';
import { isUnknown } from './fact.ts';

/**
 * 8.4.1, second sentence: a national or Zhongguancun high-tech certificate in force may earn preference at designation.
 * Never a condition: no assessment turns on it.
 * @returns whether one is in force on `asOf`; null when that is not known, undefined outside the industry category.
 */
export function highTechPreference({ facts, asOf }: CaseFile): boolean | null | undefined {
  if (facts.category !== 'industry') return undefined;
  const certificates = [facts.nationalHighTechValidUntil, facts.zhongguancunHighTechValidUntil];
  if (certificates.some((until) => !isUnknown(until) && until !== 'none' && asOf <= until)) return true;
  return certificates.some(isUnknown) ? null : false;
}
