const PLAIN = '零一二三四五六七八九';
const OTHER_FORMS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'〇零○零壹一贰二貳二叁三參三参三肆四伍五陆六陸六柒七捌八玖九拾十佰百仟千萬万億亿兩两'.matchAll(/(.)(.)/g)].map(
    ([, form, plain]) => [form, plain],
  ),
);
const DIGIT = '一二两三四五六七八九';
const BELOW_WAN = new RegExp(
  `^(?:([${DIGIT}])千)?(零?)(?:([${DIGIT}])百)?(零?)(?:([${DIGIT}]?)十|([廿卅卌]))?(零?)([${DIGIT}]?)$`,
);
const BIG_UNITS: readonly (readonly [mark: string, value: number])[] = [
  ['兆', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
];

/**
 * Reads a whole number written in Chinese numerals and nothing else: `十六`, `一百零五`, `二〇一九`, `伍万`, `廿三`.
 * 兆 is 10^12. Short forms of speech (`一百五`, `四万八`) are not formal numerals and are not read here.
 * @returns null when the text is anything else, or too large to be held exactly.
 */
export function readChineseNumeral(text: string): number | null {
  if (text === '' || text.length > 40) return null;
  const plain = text.replace(/./gu, (char) => OTHER_FORMS[char] ?? char);
  if (/^[零一二三四五六七八九]+$/.test(plain)) {
    return safe(Number(plain.replace(/./g, (digit) => `${PLAIN.indexOf(digit)}`)));
  }
  return safe(numberOf(plain));
}

function numberOf(text: string): number | null {
  for (const [mark, unit] of BIG_UNITS) {
    const at = text.lastIndexOf(mark);
    if (at < 0) continue;
    const many = numberOf(text.slice(0, at));
    const rest = text.slice(at + 1);
    // A last digit straight after a big unit is a short form: 四万八 is 48,000 in speech.
    const remainder = rest === '' ? 0 : rest.length === 1 ? null : numberOf(rest);
    if (many === null || many === 0 || many >= (mark === '亿' ? 1e8 : 1e4)) return null;
    return remainder === null || remainder >= unit ? null : many * unit + remainder;
  }
  const match = text === '' ? null : BELOW_WAN.exec(text);
  if (!match) return null;
  const [, thousands, zero1, hundreds, zero2, tens, joinedTens, zero3, ones] = match;
  const hasTens = tens !== undefined || joinedTens !== undefined;
  const hasZero = Boolean(zero1 || zero2 || zero3);
  if (ones && !hasTens && !hasZero && (thousands || hundreds)) return null;
  if (!thousands && !hundreds && !hasTens && !ones) return null;
  const tensDigit = joinedTens ? '廿卅卌'.indexOf(joinedTens) + 2 : hasTens ? digitOf(tens || '一') : 0;
  return digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + tensDigit * 10 + digitOf(ones);
}

function digitOf(char: string | undefined): number {
  if (!char) return 0;
  return char === '两' ? 2 : PLAIN.indexOf(char);
}

function safe(value: number | null): number | null {
  return value !== null && Number.isSafeInteger(value) ? value : null;
}
