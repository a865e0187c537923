import type { Bilingual } from '../../../policy-text/language.ts';

/** What `guohe screen` says of a file, a column or a row that it cannot use. */
export const takenHere = {
  header: {
    zh: '一行列名（事实名称，例如 category、parkPartners，或单位性质、申报类别），下面一行一家单位',
    en: 'a line of column names (names of facts such as category, parkPartners), then a line for each organization',
  },
  list: {
    zh: '一行一个 JSON 对象，而不是一个列表',
    en: 'a JSON object on each line, not one list',
  },
  format: { zh: ' csv 或 jsonl', en: 'csv or jsonl' },
  parameters: { zh: ' JSON：{"rdGrowthBenchmark"?, "guide"?}', en: 'JSON: {"rdGrowthBenchmark"?, "guide"?}' },
  oncePerColumn: { zh: '不重复的列：这一列前面已经有了', en: 'each column once: this one stands before' },
  quotes: {
    zh: '成对的引号，单元格里的引号写两遍（""）',
    en: 'quotation marks in pairs, one inside a cell written twice ("")',
  },
  oneLine: { zh: '不超过100万字的一行', en: 'a line of at most a million characters' },
  encoding: {
    zh: '与整个文件编码一致的文字（可以用 --encoding gb18030 或 utf-8 指明）',
    en: 'text in the encoding of the whole file (name it with --encoding gb18030 or utf-8)',
  },
  jsonObject: { zh: '一个 JSON 对象', en: 'a JSON object' },
  text: { zh: '文字或数字', en: 'text or a number' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The cells that each row should have. */
export function cellsAsInHeader(width: number): Bilingual {
  return {
    zh: `与列名一样的${width}个单元格（单元格里有逗号的要加引号）`,
    en: `${width} cells, as in the header (a cell with a comma in it needs quotation marks)`,
  };
}

/** What a column may be called. */
export function columnName(nearest: string): Bilingual {
  return {
    zh: `事实名称，或 id、name、asOf；最接近的是 ${nearest}`,
    en: `the name of a fact, or id, name, asOf; the nearest is ${nearest}`,
  };
}
