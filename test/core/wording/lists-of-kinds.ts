import type { Category, LegalForm, OrganizationKind } from '../../../core/fact.ts';

/** What article 8 calls the categories, 7.1 the legal forms, and article 8 the kinds of organization. */
export const categoryNames: Readonly<Record<string, Category>> = {
  园区类: 'park',
  研究类: 'research',
  平台类: 'platform',
  产业类: 'industry',
};

export const formNames: Readonly<Record<string, LegalForm>> = {
  法人: 'legal_person',
  其他组织: 'other_organization',
};

export const kindNames: Readonly<Record<string, OrganizationKind>> = {
  科技园区: 'science_park',
  产业基地: 'industrial_base',
  高等学校: 'university',
  科研机构: 'research_institute',
  医疗机构: 'medical_institution',
  技术转移机构: 'technology_transfer_organization',
  孵化器: 'incubator',
  社会组织: 'social_organization',
  科技企业: 'technology_enterprise',
};

/** X类国合基地为依托A、B和C建立的国合基地: the names in a list, and whether 等 leaves it open. */
interface ListOfKinds {
  readonly name: string;
  readonly names: readonly string[];
  readonly isOpen: boolean;
}

/** The lists of kinds in a text, a category each. */
export function listsOfKinds(text: string): readonly ListOfKinds[] {
  return [...text.matchAll(/([^。]{2}类)国合基地为依托([^。]+?)(等平台载体)?建立的国合基地。/g)].map(
    ([, name = '', names = '', open]) => ({ name, names: names.split(/[、和]/), isOpen: open !== undefined }),
  );
}
