import type { Occasions } from '../../../core/deadlines/deadline.ts';
import { OccasionError, type OccasionTaken, readOccasions } from '../../../core/deadlines/read-occasions.ts';
import type { Bilingual } from '../../../policy-text/language.ts';
import { BadInput } from '../input/bad-input.ts';
import { jsonFrom } from '../input/json-input.ts';

/**
 * Reads the day, the base and the events that deadlines are asked for.
 * @param field what to call the file in a complaint
 * @throws BadInput naming the file or the field that cannot be used, what was given and what is taken.
 */
export async function occasionsFrom(words: readonly string[], field = 'FILE'): Promise<Occasions> {
  const input = await jsonFrom(words, anInput, field);
  try {
    return readOccasions(input);
  } catch (error) {
    if (error instanceof OccasionError) throw new BadInput({ ...error, taken: taken[error.taken] });
    throw error;
  }
}

const anInput = { zh: ' JSON：{"asOf", "base"?, "events"?}', en: 'JSON: {"asOf", "base"?, "events"?}' };

const taken: Readonly<Record<OccasionTaken, Bilingual>> = {
  object: { zh: '一个 JSON 对象：{"asOf", "base"?, "events"?}', en: 'a JSON object: {"asOf", "base"?, "events"?}' },
  field: { zh: ' asOf、base 或 events', en: 'asOf, base or events' },
  base: { zh: ' {"designatedOn", "validUntil"?}', en: '{"designatedOn", "validUntil"?}' },
  base_field: { zh: ' designatedOn 或 validUntil', en: 'designatedOn or validUntil' },
  events: { zh: '事件的列表，没有就写 []', en: 'a list of events; [] for none' },
  event: { zh: ' {"kind", "on", "until"?}', en: '{"kind", "on", "until"?}' },
  event_kind: {
    zh: ' achievement、change、publicity、revocation、registration 或 branch',
    en: 'achievement, change, publicity, revocation, registration or branch',
  },
  event_field: { zh: ' kind 和 on；公示（publicity）还可以有 until', en: 'kind and on, and until for publicity' },
  day: {
    zh: ' 1900 至 2200 年之间存在的日期 YYYY-MM-DD',
    en: 'an existing day YYYY-MM-DD from 1900 to 2200',
  },
  day_from_designation: { zh: '不早于 designatedOn 的日期', en: 'a day not before designatedOn' },
  day_from_start: { zh: '不早于 on 的日期', en: 'a day not before on' },
};
