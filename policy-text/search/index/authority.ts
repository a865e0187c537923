/**
 * The rank of a regulation in the order of the Legislation Law, as its title tells: 3 a law, 2 a decree of the State
 * Council or an interpretation of the Supreme Court, 1 a rule of a ministry or a city, 0 not told.
 */
export function authorityOf(title: string): number {
  const plain = title.replace(/[（(][^（）()]*[)）]$/u, '');
  if (/最高人民法院|最高人民检察院/.test(plain)) return 2;
  if (/(?:法|法典)$/.test(plain) && !/办法$/.test(plain)) return 3;
  if (/条例$/.test(plain)) return 2;
  return /(?:办法|规定|细则|规则|通知|决定|意见|规范|标准)$/.test(plain) ? 1 : 0;
}
