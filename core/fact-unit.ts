import type { Condition } from './conditions/condition.ts';
import type { Fact } from './fact.ts';
import type { Unit } from './finding.ts';
import { categoryRules, commonRules } from './rules/in-force.ts';

const units = new Map<Fact, Unit>();
for (const rule of [...commonRules, ...Object.values(categoryRules).flat()]) collect(rule.condition);

/** What a numeric fact counts or measures, as the rule that tests it says; undefined for facts no rule measures. */
export function unitOf(fact: Fact): Unit | undefined {
  return units.get(fact);
}

function collect(condition: Condition): void {
  for (const { fact, unit } of condition.measures ?? []) units.set(fact, unit);
  condition.parts?.forEach(collect);
}
