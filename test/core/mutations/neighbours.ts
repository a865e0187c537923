import { type Fact, factNames, vocabulary } from '../../../core/fact.ts';

const clauses: readonly string[] = [...new Set(factNames.map((fact) => vocabulary[fact].clause))];

/**
 * The other facts of the same shape that are asked for the same clause or for the one before or after it; where there
 * are none, all others of that shape.
 */
export function neighboursOf(fact: Fact): readonly Fact[] {
  const { clause, shape } = vocabulary[fact];
  const sameShape = factNames.filter((other) => other !== fact && vocabulary[other].shape === shape);
  const nearby = sameShape.filter(
    (other) => Math.abs(clauses.indexOf(vocabulary[other].clause) - clauses.indexOf(clause)) <= 1,
  );
  return nearby.length > 0 ? nearby : sameShape;
}
