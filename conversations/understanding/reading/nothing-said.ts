import type { Span } from './reading.ts';

const NOT_A_NUMBER =
  '多少|几|很|太|那么|这么|问题|统计|数|算|了解|错|意见|概念|准|想|查|印象|记|关系|办法|时间|必要|疑问|(?:别的|其[他它]的?)(?:了|事|问题|要|$|[,。! ])|事了|事儿?[,。!]|什么(?:了|要|事|好)';
const NONE = [
  `(?<![有么]|不是|不能说|并非|并不是|不是说)没(?:有(?!${NOT_A_NUMBER}|[吗吧?])|(?!有|${NOT_A_NUMBER}|[吗吧?]))`,
  '(?<![\\u4e00-\\u9fff])(?:暂|目前|均|都|皆|全|从|现)?无(?![所论法锡关需须论非])',
  '尚未|从未|未曾|不曾|未试过|不存在|(?<![\\u4e00-\\u9fff])冇',
  '(?<![\\u4e00-\\u9fff\\d.])零(?![\\u4e00-\\u9fff\\d.])',
  "\\bnone\\b(?! of your)|\\bzero\\b|\\bnil\\b|\\bnot (?:any|one|a single)\\b|(?<!\\byes and )\\bno(?!\\. ?\\d| (?:idea|problem|doubt|clue|one knows|thanks|thank you|worries|more questions|need|rush|hurry|way))\\b|\\bnope\\b|\\bnah\\b|\\bnada\\b|\\bzilch\\b|\\bnever\\b(?! mind)|\\b(?:do|have|did|has|does)(?:n't| not)(?! (?:know|sure|remember|recall|count|understand))\\b|\\bnothing\\b(?! (?:else|more|to ask))|\\bclean(?: record)?\\b",
].join('|');
const PATTERN = new RegExp(NONE, 'g');

/** Where a legible text says that there is nothing of the kind: 没有, 一家都没有, 暂无, `none`, "we don't have any". */
export function nothingSaidIn(text: string): readonly Span[] {
  return [...text.matchAll(PATTERN)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}
