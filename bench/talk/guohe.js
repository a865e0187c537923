import { converse } from '../../dist/conversations/converse.js';

const circumstances = { today: '2026-05-20', parameters: {} };

/** The turns of one conversation, with nothing kept between them but JSON, as in a database. */
function talk(lines) {
  let kept = 'null';
  return lines.map((text) => () => {
    kept = JSON.stringify(converse(JSON.parse(kept), { text }, circumstances).state);
  });
}

export const threeQuestions = () => talk(['hello', 'we are a hospital', 'yes', 'yes']);

/** The park category, every clause, one answer a message, with a look at the result and the review list. */
export const longestCase = () =>
  talk([
    ...[
      '完整报告',
      '我们是海淀一家科技园',
      '有效',
      '法人',
      '2015年',
      '没有',
      '没有',
      '没有',
      '不对，有1个国合基地',
      '没有国合基地',
    ],
    ...[
      '12家',
      '为什么',
      '6万平方米',
      '占地3万平方米',
      '2023年0场，2024年0场，2025年1场',
      '每年6场',
      '公示期多久',
      '有',
      '有',
    ],
    ...['有', '每年6次', '每年40人次', '有', '有', '有', '有', '有', '有', '有', '有', '有', '结果', '看看我填了什么'],
    ...['如果合作机构有4家呢', '怎样才能达标', '退两步', '恢复', '合作机构改成8家'],
  ]);
