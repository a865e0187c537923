const YEAR = /^(20\d{2})\s*年?$/;
const NUMBERS = /^[¥￥]?[\d０-９][\d０-９.,，]*(?:\s*[/、|]\s*[\d０-９][\d０-９.,，]*)*$/;
/** 占地面积（亩）, 营业收入(万元): what the numbers beside a label are in. */
const UNIT_OF_LABEL =
  /[（(]\s*(?:单位[:：]\s*)?(㎡|m²|m2|万?平方米|平米|亩|公顷|(?:人民币)?[万亿千]?元|家|个|场|次|人次|人|名|项|%|sqm|mu|hectares|yuan|RMB|(?:million|thousand) (?:yuan|RMB))\s*[）)]\s*$/iu;
/** 单位：万元 over a table: what its sums of money are in. */
const UNIT_OF_TABLE = /单位[:：]\s*(?:人民币)?([万亿千]?元)/u;
const MONEY = /收入|营收|销售额|投入|费用|经费|支出|投资|金额/u;
const YEARS_OF_LABEL = /[（(]\s*(20\d{2}(?:\s*年?\s*[/、,，]\s*20\d{2}\s*年?)+)\s*[）)]\s*$/u;
const NOTHING = /^[-–—/\\]*$/;

/**
 * A table that was pasted, its cells parted by tabs, as lines that say the same in words: `占地面积（亩）⇥60` is 占地面积：60亩.
 * Rows of a label and a value, a row of labels over a row of values, and rows of values under or behind years are such tables;
 * everything else stays as it is.
 */
export function tableInWords(text: string): string {
  if (!text.includes('\t')) return text;
  const moneyUnit = UNIT_OF_TABLE.exec(text)?.[1] ?? '';
  const lines = text.split(/\r\n?|\n/);
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const cells = rows.filter((row) => row.length > 1);
  const [header, values, another] = cells;
  const pair = (label: string, value: string) => inWords(label, value, moneyUnit);
  if (header && values && !another && header.length > 2 && header.every((cell) => !/\d/.test(cell) || cell === '')) {
    const told = header.flatMap((label, index) => pair(label, values[index] ?? ''));
    return [...lines.filter((line) => !line.includes('\t')), ...told].join('\n');
  }
  const ofEachYear = underYears(cells, moneyUnit);
  if (ofEachYear) return [...lines.filter((line) => !line.includes('\t')), ...ofEachYear].join('\n');
  let years: readonly string[] = [];
  return rows
    .flatMap((row, index) => {
      const [label = '', ...others] = row;
      if (others.length === 0) return lines[index] ?? '';
      const named = others.map((cell) => YEAR.exec(cell)?.[1]);
      if (named.every((year) => year !== undefined)) {
        years = named;
        return [];
      }
      if (years.length === others.length && years.length > 0) return ofYears(label, others, years, moneyUnit);
      return others.length === 1 ? pair(label, others[0] ?? '') : row.join(' ');
    })
    .join('\n');
}

/** A row of labels over rows that begin with a year; null for any other table. */
function underYears(cells: readonly (readonly string[])[], moneyUnit: string): readonly string[] | null {
  const [[, ...labels] = [], ...rows] = cells;
  const years = rows.flatMap(([first = '']) => YEAR.exec(first)?.[1] ?? []);
  const isTable = rows.length > 0 && years.length === rows.length && labels.every((label) => !/\d/.test(label));
  if (!isTable || labels.length === 0 || rows.some((row) => row.length !== labels.length + 1)) return null;
  return labels.flatMap((label, index) =>
    label === ''
      ? []
      : ofYears(
          label,
          rows.map((row) => row[index + 1] ?? ''),
          years,
          moneyUnit,
        ),
  );
}

function inWords(label: string, value: string, moneyUnit: string): readonly string[] {
  if (label === '' || NOTHING.test(value)) return [];
  const years = YEARS_OF_LABEL.exec(label)?.[1]?.match(/20\d{2}/g);
  const parts = value.split(/\s*[/、|]\s*/);
  if (years && parts.length === years.length) {
    return ofYears(label.replace(YEARS_OF_LABEL, ''), parts, years, moneyUnit);
  }
  return [`${withoutUnit(label)}：${withUnit(label, value, moneyUnit)}`];
}

function ofYears(label: string, values: readonly string[], years: readonly string[], moneyUnit: string) {
  const told = values.flatMap((value, index) =>
    NOTHING.test(value) ? [] : [`${years[index]}年${withUnit(label, value, moneyUnit)}`],
  );
  return told.length > 0 ? [`${withoutUnit(label)}：${told.join('，')}`] : [];
}

function withoutUnit(label: string): string {
  return label.replace(UNIT_OF_LABEL, '').replace(/\s*[:：]?\s*$/, '');
}

function withUnit(label: string, value: string, moneyUnit: string): string {
  if (!NUMBERS.test(value)) return value;
  const own = UNIT_OF_LABEL.exec(label)?.[1];
  return `${value}${own ? (/^[a-z]/i.test(own) ? ` ${own}` : own) : MONEY.test(label) ? moneyUnit : ''}`;
}
