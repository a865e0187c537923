import { catalogues } from '../../conversations/wording/catalogue/catalogue.ts';
import { questionFor } from '../../conversations/wording/question.ts';
import { certainOutcome, next } from '../../core/next.ts';
import { readArguments } from './arguments.ts';
import { BadInput } from './input/bad-input.ts';
import { caseFileFrom } from './input/case-file-input.ts';
import { printJson } from './output/json.ts';
import { replyLines } from './output/reply-lines.ts';

/** `guohe next FILE`: the fact to ask next, or null once no answer can change the outcome (`--goal report`: any clause). */
export async function run(args: readonly string[]): Promise<void> {
  const { words, json, language = 'zh', options } = readArguments(args, ['goal']);
  const goal = options.goal ?? 'outcome';
  if (goal !== 'outcome' && goal !== 'report') {
    throw new BadInput({ field: '--goal', given: goal, taken: { zh: ' outcome 或 report', en: 'outcome or report' } });
  }
  const caseFile = await caseFileFrom(words);
  const plan = next(caseFile, goal);
  const certain = certainOutcome(caseFile);
  if (json) {
    printJson({ ...plan, certain });
    return;
  }
  const catalogue = catalogues[language];
  const lines =
    plan.ask === null
      ? [catalogue.overall[certain ?? plan.outcome].title]
      : replyLines(questionFor(plan.ask, caseFile, language, catalogue), language);
  console.log(lines.join('\n'));
}
