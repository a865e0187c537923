import { catalogues } from '../../conversations/catalogue/catalogue.ts';
import { resultOf } from '../../conversations/result.ts';
import { assess } from '../../core/assess.ts';
import { readArguments } from './arguments.ts';
import { caseFileFrom } from './case-file-input.ts';
import { citationJson, printJson } from './json.ts';
import { replyLines } from './reply-lines.ts';

/** `guohe assess FILE`: a case file decided, clause by clause. */
export async function run(args: readonly string[]): Promise<void> {
  const { words, json, language = 'zh' } = readArguments(args);
  const assessment = assess(await caseFileFrom(words));
  if (json) {
    const clauses = assessment.clauses.map((one) => ({ ...one, citation: citationJson(one.citation, language) }));
    printJson({ ...assessment, clauses });
    return;
  }
  const result = resultOf(assessment, language, catalogues[language], []);
  console.log(replyLines(result, language).join('\n'));
}
