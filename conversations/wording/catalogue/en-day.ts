/** `on` a day, `in` a month or year; what is only known as between two days stands in brackets. */
export function at(day: string): string {
  if (/^\d{4}(-\d\d)?$/.test(day)) return `in ${day}`;
  return /^[\d-]+$/.test(day) ? `on ${day}` : `(${day})`;
}
