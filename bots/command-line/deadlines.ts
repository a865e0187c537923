import { workCalendar } from '../../core/calendar/work-calendar.ts';
import { deadlinesOf } from '../../core/deadlines/deadlines.ts';
import type { Language } from '../../policy-text/language.ts';
import { readArguments } from './arguments.ts';
import { addedNotices } from './calendar/calendar-file.ts';
import { byDay, deadlineJson, deadlineLines } from './deadlines/lines.ts';
import { occasionsFrom } from './deadlines/occasions-input.ts';
import { configurationFrom } from './input/environment.ts';
import { printJson } from './output/json.ts';

/** `guohe deadlines FILE`: the days that a base and what happens to it set, the earliest first. */
export async function run(args: readonly string[]): Promise<void> {
  const { words, json, language = 'zh' } = readArguments(args);
  const occasions = await occasionsFrom(words);
  const { CALENDAR_FILE } = process.env;
  const { calendarFile } = configurationFrom({ CALENDAR_FILE });
  const calendar = workCalendar(await addedNotices(calendarFile));
  const deadlines = byDay(deadlinesOf(occasions, calendar));
  if (json) {
    printJson({ asOf: occasions.asOf, deadlines: deadlines.map((deadline) => deadlineJson(deadline, language)) });
    return;
  }
  const lists = deadlines.map((deadline) => deadlineLines(deadline, language).join('\n'));
  console.log([heading(occasions.asOf, lists.length, language), ...lists].join('\n\n'));
}

function heading(asOf: string, count: number, language: Language): string {
  return {
    zh: count === 0 ? `截至${asOf}：没有要计算的期限。` : `截至${asOf}，共${count}项期限：`,
    en: count === 0 ? `As of ${asOf}: no deadlines to compute.` : `As of ${asOf}, deadlines: ${count}`,
  }[language];
}
