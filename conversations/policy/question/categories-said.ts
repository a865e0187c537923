import { type Category, categories, type OrganizationKind } from '../../../core/fact.ts';
import { halfWidth } from '../../../policy-text/spelling/half-width.ts';
import { longestRead } from '../../../policy-text/words/longest-read.ts';
import { conceptsIn } from '../../../policy-text/words/thesaurus.ts';
import { organizationKindWords } from '../../understanding/choice-words.ts';
import { readChoice } from '../../understanding/read-choice.ts';

/** 平台类, `park base`: the category by its own name. */
const NAMES: Readonly<Record<Category, RegExp>> = {
  park: named('园区类', 'parks?'),
  research: named('研究类', 'research'),
  platform: named('平台类|(?:我们|咱们?|本)(?:这个)?平台', 'platforms?'),
  industry: named('产业类', 'industry|industrial|company'),
};

/** `the park and platform categories` names both. */
function named(chinese: string, english: string): RegExp {
  const others = '(?:(?:,| and| or| vs\\.?| versus)(?: the)? (?:park|research|platform|industry|company))*';
  return new RegExp(`${chinese}|\\b(?:${english})${others}[ -](?:categor|types?\\b|bases?\\b)`);
}

/** What shows a category without its name: its kinds of organization first, then what only its conditions speak of. */
const SIGNS: Readonly<Record<Category, readonly (readonly string[])[]>> = {
  park: [
    ['park', 'industrial_base'],
    ['tenants', 'delegations', 'bilingual', 'area'],
  ],
  research: [
    ['research', 'hospital'],
    ['academic_events', 'well_known', 'high_level', 'frontier', 'joint_platform', 'key_countries'],
  ],
  platform: [
    ['platform', 'incubator', 'tech_transfer_org', 'social_org'],
    ['matchmaking', 'info_sharing', 'landed'],
  ],
  industry: [['industry'], ['company', 'hightech', 'intl_revenue', 'rd_spending', 'overseas_rd']],
};

/** A university abroad is a partner, not the one who asks. */
const KIND =
  '(?:大学|高校|院校|科技企业|企业|公司|机构|研究所|研究院|科技园区?|园区|协会|医院|universit(?:y|ies)|compan(?:y|ies)|firms?|institut(?:es?|ions?)|parks?|partners?)';
const PARTNER = new RegExp(
  [
    `(?:国外|境外|海外|外国|外方|国\\(境\\)外|知名|港澳台?|香港|澳门|台湾|overseas|foreign|renowned|well-known)(?:的|著名|知名)*\\s*${KIND}`,
    `(?:跟|和|与)[^,。;?]{0,12}${KIND}(?=签|有|合作|共建|建立)`,
    `(?:其中|里面)[^,。;?]{0,8}${KIND}`,
    `(?:with|by|from) (?:an?|one|two|three|the same|several)? ?(?:[a-z-]+ )?${KIND}`,
  ].join('|'),
  'g',
);

/**
 * The categories that a question is about, in the order of the law; none when it shows none. Names go before kinds of
 * organization, and those before what only one category's conditions speak of.
 */
export function categoriesSaid(question: string): readonly Category[] {
  const said = readable(question);
  const named = namedIn(said);
  if (named.length > 0) return named;
  const concepts = conceptsIn(said.replace(PARTNER, ' '));
  for (const level of [0, 1]) {
    const shown = categories.filter((category) => SIGNS[category][level]?.some((name) => concepts.has(name)));
    if (shown.length > 0) return shown;
  }
  return [];
}

/** 中介公司, 咨询公司: a firm that serves others is no technology enterprise for its name; whether it is a platform is to be judged. */
const SERVES_OTHERS =
  /(?:中介|咨询|代理|服务|会展|展览|人力资源|猎头|律师|会计师|投资)[^,，。]{0,6}(?:公司|企业|机构|事务所|商)|律所|\b(?:agency|consultanc\w+|consulting|intermediary|brokers?|law firms?|service (?:firm|company|provider)s?)\b/;

/** The kind of organization and the one category that a question puts side by side: `我们是高校，可以报产业类吗`. */
export function kindAndCategorySaid(question: string): { kind: OrganizationKind; category: Category } | null {
  const said = readable(question);
  const [category, another] = namedIn(said);
  if (category === undefined || another !== undefined) return null;
  const kind = readChoice(said.replace(NAMES[category], ' ').replace(PARTNER, ' '), organizationKindWords);
  if (kind.kind !== 'read') return null;
  if (kind.value !== 'technology_enterprise' || !SERVES_OTHERS.test(said)) return { kind: kind.value, category };
  return category === 'platform' ? { kind: 'other_platform', category } : null;
}

/** The categories that a question calls by their names, in the order of the law. */
export function categoriesNamed(question: string): readonly Category[] {
  return namedIn(readable(question));
}

function namedIn(said: string): readonly Category[] {
  return categories.filter((category) => NAMES[category].test(said));
}

function readable(question: string): string {
  return halfWidth(question.slice(0, longestRead)).toLowerCase();
}
