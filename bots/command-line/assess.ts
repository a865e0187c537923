import { catalogues } from '../../conversations/wording/catalogue/catalogue.ts';
import { resultOf } from '../../conversations/wording/result.ts';
import { waysReply } from '../../conversations/wording/ways-reply.ts';
import { whatIfReply } from '../../conversations/wording/what-if-reply.ts';
import { assess } from '../../core/assess.ts';
import { receiptOf } from '../../core/receipt/receipt.ts';
import { waysToQualify } from '../../core/ways/ways-to-qualify.ts';
import type { Citation } from '../../policy-text/citation/citation.ts';
import type { Language } from '../../policy-text/language.ts';
import { readArguments } from './arguments.ts';
import { whatIfFrom, whatIfJson } from './assess/what-if.ts';
import { caseFileFrom } from './input/case-file-input.ts';
import { citationJson, printJson } from './output/json.ts';
import { replyLines } from './output/reply-lines.ts';
import { writeReceipt } from './receipt/receipt-file.ts';

/**
 * `guohe assess FILE`: a case file decided, clause by clause, and how to qualify. `--receipt OUT` writes the receipt into
 * a file too; `--what-if CHANGES` shows what would come out differently, in words only that.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { words, json, language = 'zh', options } = readArguments(args, ['receipt', 'what-if']);
  const caseFile = await caseFileFrom(words);
  const assessment = assess(caseFile);
  const ways = waysToQualify(caseFile);
  const other = whatIfFrom(options['what-if'], caseFile);
  const receipt = receiptOf(caseFile, assessment);
  if (options.receipt !== undefined) await writeReceipt(options.receipt, receipt);
  if (json) {
    printJson({
      ...assessment,
      clauses: cited(assessment.clauses, language),
      waysToQualify: cited(ways.clauses, language),
      readyOn: ways.readyOn,
      otherCategories: ways.otherCategories,
      ...(other && { whatIf: whatIfJson(other, language) }),
      receipt,
    });
    return;
  }
  const catalogue = catalogues[language];
  const howTo = waysReply(ways, assessment.asOf, language, catalogue);
  const lines = other
    ? replyLines(whatIfReply(other, language, catalogue), language)
    : [
        ...replyLines(resultOf(assessment, language, catalogue, []), language),
        ...(howTo ? ['', ...replyLines(howTo, language)] : []),
        '',
        codeLine[language](receipt.code),
      ];
  console.log(lines.join('\n'));
}

function cited<T extends { readonly citation: Citation }>(clauses: readonly T[], language: Language) {
  return clauses.map((one) => ({ ...one, citation: citationJson(one.citation, language) }));
}

const codeLine = {
  zh: (code: string) => `核对码 ${code}（用 guohe replay 可以重新判断）`,
  en: (code: string) => `Code ${code} (guohe replay decides it again)`,
};
