import type { AddedMetadata } from '../library/library.ts';
import { readChineseNumeral } from '../spelling/chinese-numeral.ts';
import { halfWidth } from '../spelling/half-width.ts';
import type { LeftOut, Reading } from './reading.ts';
import { KIND_OF_REGULATION, titleNamedIn } from './title.ts';

/** What a file says of its regulation as a document; null where it does not say. */
export type Suggested = {
  readonly [M in 'title' | 'number' | 'issuer' | 'issuedOn' | 'from' | 'to']: AddedMetadata[M] | null;
};

const NUMBER =
  /\p{Script=Han}{1,14}\s*[〔[(【]\s*\d{4}\s*[〕\])】]\s*(?:第\s*)?\d{1,5}\s*号|\p{Script=Han}{2,20}令\s*第\s*[\d〇零一二三四五六七八九十百]{1,5}\s*号/u;
const ISSUER =
  /^\p{Script=Han}[\p{Script=Han}、\s]{1,80}(?:委员会|人民政府|政府|国务院|办公厅|办公室|管理局|总局|局|部|厅|署|院|中心|银行|协会|集团|公司|大学|学校|医院)$/u;
const DIGITS = '[\\d〇○零一二三四五六七八九十]{1,4}';
const DAY = `(${DIGITS})\\s*年\\s*(${DIGITS})\\s*月\\s*(${DIGITS})\\s*日`;
const IN_FORCE = '(?:施行|试行|实施|执行|生效)';
const FROM = new RegExp(`自\\s*${DAY}\\s*起[^。;]{0,10}?${IN_FORCE}`);
/** Not 自印发之日起30日后施行, which names no day. */
const FROM_ISSUE = new RegExp(`自(?:发布|公布|印发|颁布|下发)之日起(?:正式|开始|即行)?${IN_FORCE}`);
const ITSELF = `(?:本|该)(?:${KIND_OF_REGULATION}|通知|文件)的?`;
const PERIOD = '(?:有效期|试行期)';
const UNTIL = new RegExp(`(?:有效期?|${IN_FORCE})(?:截?至|到)\\s*${DAY}`);
const YEARS = new RegExp(`(?:^|[,;。\\s]|${ITSELF})${PERIOD}\\s*(?:为|是|限为)?\\s*(${DIGITS})\\s*年`);
/** A sentence on how long the regulation itself is in force: a certificate and a voucher have a 有效期 too. */
const ON_ITSELF = new RegExp(`${ITSELF}${PERIOD}|自\\s*(?:${DAY}|\\p{Script=Han}{2}之日)\\s*起[^。;]*${IN_FORCE}`, 'u');
/** A sentence that goes on from such a one: 自2026年3月1日起施行。有效期3年。 */
const GOES_ON = new RegExp(`^\\s*${PERIOD}`);

/** What the file says around the articles, and of its coming into force in the last ones: to be shown and confirmed. */
export function suggestedMetadata({ title, articles, leftOut }: Reading): Suggested {
  const front = leftOut.filter(({ why }) => why === 'before_the_articles');
  const back = leftOut.filter(({ why }) => why === 'after_the_articles');
  const issuedOn = lastDay(front) ?? lastDay(back);
  const ends = articles
    .slice(-3)
    .map(({ lead, children }) => onItself(halfWidth([lead, ...children.map((child) => child.lead)].join('\n'))));
  const from = firstOf(ends, (text) => dayIn(FROM.exec(text)) ?? (FROM_ISSUE.test(text) ? issuedOn : null));
  const until = firstOf(ends, (text) => dayIn(UNTIL.exec(text)));
  const years = firstOf(ends, (text) => numberIn(YEARS.exec(text)?.[1]));
  return {
    title: title?.text ?? titleNamedIn(front),
    number: firstOf([...front, ...back], ({ text }) => NUMBER.exec(text)?.[0].replace(/\s/g, '') ?? null),
    issuer: firstOf([...front, ...back], ({ text }) => (ISSUER.test(text) ? text.replace(/\s+/g, '') : null)),
    issuedOn,
    from,
    to: until ?? (from !== null && years !== null ? lastDayOf(from, years) : null),
  };
}

/** Of the words of an article those on how long the regulation itself is in force. */
function onItself(text: string): string {
  const sentences = text.split(/(?<=[。;\n])/);
  const itself = sentences.map((sentence) => ON_ITSELF.test(sentence));
  return sentences.filter((sentence, at) => itself[at] || (itself[at - 1] && GOES_ON.test(sentence))).join('');
}

function firstOf<T, R>(all: readonly T[], find: (one: T) => R | null): R | null {
  for (const one of all) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

function lastDay(lines: readonly LeftOut[]): string | null {
  const alone = new RegExp(`^(?:\\(.*)?${DAY}(?:.{0,40}(?:通过|发布|公布|印发).*)?$`);
  return firstOf(lines.toReversed(), ({ text }) => dayIn(alone.exec(halfWidth(text))));
}

function dayIn(match: RegExpExecArray | null): string | null {
  if (!match) return null;
  const [year, month, day] = match.slice(1, 4).map(numberIn);
  if (!year || !month || !day || year < 1000) return null;
  const iso = [`${year}`, `${month}`.padStart(2, '0'), `${day}`.padStart(2, '0')].join('-');
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

function numberIn(written: string | undefined): number | null {
  if (written === undefined) return null;
  return /^\d+$/.test(written) ? Number(written) : readChineseNumeral(written);
}

/** The last day of so many years that begin on a day: 2025-05-01 and five years end on 2030-04-30. */
function lastDayOf(from: string, years: number): string {
  const date = new Date(`${from}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
