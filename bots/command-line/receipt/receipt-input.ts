import { clauseOutcomes, overallOutcomes } from '../../../core/outcome.ts';
import { InputError } from '../../../core/read-case-file.ts';
import { readReceipt, receiptFormats } from '../../../core/receipt/read-receipt.ts';
import type { Receipt } from '../../../core/receipt/receipt.ts';
import { ReceiptError, type ReceiptTaken } from '../../../core/receipt/receipt-error.ts';
import type { Bilingual } from '../../../policy-text/language.ts';
import { BadInput } from '../input/bad-input.ts';
import { takenInWords } from '../input/case-file-input.ts';
import { jsonFrom } from '../input/json-input.ts';

/**
 * Reads the receipt that a command's words name: one path, or `-` for standard input.
 * @throws BadInput naming the file or the field that cannot be used or was edited.
 */
export async function receiptFrom(words: readonly string[]): Promise<Receipt> {
  const input = await jsonFrom(words, json);
  try {
    return readReceipt(input);
  } catch (error) {
    if (error instanceof ReceiptError) throw new BadInput({ ...error, taken: receiptWords[error.taken] });
    if (error instanceof InputError) throw new BadInput({ ...error, taken: takenInWords(error) });
    throw error;
  }
}

const json = {
  zh: ' JSON：guohe assess --receipt 写出的记录',
  en: 'JSON: a receipt as guohe assess --receipt writes it',
};

const receiptWords: Readonly<Record<ReceiptTaken, Bilingual>> = {
  receipt: {
    zh: '一份判断记录，或带有 "receipt" 的判断结果',
    en: 'a receipt, or an assessment that has one as "receipt"',
  },
  format: {
    zh: ` ${receiptFormats.join('、')}（这一版能读的记录格式）`,
    en: `${receiptFormats.join(', ')} (the formats that this version reads)`,
  },
  field: { zh: '没有这个字段的记录', en: 'a receipt without this field' },
  object: { zh: '一个 JSON 对象', en: 'a JSON object' },
  list: { zh: '一个列表', en: 'a list' },
  text: { zh: '一段文字', en: 'text' },
  day: { zh: '存在的日期 YYYY-MM-DD', en: 'an existing day YYYY-MM-DD' },
  whole_number: { zh: '不小于 0 的整数', en: 'a whole number of 0 or more' },
  recorded_fact: { zh: ' {"value", "words"?}', en: '{"value", "words"?}' },
  sha256: { zh: ' 64 位小写十六进制数', en: '64 hexadecimal digits in lower case' },
  overall_outcome: { zh: ` ${overallOutcomes.join('、')} 之一`, en: `one of ${overallOutcomes.join(', ')}` },
  clause_outcome: { zh: ` ${clauseOutcomes.join('、')} 之一`, en: `one of ${clauseOutcomes.join(', ')}` },
  yes_no: { zh: ' true、false 或 null', en: 'true, false or null' },
  code: { zh: '核对码，例如 4F7K-9Q2M-XW3T', en: 'a code such as 4F7K-9Q2M-XW3T' },
  fitting_code: {
    zh: '与其余内容相符的核对码；记录写出之后被改动过',
    en: 'the code that fits the rest; the receipt was edited after it was written',
  },
  unedited: {
    zh: '写出时的内容；这里被改动过，核对码对不上了',
    en: 'what was written there; it was edited, and the code no longer fits',
  },
};
