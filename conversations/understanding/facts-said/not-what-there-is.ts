const NUMBER = '[\\d.,零一二两三四五六七八九十百千万亿几]+';
const UNIT = '(?:多|余)?[个家所项名位场次批亩元%]{0,2}';

/** 政策要求5家合作机构, 每年应该5次, "the threshold is 10": what is asked for, and not what there is. */
const REQUIRED = new RegExp(
  '(?<!符合|满足|达到|达|按照?|依照|根据|管理)(?:要求|规定)(?!的)|门槛|不得少于|(?:(?:需要?|必须|应当?)(?:有|达到|满|至少|不少于|[\\d一二两三四五六七八九十])|至少要|起码要|得有)' +
    `|每年(?:应该?|需要?|得|要)(?:有|办|做|来|达到)?${NUMBER}` +
    '|\\b(?:requires?|required|(?:asks?|calls?) for|thresholds?|supposed to|must (?:have|host|hold)|the minimum)\\b|(?<!\\b(?:meets?|met|satisf(?:y|ies|ied)|exceeds?|above|over) (?:the |this )?)\\brequirements?\\b|\\bneed(?:s|ed)? (?:at least |to have )?\\d',
  'iu',
);
/** 比去年多了3家, 增加了3家, "3 more than last year": a difference. */
const DIFFERENCE = new RegExp(
  `比[^,，。]{1,12}?(?:多|少|增加|减少|高|低)[了出]?${NUMBER}|(?:增加|减少|增长|多|少)了${NUMBER}` +
    '|\\b\\d+ (?:more|fewer|less) (?:[a-z]+ ){0,3}than\\b|\\b(?:increased|decreased|rose|grew|up|down) by\\b',
  'iu',
);

/** Whether a clause counts what is asked for, or by how much it is more or less, and not what there is. */
export function isNotWhatThereIs(clause: string): boolean {
  return REQUIRED.test(clause) || DIFFERENCE.test(clause);
}

const EARLIER = new RegExp(
  `[从由自][^,，。]{0,8}?(?<!\\d)${NUMBER}(?!年)${UNIT}(?=[^,，。\\d]{0,4}(?:增|涨|升|扩|发展|提高|提升|降|减|跌)[^,，。]{0,4}?[到至为成]|[到至])` +
    '|(?<=\\b(?:rose|grew|grown|risen|increased|expanded|went|gone|climbed|fell|fallen|dropped|decreased|up|down) )from [\\d.,]+[a-z% ]{0,16}(?=\\bto\\b)',
  'giu',
);
const IS_CHANGE =
  /[从由自].*(?:增|涨|升|扩|发展|提高|提升|降|减|跌)|\b(?:rose|grew|grown|risen|increased|expanded|went|gone|climbed|fell|fallen|dropped|decreased|up|down) from\b/iu;

/** Without what was before: 从5家增加到13家 is 13, from 5 to 13. Character for character. */
export function withoutEarlier(text: string): string {
  return IS_CHANGE.test(text) ? text.replace(EARLIER, (words) => ' '.repeat(words.length)) : text;
}

/** What there was, and is no more. */
const GONE =
  /走了|离职|辞职|退出|流失|谈崩|作废|(?:以前|从前|曾经?|过去|原来)(?:也)?有|\blost\b|\bleft\b|\bquit\b|\bused to\b|\bformerly\b/iu;

/** Whether a clause tells of what there was: 走了2位, `we used to have`. */
export function isGone(clause: string): boolean {
  return GONE.test(clause);
}
