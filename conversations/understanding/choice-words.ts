import type { Category, LegalForm, OrganizationKind } from '../../core/fact.ts';

/**
 * The words people use for each choice, beside its label. The longest word found in a message wins, so that
 * 附属医院 beats 大学 in 大学附属医院. English words match whole words only.
 */
type ChoiceWords<V extends string> = Readonly<Record<V, readonly string[]>>;

export const categoryWords: ChoiceWords<Category> = {
  park: ['园区类', '园区', 'park', 'parks'],
  research: ['研究类', '研究', '科研', '科研类', 'research'],
  platform: ['平台类', '平台', 'platform'],
  industry: ['产业类', '产业', '企业类', '企业', 'industry', 'industrial', 'enterprise'],
};

export const organizationKindWords: ChoiceWords<OrganizationKind> = {
  science_park: [
    ...['科技园区', '科技园', '园区', '大学科技园', '高新区', '科学城', '软件园', '创新园', '开发区', '孵化园区'],
    ...['science park', 'technology park', 'tech park', 'university science park', 'innovation park', 'park'],
  ],
  industrial_base: [
    ...['产业基地', '产业园', '产业园区', '工业园', '工业园区', '产业化基地'],
    ...['industrial base', 'industrial park', 'industry base', 'industry park'],
  ],
  university: [
    ...['高等学校', '高校', '大学', '学院', '医学院', '职业学院', '我校', '本校', '学校'],
    ...['北大', '清华', '北航', '北理工', '北师大', '北邮', '北科大', '北化工', '北工大', '首师大', '国科大', '人大'],
    ...['university', 'uni', 'college', 'school', 'university or college'],
  ],
  research_institute: [
    ...[
      '科研机构',
      '科研院所',
      '研究所',
      '研究院',
      '科学院',
      '医学科学院',
      '研究中心',
      '实验室',
      '大学研究院',
      '科研单位',
    ],
    ...['research institute', 'research institution', 'research center', 'research centre', 'academy', 'institute'],
    ...['lab', 'laboratory', 'national laboratory'],
  ],
  medical_institution: [
    ...[
      '医疗机构',
      '医院',
      '三甲医院',
      '三甲',
      '附属医院',
      '大学附属医院',
      '医学院附属医院',
      '中医院',
      '诊所',
      '医疗中心',
      '卫生院',
    ],
    ...[
      'medical institution',
      'hospital',
      'university hospital',
      'teaching hospital',
      'clinic',
      'medical center',
      'medical centre',
    ],
  ],
  technology_transfer_organization: [
    ...['技术转移机构', '技术转移中心', '技术转移', '成果转化中心', '技术交易'],
    ...['technology transfer organization', 'technology transfer', 'tech transfer', 'technology transfer center'],
  ],
  incubator: [
    ...['孵化器', '科技企业孵化器', '企业孵化器', '众创空间', '加速器', '孵化', '育成中心'],
    ...[
      'incubator',
      'business incubator',
      'technology incubator',
      'university incubator',
      'accelerator',
      'co-working space',
      'makerspace',
    ],
  ],
  social_organization: [
    ...['社会组织', '协会', '学会', '基金会', '商会', '联盟', '社团', '社会团体', '民办非企业', '民非', '促进会'],
    ...[
      'social organization',
      'association',
      'foundation',
      'society',
      'chamber',
      'alliance',
      'ngo',
      'nonprofit',
      'non-profit',
    ],
  ],
  other_platform: ['其他平台载体', '其他平台', '平台载体', '平台机构', 'other platform', 'platform'],
  technology_enterprise: [
    ...['科技企业', '科技公司', '高新技术企业', '高新企业', '高新', '企业', '公司', '有限公司', '股份公司', '厂'],
    ...['国企', '央企', '民企', '外企'],
    ...[
      'technology enterprise',
      'tech company',
      'technology company',
      'company',
      'enterprise',
      'firm',
      'startup',
      'start-up',
      'corporation',
      'business',
    ],
  ],
  new_rd_institution: [
    ...['新型研发机构', '新型研究机构', '新型研发', '新研机构'],
    ...['new r&d', 'new rd institution', 'new-type r&d', 'new type r&d', 'new type of r&d'],
  ],
};

export const legalFormWords: ChoiceWords<LegalForm> = {
  legal_person: [
    ...[
      '法人',
      '企业法人',
      '事业法人',
      '事业单位法人',
      '社团法人',
      '独立法人',
      '公司',
      '有限公司',
      '有限责任公司',
      '股份有限公司',
      '企业',
      '事业单位',
      '医院',
      '大学',
      '社会团体',
      '基金会',
    ],
    ...['legal person', 'legal entity', 'company', 'corporation', 'public institution', 'incorporated'],
    ...['limited company', 'limited liability company', 'private limited company', 'joint stock company'],
    ...['ltd', 'llc', 'inc', 'subsidiary', 'foundation'],
  ],
  other_organization: [
    ...['其他组织', '非法人', '非法人组织', '合伙', '合伙企业', '个人独资企业', '个人独资'],
    ...['other organization', 'unincorporated organization', 'partnership', 'sole proprietorship'],
  ],
  branch_office: [
    '分支机构',
    '分公司',
    '分院',
    '分所',
    '分校',
    '代表处',
    '办事处',
    'branch',
    'branch office',
    'representative office',
  ],
  internal_department: [
    ...[
      '内设部门',
      '内设机构',
      '部门',
      '二级学院',
      '学院',
      '实验室',
      '课题组',
      '科室',
      '院系',
      '系',
      '研究室',
      '内部部门',
    ],
    ...['internal department', 'department', 'lab', 'laboratory', 'faculty', 'division', 'unit'],
  ],
  natural_person: [
    '个人',
    '自然人',
    '我自己',
    '没单位',
    '没有单位',
    '没有任何单位',
    '就我一个人',
    '本人',
    '个体户',
    'natural person',
    'individual',
    'myself',
    'just me',
    'a person',
  ],
};
