import type { HolidayNotice } from '../../core/calendar/notice.ts';
import { NoticeError, readNotice } from '../../core/calendar/read-notice.ts';
import { type WorkCalendar, workCalendar } from '../../core/calendar/work-calendar.ts';
import { workingDaysIn } from '../../core/calendar/working-days.ts';
import { changedDeadlines } from '../../core/deadlines/changed.ts';
import { deadlinesOf } from '../../core/deadlines/deadlines.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { addedNotices, keepNotices } from './calendar/calendar-file.ts';
import { type Added, addedJson, addedLines, yearJson, yearLines } from './calendar/lines.ts';
import { noticeComplaint } from './calendar/notice-words.ts';
import { occasionsFrom } from './deadlines/occasions-input.ts';
import { BadInput } from './input/bad-input.ts';
import { configurationFrom } from './input/environment.ts';
import { jsonFrom } from './input/json-input.ts';
import { printJson } from './output/json.ts';

/**
 * `guohe calendar`: the years and their notices. `guohe calendar add FILE` checks a year's notice and keeps it, and says
 * what it changes; `--deadlines FILE` names deadlines to recompute, `--replace` takes it for a year that has one.
 */
export async function run(args: readonly string[]): Promise<void> {
  const given = readArguments(args, ['deadlines'], ['replace']);
  const [action, ...words] = given.words;
  const { CALENDAR_FILE } = process.env;
  const { calendarFile } = configurationFrom({ CALENDAR_FILE });
  const notices = await addedNotices(calendarFile);
  if (action === undefined) {
    onlyToAdd(given);
    list(workCalendar(notices), given);
  } else if (action === 'add') await add(words, notices, calendarFile, given);
  else throw new BadInput({ field: 'ARGUMENT', given: given.words.join(' '), taken: addOrNothing });
}

function list(calendar: WorkCalendar, { json, language = 'zh' }: Arguments): void {
  const published = [...calendar.notices.keys()];
  const years = [...published, Math.max(...published) + 1];
  if (json) printJson({ years: years.map((year) => yearJson(calendar, year)) });
  else console.log(yearLines(calendar, years, language).join('\n'));
}

/** Nothing is kept before everything that was given has been read and found good. */
async function add(words: readonly string[], notices: readonly HolidayNotice[], file: string, given: Arguments) {
  const { json, language = 'zh', options, flags } = given;
  if (words[0] === '-' && options.deadlines === '-') {
    throw new BadInput({ field: '--deadlines', given: '-', taken: anotherFile });
  }
  const notice = noticeIn(await jsonFrom(words, aNotice));
  const before = workCalendar(notices);
  const replaced = before.notices.has(notice.year);
  if (replaced && !flags.has('replace')) throw new BadInput({ field: 'year', given: notice.year, taken: anotherYear });
  const kept = [...notices.filter(({ year }) => year !== notice.year), notice];
  const after = workCalendar(kept);
  const occasions = options.deadlines === undefined ? null : await occasionsFrom([options.deadlines], '--deadlines');
  const changed = occasions && changedDeadlines(deadlinesOf(occasions, before), deadlinesOf(occasions, after));
  await keepNotices(file, kept);

  const workingDays = [notice.year - 1, notice.year]
    .map((year) => ({ year, before: workingDaysIn(before, year), after: workingDaysIn(after, year) }))
    .filter((one) => one.year === notice.year || one.before.count !== one.after.count);
  const added: Added = { notice, replaced, workingDays, changed };
  if (json) printJson(addedJson(added, language));
  else console.log(addedLines(added, language).join('\n'));
}

function noticeIn(input: unknown): HolidayNotice {
  try {
    return readNotice(input);
  } catch (error) {
    if (error instanceof NoticeError) throw new BadInput(noticeComplaint(error));
    throw error;
  }
}

/** @throws BadInput when an option is given that only `add` takes. */
function onlyToAdd({ options, flags }: Arguments): void {
  const name = options.deadlines === undefined ? [...flags][0] : 'deadlines';
  if (name !== undefined) throw new BadInput({ field: `--${name}`, given: options[name] ?? true, taken: withAdd });
}

const aNotice = {
  zh: ' JSON：{"year", "notice", "source", "off", "work"}',
  en: 'JSON: {"year", "notice", "source", "off", "work"}',
};
const addOrNothing = { zh: ' add FILE，或者什么都不写', en: 'add FILE, or nothing' };
const anotherFile = { zh: '另一个文件：标准输入已经用来读通知', en: 'another file: standard input holds the notice' };
const anotherYear = {
  zh: '还没有通知的年份；要换掉已有的，请加 --replace',
  en: 'a year without a notice, or --replace to put it in the place of the old one',
};
const withAdd = { zh: '和 add FILE 一起写', en: 'use with add FILE' };
