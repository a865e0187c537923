const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/**
 * A whole number from 1 to 9999 as articles are numbered: 十, 二十三, 一百零八.
 * @throws RangeError for any other number.
 */
export function writeChineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 9999) throw new RangeError(`not from 1 to 9999: ${number}`);
  const digits = [...`${number}`].map(Number);
  let written = '';
  for (const [index, digit] of digits.entries()) {
    if (digit !== 0) written += `${DIGITS[digit]}${UNITS[digits.length - 1 - index]}`;
    else if (digits.slice(index).some((later) => later !== 0) && !written.endsWith('零')) written += '零';
  }
  return number < 20 ? written.replace(/^一十/, '十') : written;
}
