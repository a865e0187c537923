import { answerPolicyQuestion } from '../../conversations/library/answer-policy-question.ts';
import { firstLanguageOf } from '../../conversations/understanding/follow-language.ts';
import { workCalendar } from '../../core/calendar/work-calendar.ts';
import { placeIn } from '../configuration/places.ts';
import { shanghaiToday } from '../shanghai-today.ts';
import { readArguments } from './arguments.ts';
import { addedNotices } from './calendar/calendar-file.ts';
import { BadInput } from './input/bad-input.ts';
import { parametersSet } from './input/parameters-set.ts';
import { citationJson, printJson } from './output/json.ts';
import { citationLines } from './output/reply-lines.ts';
import { openAddedRegulations } from './policy/added-regulations.ts';
import { regulationChosen } from './policy/regulation-chosen.ts';

/**
 * `guohe ask "QUESTION"`: an answer from the text with its citations, or that the text does not say; `--regulation ID`
 * asks one of the regulations alone.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { words, json, language: asked, options } = readArguments(args, ['regulation']);
  const question = words.join(' ').trim();
  if (question === '')
    throw new BadInput({ field: 'QUESTION', given: words.length > 0 ? question : undefined, taken: aQuestion });
  const language = asked ?? firstLanguageOf(question) ?? 'zh';
  const parameters = await parametersSet(process.env);
  const calendar = workCalendar(await addedNotices(placeIn(process.env, 'CALENDAR_FILE')));
  const library = await openAddedRegulations()();
  const regulation = regulationChosen(options.regulation, library);
  const circumstances = { today: shanghaiToday(), parameters, calendar, library };
  const { kind, text, citations, choices = [] } = answerPolicyQuestion(question, language, circumstances, regulation);
  if (json) {
    printJson({ kind, text, citations: citations.map((citation) => citationJson(citation, language)) });
    return;
  }
  const offered = choices.map(({ label }) => `  · ${label}`);
  console.log([text, ...citationLines(citations, language), ...offered].join('\n'));
}

const aQuestion = { zh: '关于条文的问题，例如“公示期多久”', en: 'a question about the text, such as "公示期多久"' };
