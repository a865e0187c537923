import type { Fact } from '../../../core/fact.ts';

/** What the columns of lists were called before the facts were renamed: such lists are still in use. */
export const earlierNames: Readonly<Partial<Record<Fact, readonly string[]>>> = {
  fieldsAligned: ['领域方向', 'fields of cooperation'],
  inValidExistence: ['有效存续', 'valid existence'],
  notableResults: ['工作成效'],
  parkReceptionCapability: ['涉外接待能力'],
  parkServices: ['配套服务'],
  researchStrength: ['研发能力'],
  industryInnovationStrength: ['科技创新能力'],
};
