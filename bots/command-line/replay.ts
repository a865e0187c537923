import type { Parameters } from '../../core/case-file.ts';
import { InputError, readParameters } from '../../core/read-case-file.ts';
import { readCode } from '../../core/receipt/code.ts';
import type { Receipt } from '../../core/receipt/receipt.ts';
import { replay } from '../../core/receipt/replay.ts';
import { readArguments } from './arguments.ts';
import { BadInput } from './input/bad-input.ts';
import { takenInWords } from './input/case-file-input.ts';
import { jsonFrom } from './input/json-input.ts';
import { printJson } from './output/json.ts';
import { receiptFrom } from './receipt/receipt-input.ts';
import { replayLines } from './receipt/replay-lines.ts';

/**
 * `guohe replay RECEIPT`: a receipt's facts decided again, and what differs. `--parameters FILE` decides with these
 * instead of its own; `--code CODE` makes sure that it is the receipt whose code was read out.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { words, json, language = 'zh', options } = readArguments(args, ['parameters', 'code']);
  const receipt = await receiptFrom(words);
  checkCode(receipt, options.code);
  const replayed = replay(receipt, await parametersFrom(options.parameters));
  if (json) printJson(replayed);
  else console.log(replayLines(receipt, replayed, language).join('\n'));
}

function checkCode({ code }: Receipt, given: string | undefined): void {
  if (given === undefined || readCode(given) === code) return;
  throw new BadInput({
    field: '--code',
    given,
    taken: { zh: ` ${code}，即这份记录的核对码`, en: `${code}, the code of this receipt` },
  });
}

async function parametersFrom(file: string | undefined): Promise<Parameters | undefined> {
  if (file === undefined) return undefined;
  const input = await jsonFrom([file], parametersFile, '--parameters');
  try {
    return readParameters(input);
  } catch (error) {
    if (error instanceof InputError) throw new BadInput({ ...error, taken: takenInWords(error) });
    throw error;
  }
}

const parametersFile = {
  zh: ' JSON：参数，例如 {"rdGrowthBenchmark": {…}}',
  en: 'JSON: parameters, such as {"rdGrowthBenchmark": {…}}',
};
