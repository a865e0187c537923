import { cite } from '../../policy-text/citation/citation.ts';
import { addDays, addYears } from '../calendar-day.ts';
import type { Base, Term } from './deadline.ts';

const citation = cite(
  '16',
  '国合基地有效期为3年，3年期满后从组织管理、渠道建设、资源集聚、示范引领等维度对国合基地开展综合评价',
);

/**
 * 16: the last day of validity. The one that the certificate prints wins. Computed, it is taken as the day before the
 * third anniversary, as certificates print it; the three years are certainly over only after the anniversary.
 */
export function validity({ designatedOn, validUntil }: Base): Term {
  const term = { clause: '16', citation, duty: 'validity', provisional: false } as const;
  if (validUntil !== undefined) {
    return {
      ...term,
      due: validUntil,
      latest: validUntil,
      why: { rule: 'printed_on_certificate', from: designatedOn },
    };
  }
  const latest = addYears(designatedOn, 3);
  return { ...term, due: addDays(latest, -1), latest, why: { rule: 'three_years_valid', from: designatedOn } };
}
