import type { Fact, Facts, ValueOf } from '../fact.ts';

/** Facts of one fact. */
export function setting<F extends Fact>(fact: F, value: ValueOf<F>): Facts {
  return { [fact]: value };
}
