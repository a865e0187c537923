const DIGITS = '零一二三四五六七八九';
const FINANCIAL: Readonly<Record<string, string>> = Object.fromEntries(
  ['一壹', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖', '十拾', '百佰', '千仟'].map(
    ([plain, form]) => [plain, form],
  ),
);
const TRADITIONAL: Readonly<Record<string, string>> = { 万: '萬', 亿: '億', 两: '兩', 几: '幾', 个: '個', 点: '點' };

/** A whole number below 10^16 in Chinese numerals, as it is read out: 10012 is 一万零一十二. */
export function inChinese(value: number): string {
  const units = [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const;
  for (const [unit, size] of units) {
    if (value < size) continue;
    const rest = value % size;
    const gap = rest > 0 && rest < size / 10 ? '零' : '';
    return `${inChinese(Math.floor(value / size))}${unit}${gap}${rest > 0 ? inChinese(rest) : ''}`;
  }
  return value === 0 ? '零' : belowTenThousand(value);
}

/** 大写: 伍万, 贰拾万. */
export function inFinancial(value: number): string {
  return inChinese(value).replace(/./g, (char) => FINANCIAL[char] ?? char);
}

export function inTraditional(text: string): string {
  return text.replace(/./g, (char) => TRADITIONAL[char] ?? char);
}

export function inFullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

/** A whole number below a thousand million in English words. */
export function inEnglish(value: number): string {
  const digits = 'zero one two three four five six seven eight nine'.split(' ');
  const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
  if (value < 10) return `${digits[value]}`;
  if (value < 20) return `${teens[value - 10]}`;
  if (value < 100) return [tens[Math.floor(value / 10) - 2], ...(value % 10 ? [digits[value % 10]] : [])].join('-');
  const [unit, size, joint] =
    value < 1000
      ? (['hundred', 100, ' and '] as const)
      : value < 1_000_000
        ? (['thousand', 1000, ' '] as const)
        : (['million', 1_000_000, ' '] as const);
  const rest = value % size;
  return `${inEnglish(Math.floor(value / size))} ${unit}${rest ? joint + inEnglish(rest) : ''}`;
}

function belowTenThousand(value: number): string {
  const places = [...String(value)].map(Number);
  let text = '';
  for (const [index, digit] of places.entries()) {
    const unit = ['', '十', '百', '千'][places.length - 1 - index] ?? '';
    if (digit > 0) text += `${DIGITS[digit]}${unit}`;
    else if (!text.endsWith('零') && places.slice(index).some((next) => next > 0)) text += '零';
  }
  return text;
}
