import { expect, it } from 'vitest';
import { catalogues } from '../../../conversations/wording/catalogue/catalogue.ts';
import { factNames, vocabulary } from '../../../core/fact.ts';

const { facts, yesAndNo } = catalogues.zh;

it.each(factNames.filter((fact) => vocabulary[fact].shape === 'yes_no' && yesAndNo(facts[fact].ask)[0] === '是'))(
  '%s has a name that can be answered with 是',
  (fact) => {
    // A bare noun, such as 领域方向，是, says nothing when it is read back.
    expect(facts[fact].name).toMatch(/相符|期内|显著|较强|完善|登记注册|带动/);
  },
);
