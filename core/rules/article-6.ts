import { declared } from '../conditions/answered-yes.ts';
import { rule } from '../rule.ts';

export const fieldsOfCooperation = rule(
  '6',
  declared('fieldsAligned', '围绕北京高精尖产业、未来产业以及全市重点关切领域开展国际合作'),
);
