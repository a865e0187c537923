import type { Condition } from './conditions/condition.ts';
import { kindOf } from './conditions/kinds.ts';
import type { Fact } from './fact.ts';
import type { Unit } from './finding.ts';
import { everyRule } from './rules/in-force.ts';

const units = new Map<Fact, Unit>();
for (const rule of everyRule) collect(rule.condition);

/** What a numeric fact counts or measures, as the rule that tests it says; undefined for facts no rule measures. */
export function unitOf(fact: Fact): Unit | undefined {
  return units.get(fact);
}

function collect(condition: Condition): void {
  switch (condition.test) {
    case 'all':
    case 'any':
    case 'in_principle':
      condition.parts.forEach(collect);
      break;
    default:
      for (const { fact, unit } of kindOf(condition).measures?.(condition) ?? []) units.set(fact, unit);
  }
}
