import type { Category } from '../fact.ts';
import type { Rule } from '../rule.ts';
import { oneBaseEach } from './article-5.ts';
import { fieldsOfCooperation } from './article-6.ts';
import { registrationAndCredit, standingForCooperation } from './article-7.ts';
import { kindAndCategory } from './article-8.ts';
import * as park from './article-8-1-park.ts';
import * as research from './article-8-2-research.ts';
import * as platform from './article-8-3-platform.ts';
import * as industry from './article-8-4-industry.ts';
import { noRunningBan } from './article-17.ts';

const articles5To7: readonly Rule[] = [oneBaseEach, fieldsOfCooperation, registrationAndCredit, standingForCooperation];

/** What is asked of every category alike, in the order of the law. */
export const alikeForAll: readonly Rule[] = [...articles5To7, noRunningBan];

/** The rules for every category up to article 8, in the order of the law. */
const commonRules: readonly Rule[] = [...articles5To7, kindAndCategory];

/** What article 8 asks of one category, in the order of the law. */
export const categoryRules: Readonly<Record<Category, readonly Rule[]>> = {
  park: [park.parkPartners, park.parkSite, park.parkEvents, park.parkReception, park.parkServices],
  research: [
    research.researchPartners,
    research.researchStrength,
    research.researchProjects,
    research.researchTalents,
    research.researchEvents,
  ],
  platform: [platform.platformPartners, platform.platformProjects, platform.platformEvents],
  industry: [
    industry.innovationStrength,
    industry.internationalRevenue,
    industry.rdGrowth,
    industry.cooperationOrOverseasCentre,
    industry.industryTalents,
  ],
};

/** The rule of a clause (`8.4.2`), or undefined when the clause has none. */
export function ruleOf(clause: string): Rule | undefined {
  return everyRule.find((rule) => rule.clause === clause);
}

/** The rules an assessment reports, in the order of the law. Without a category: the common ones. */
export function rulesFor(category: Category | null): readonly Rule[] {
  return reported[category ?? 'none'];
}

const reported: Readonly<Record<Category | 'none', readonly Rule[]>> = {
  none: [...commonRules, noRunningBan],
  park: [...commonRules, ...categoryRules.park, noRunningBan],
  research: [...commonRules, ...categoryRules.research, noRunningBan],
  platform: [...commonRules, ...categoryRules.platform, noRunningBan],
  industry: [...commonRules, ...categoryRules.industry, noRunningBan],
};

/** Every rule, in the order of the law but for article 17, which stands last. */
export const everyRule: readonly Rule[] = [...commonRules, ...Object.values(categoryRules).flat(), noRunningBan];
