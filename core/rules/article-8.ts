import { kindFitsCategory } from '../conditions/kind-fits.ts';
import { rule } from '../rule.ts';

export const kindAndCategory = rule(
  '8',
  kindFitsCategory('园区类国合基地为依托科技园区、产业基地建立的国合基地'),
  '国合基地分为园区类、研究类、平台类和产业类4类。园区类国合基地为依托科技园区、产业基地建立的国合基地。研究类国合基地为依托高等学校、科研机构和医疗机构建立的国合基地。平台类国合基地为依托技术转移机构、孵化器、社会组织等平台载体建立的国合基地。产业类国合基地为依托科技企业建立的国合基地。',
);
