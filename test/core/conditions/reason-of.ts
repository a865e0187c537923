import type { Parameters } from '../../../core/case-file.ts';
import type { Facts } from '../../../core/fact.ts';
import type { Finding } from '../../../core/finding.ts';
import { ruleOf } from '../../../core/rules/in-force.ts';
import { asOf as today } from '../arbitrary-facts.ts';

/** Why a clause comes out as it does on these facts, which is all that a person is told of it. */
export function reasonOf(
  clause: string,
  facts: Facts,
  { asOf = today, parameters = {} }: { readonly asOf?: string; readonly parameters?: Parameters } = {},
): Finding {
  const rule = ruleOf(clause);
  if (rule === undefined) throw new Error(`no rule of clause ${clause}`);
  return rule.judge({ asOf, facts, parameters });
}

/** The reason of one part of a clause that joins several, counted from 0. */
export function partOf(reason: Finding, index: number): Finding {
  const part = 'parts' in reason ? reason.parts[index] : undefined;
  if (part === undefined) throw new Error(`no part ${index} in ${JSON.stringify(reason)}`);
  return part;
}
