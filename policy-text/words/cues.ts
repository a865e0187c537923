/** What a question asks for, and the shape of an article that says it. */
const CUES: readonly (readonly [asked: RegExp, said: RegExp])[] = [
  [/目的|为什么|为何|依据/, /^为了?|制定本/],
  [
    /什么是|是什么|何为|何谓|指什么|什么叫|认定|属于|算不算|算是/,
    /是指|所称|(?:是|为).{2,40}的(?:合同|行为|人|财产)|视为|认定为/,
  ],
  [/谁|哪个部门|什么部门|哪些人|哪个机关|找谁|哪里|法院/, /主管|负责|管辖|由.{2,20}(?:部门|机关|法院|机构|委员会)/],
  [/处罚|罚|后果|判|坐牢|犯罪|拘留/, /罚款|有期徒刑|责令|吊销|拘役|拘留|没收/],
  [/赔偿|补偿|责任|损失|承担/, /赔偿|补偿|承担.{0,8}责任|损失/],
  [/多少|数额|金额|比例|标准|几倍|费用|工资/, /[一二三四五六七八九十百千万\d](?:元|倍)|%|％|百分之/],
  [
    /多久|多长|期限|时间|几天|几年|何时|什么时候|时效|几个月|之前|之后/,
    /[一二三四五六七八九十百\d](?:日|个?月|年|天|个工作日)/,
  ],
  [/条件|资格|要求|需要什么|具备/, /具备|符合下列|条件/],
  [/哪些|情形|情况|包括|种类|范围/, /下列|（一）/],
  [/可以|能不能|能否|是否|吗|可否|有权|权利/, /可以|有权|权利/],
  [/有效|无效|效力|违法|合法|撤销/, /无效|不得|禁止|撤销|效力|有效/],
  [/怎么|如何|怎样|流程|程序|手续|材料|办理/, /申请|提交|材料|程序|提出|办理/],
  [/不履行|违约|拒绝|没有?履行|解除|终止|退/, /解除|违约|终止|不履行|返还/],
];

/** What a question asks for, a bit a cue. */
export function cuesAsked(question: string): number {
  return bits(question, 0);
}

/** What an article has the shape to answer, a bit a cue. */
export function cuesSaid(article: string): number {
  return bits(article, 1);
}

function bits(text: string, side: 0 | 1): number {
  return CUES.reduce((mask, cue, index) => (cue[side].test(text) ? mask | (1 << index) : mask), 0);
}
