/** Wording that shows that the asker's own case is put: "is that enough", "we have". */
const OWN_CASE =
  /够|行[吗么嘛不]|中不中|成[吗么不]|妥[了吧否不]|没问题吧|收入[^,。]{0,4}(?:零|0(?!\d))|可以[^,。]{0,8}[吗不么]|能[^,。]{0,6}[吗不么]|达标|合格|符合|过关|过得去|算[^,。]{0,4}[吗过么不]|满足|有戏|没戏|来得及|通融|还差|还有别|顶用|影响|碍事|要紧|淘汰|[我咱][们校院园家]|本单位|[了过](?=[\d一二两三四五六七八九十])|(?:一共|总共|合计|共)有?\d|只有|就差|还?差[一点\d]|凉了|白搭|过不过|能过|顶[一上替]|合规|前后|没达|\b(?:we|our|us|my)\b|enough|suffic|will that do|does that do|do(?:es)? (?:it|that|this) pass|make it|qualif|\bpass|satisf|\bok\b|okay|\bfine\b|too (?:early|few|small|low)|\bout\?|above the line|\bmeets?\b|went from|came to|in total|falls? short|\bsafe\b|good to go|in the clear|稳[了吗么不没吧]|保险[吗么不]/i;
/** 4场, 19.8%, 两个项目, 6 partners: an amount of something that rules count. */
const AMOUNT =
  /(?:[\d零一二两三四五六七八九十百千万半几]|\d\.)\s*(?:家|个(?!月)|场|次|人|名|位|项|平|亩|公顷|%|成(?!立|果|效)|年(?!度)|亿|万)|百分之|\d+(?:\.\d+)?\s*(?:%|percent|m2|square|partners?|events?|projects?|million|visit|delegation|experts?|(?:[a-z]+ ){1,3}(?:partners?|events?|projects?|experts?|delegations?))/i;

/** Wording of a question, or of what the law asks. */
const ASKS_OR_DEMANDS =
  /[?？吗么呢嘛吧要]|多少|几|对不|对没|什么|怎|咋|如何|哪|是否|是不是|还是|含不含|有没有|能否|要求|必须|应当|需要|规定|标准|门槛|至少|不少于|不低于|以上|算[^,。]{0,3}$|\b(?:how|what|which|when|who|why|whether|must|need|require[sd]?|requirement|should|shall|do|does|is|are|can|at least|minimum|counts?)\b/i;

/** Whether a question puts the asker's own case to the rules: it says so, or it only states it (占地5公顷). */
export function isOwnCase(question: string): boolean {
  return OWN_CASE.test(question) || (AMOUNT.test(question) && !ASKS_OR_DEMANDS.test(question));
}

/** Whether it puts it with a number. */
export function putsNumbers(question: string): boolean {
  return isOwnCase(question) && AMOUNT.test(question);
}
