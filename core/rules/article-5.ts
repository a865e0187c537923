import { inPrinciple } from '../conditions/combine.ts';
import { fewerThan } from '../conditions/fewer-than.ts';
import { rule } from '../rule.ts';

export const oneBaseEach = rule(
  '5.3',
  inPrinciple(fewerThan('existingBases', 1, 'bases', '只设一个国合基地'), '原则上'),
  '每家依托单位原则上只设一个国合基地',
);
