/** A number with commas, `1,234,567`: what `toLocaleString('en-US')` writes, which takes a start ten milliseconds to load. */
export function grouped(number: number): string {
  if (!Number.isSafeInteger(number)) return number.toLocaleString('en-US');
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
