import { languageOf } from '../../conversations/follow-language.ts';
import { answerQuestion } from '../../conversations/policy-answer.ts';
import { workCalendar } from '../../core/calendar/work-calendar.ts';
import { shanghaiToday } from '../shanghai-today.ts';
import { readArguments } from './arguments.ts';
import { BadInput } from './bad-input.ts';
import { addedNotices } from './calendar/calendar-file.ts';
import { configurationFrom } from './environment.ts';
import { citationJson, printJson } from './json.ts';
import { citationLines } from './reply-lines.ts';

/** `guohe ask "QUESTION"`: an answer from the text with its citations, or that the text does not say. */
export async function run(args: readonly string[]): Promise<void> {
  const { words, json, language: asked } = readArguments(args);
  const question = words.join(' ').trim();
  if (question === '')
    throw new BadInput({ field: 'QUESTION', given: words.length > 0 ? question : undefined, taken: aQuestion });
  const language = asked ?? languageOf(question) ?? 'zh';
  const { CALENDAR_FILE, RD_GROWTH_BENCHMARK, APPLICATION_GUIDE } = process.env;
  const { calendarFile, parameters } = configurationFrom({ CALENDAR_FILE, RD_GROWTH_BENCHMARK, APPLICATION_GUIDE });
  const calendar = workCalendar(await addedNotices(calendarFile));
  const circumstances = { today: shanghaiToday(), parameters, calendar };
  const { kind, text, citations } = answerQuestion(question, language, circumstances);
  if (json) {
    printJson({ kind, text, citations: citations.map((citation) => citationJson(citation, language)) });
    return;
  }
  console.log([text, ...citationLines(citations, language)].join('\n'));
}

const aQuestion = { zh: '关于条文的问题，例如“公示期多久”', en: 'a question about the text, such as "公示期多久"' };
