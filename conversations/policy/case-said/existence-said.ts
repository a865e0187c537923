import type { Fact, Facts } from '../../../core/fact.ts';

/** What shows that something exists, or by 没有 that it does not. */
const EXISTS: Readonly<Partial<Record<Fact, RegExp>>> = {
  researchProjectsDriveIndustry: /带动|\bdrive/g,
  researchJointPlatform:
    /联合实验室|联合科研平台|联合研究中心|联合研究院|联合平台|joint (?:research )?(?:lab|platform|cent)/g,
  researchInternationalOrganizationPlatform:
    /联合国|教科文|世卫|世界卫生|国际组织|unesco|united nations|international organi[sz]ation/g,
  longTermCooperation: /长期[^,。]{0,6}合作|稳定[^,。]{0,4}合作|long[- ]term cooperation/g,
  overseasRdCentre: /海外研发|境外研发|国外研发|研发中心|r&d cent|overseas lab/g,
  internationalStaff: /专职|专人|full[- ]time|dedicated (?:staff|person)|international officer/g,
  internationalDepartment: /国合处|国际合作处|国际合作部|国际部|外事处|管理机构|department|international office\b/g,
};
const DENIED =
  /(?:不|没)(?:能|怎么|太)?(?:有效)?$|(?:没有?|无|缺|不设|未设|\bno\b|\bnot\b|n't|\bwithout\b|\black)[^,。;但]{0,8}$/;
/** 需要有专门的部门吗 asks what has to be. */
const HAD =
  /(?:(?<!需要?|必须|[要得须应该算])有|设了?|建了?|共建|拥有|\bhave\b|\bhas\b|\bwith\b|\brun\b|\bbuilt\b)[^,。;]{0,36}$/;
/** 跟弗劳恩霍夫长期合作: whom one works with for long. */
const WORKS_WITH = /[跟与和][^,。;]{0,24}$/;
/** 与联合国教科文共建了平台: what was built stands behind whom it was built with. */
const BUILT_WITH = /^[^,。;?]{0,12}(?:共建了|合建了|共同建了|建成了|建了|设了)/;
/** Asked of the rule, and not said of anyone. */
const MUST = /必须|都要|都得|两样|两个都|是不是要|\bmust\b|\bboth\b|\bmandatory\b|\bcompulsory\b/;
const FURTHEST = 48;

/** What is said to be there or not: a joint platform, staff for international cooperation, a centre overseas. */
export function existenceSaid(text: string, wanted: readonly Fact[]): Facts {
  if (MUST.test(text)) return {};
  const facts: Record<string, boolean> = {};
  for (const fact of wanted) {
    const sign = EXISTS[fact];
    for (const { index } of sign ? text.matchAll(sign) : []) {
      const before = text.slice(Math.max(0, index - FURTHEST), index);
      if (DENIED.test(before)) facts[fact] = false;
      else if (fact === 'longTermCooperation' && WORKS_WITH.test(before)) facts[fact] = true;
      else if (HAD.test(before) || BUILT_WITH.test(text.slice(index))) facts[fact] = true;
    }
  }
  return facts;
}
