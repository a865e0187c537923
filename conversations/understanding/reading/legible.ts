import { readChineseNumeral } from '../../../policy-text/spelling/chinese-numeral.ts';
import { halfWidth } from '../../../policy-text/spelling/half-width.ts';

/** What people type into a chat is short; nothing beyond this is looked at, so that no text can be slow. */
const LONGEST = 2000;

const TRADITIONAL = pairs(
  '萬万億亿兩两幾几個个點点畝亩頃顷餘余來来數数約约過过場场項项間间沒没無无對对還还當当會会嗎吗錯错問问題题確确實实樣样' +
    '號号幣币歐欧鎊镑種种將将滿满剛刚於于內内達达時时為为認认開开設设專专應应該该許许計计總总積积園园區区處处後后從从' +
    '圓圆錢钱塊块請请別别歲岁這这們们單单業业並并網网際际參参與与條条備备較较麼么現现準准說说頭头僅仅' +
    '貳贰叄叁陸陆週周載载類类筆笔組组團团屆届處处棟栋輪轮級级噸吨禮礼佔占層层樓楼倆俩負负雙双對对張张隻只歐欧韓韩',
);
const FINANCIAL = pairs('壹一贰二叁三肆四伍五陆六柒七捌八玖九拾十佰百仟千');
const OTHER_MARK = /[〇○￥−﹣〜∼]|(?<![0-9０-９])，|，(?![0-9０-９]{3}(?![0-9０-９]))/g;
const OTHER_MARKS = pairs('〇零○零，、￥¥−-﹣-〜~∼~');

/** Of the numerals for bank notes these are never anything else; the others are also names (陆家嘴, 伍先生). */
const FINANCIAL_NUMERAL =
  /[壹贰叁佰仟]|拾(?=[一二三四五六七八九零])|(?<!(?![有是约共了为签到过])[\u4e00-\u9fff])[肆伍陆柒捌玖拾](?=[个项场次名位所]|家(?!嘴))|[肆伍陆柒捌玖拾](?= *[壹贰叁肆伍陆柒捌玖拾佰仟十百千万亿点元圆])|(?<=[壹贰叁肆伍陆柒捌玖拾佰仟十百千万亿点之零])[肆伍陆柒捌玖拾](?![军地续])/g;

/** 民国105年 is 2016, and no age. */
const YEAR_OF_THE_REPUBLIC = /民[国國] ?(\d{2,3}|[〇零一二三四五六七八九十百]{2,6}) ?年/g;

/**
 * The text in one plain form for reading: half width, lower case, simplified number words, one kind of blank.
 * Character for character, so that every offset is also one into the text as typed. A full-width comma becomes 、
 * unless it may part thousands (1，200).
 */
export function legible(text: string): string {
  return halfWidth(text.slice(0, LONGEST).replace(OTHER_MARK, (mark) => OTHER_MARKS.get(mark) ?? mark))
    .replace(/[\u00a0\u2000-\u200b\u202f\t\r]/g, ' ')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[\u4e00-\u9fff]/g, (char) => TRADITIONAL.get(char) ?? char)
    .replace(YEAR_OF_THE_REPUBLIC, (written, year) => {
      const number = /\d/.test(year) ? Number(year) : readChineseNumeral(year);
      return number === null ? written : `${1911 + number}年`.padStart(written.length);
    })
    .replace(FINANCIAL_NUMERAL, (numeral) => FINANCIAL.get(numeral) ?? numeral);
}

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/(.)(.)/g)].map(([, from = '', to = '']) => [from, to]));
}
