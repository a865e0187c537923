import type { Category } from '../../core/fact.ts';

const named: readonly (readonly [RegExp, Category])[] = [
  [/园区类|\bpark category\b/i, 'park'],
  [/研究类|\bresearch category\b/i, 'research'],
  [/平台类|\bplatform category\b/i, 'platform'],
  [/产业类|\bindustry category\b/i, 'industry'],
];

/** The category that a message names as one (平台类, "platform category"), or null when it names none or several. */
export function namedCategory(text: string): Category | null {
  const found = named.filter(([name]) => name.test(text));
  return found.length === 1 ? (found[0]?.[1] ?? null) : null;
}
