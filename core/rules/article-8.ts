import { categoriesIn, type Fits, kindFitsCategory } from '../conditions/kind-fits.ts';
import type { Category, OrganizationKind } from '../fact.ts';
import { rule } from '../rule.ts';

/**
 * Article 8's second to fifth sentences. Only the platform list is open (等平台载体), so an unnamed carrier is a
 * person's decision; a new R&D institution may be research or industry by its registration and main activity.
 */
const fits: Fits = {
  science_park: { park: 'met' },
  industrial_base: { park: 'met' },
  university: { research: 'met' },
  research_institute: { research: 'met' },
  medical_institution: { research: 'met' },
  technology_transfer_organization: { platform: 'met' },
  incubator: { platform: 'met' },
  social_organization: { platform: 'met' },
  other_platform: { platform: 'review' },
  technology_enterprise: { industry: 'met' },
  new_rd_institution: { research: 'review', industry: 'review' },
};

export const kindAndCategory = rule(
  '8',
  kindFitsCategory(fits, '园区类国合基地为依托科技园区、产业基地建立的国合基地'),
  '国合基地分为园区类、研究类、平台类和产业类4类。园区类国合基地为依托科技园区、产业基地建立的国合基地。研究类国合基地为依托高等学校、科研机构和医疗机构建立的国合基地。平台类国合基地为依托技术转移机构、孵化器、社会组织等平台载体建立的国合基地。产业类国合基地为依托科技企业建立的国合基地。',
);

/** The categories that article 8 opens to a kind of organization. */
export function categoriesFor(kind: OrganizationKind): readonly Category[] {
  return categoriesIn(fits, kind);
}
