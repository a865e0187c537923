import type { Facts } from '../../core/fact.ts';

/**
 * The same facts, each perhaps left out, not known, or known only within bounds.
 * @param random numbers from 0 to 60
 */
export function loosen(facts: Facts, random: () => number): Facts {
  const loose = Object.entries(facts).flatMap(([fact, value]) => {
    const chance = random();
    if (fact === 'category' || chance < 40) return [[fact, value]];
    if (chance < 45) return [];
    if (chance < 50) return [[fact, null]];
    return [[fact, looser(value, chance - 50)]];
  });
  return Object.fromEntries(loose);
}

function looser(value: unknown, by: number): unknown {
  if (typeof value === 'number') return { min: Math.max(0, value - by), ...(by % 2 === 0 && { max: value + by }) };
  if (typeof value === 'string' && /^\d{4}-/.test(value)) return { min: `201${by % 8}-01-01`, max: value };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([year, one], index) => [year, index === by % 3 ? null : looser(one, by)]),
  );
}
