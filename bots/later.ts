/** An instant some milliseconds after another, both in UTC as ISO 8601; before it when they are negative. */
export function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
