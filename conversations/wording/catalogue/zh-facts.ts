import type { FactCatalogue } from './catalogue.ts';

/** How each fact is named and asked for in Chinese. `{years}` is filled with the years asked about. */
export const zhFacts: FactCatalogue = {
  existingBases: { name: '已设国合基地数', ask: '贵单位目前已经设有几个北京国际科技合作基地？没有就答 0。' },
  fieldsAligned: {
    name: '领域方向相符',
    ask: '贵单位的国际合作是否围绕北京高精尖产业、未来产业或全市重点关切领域？',
  },
  legalForm: { name: '组织形式', ask: '以什么身份申报？是法人、其他组织，还是分支机构、内设部门或个人？' },
  registeredInBeijing: { name: '在京登记注册', ask: '贵单位是在北京市登记注册的吗？' },
  registeredOn: { name: '在京注册日期', ask: '在北京登记注册是哪一天？只记得年月，或者只知道满几年，也可以。' },
  inValidExistence: { name: '在有效存续期内', ask: '营业执照或登记证书目前在有效期内吗？' },
  adverseCreditRecords: {
    name: '不良信用记录',
    ask: '近 3 年有没有不良信用记录？有的话请给出每条记录的日期；没有就答“没有”。',
  },
  stableChannels: { name: '国际合作渠道', ask: '有没有相对稳定的国际科技合作渠道？' },
  managementSystem: { name: '管理制度', ask: '有没有相对稳定的国际科技合作管理制度？' },
  talentTeam: { name: '人才团队', ask: '有没有相对稳定的国际科技合作人才团队？' },
  fundingSource: { name: '资金来源', ask: '有没有相对稳定的国际科技合作资金来源？' },
  internationalStaff: { name: '国际合作专职人员', ask: '有没有国际合作专职人员？' },
  internationalDepartment: { name: '国际合作管理机构', ask: '有没有国际合作的管理机构，例如国际合作部？' },
  cooperationGoals: { name: '国际合作目标', ask: '有没有明确的国际科技合作目标？' },
  implementationPlan: { name: '实施方案', ask: '有没有国际科技合作的实施方案？' },
  notableResults: { name: '工作成效显著', ask: '国际科技合作工作是否已取得显著成效？' },
  category: { name: '申报类别', ask: '申报哪一类：园区类、研究类、平台类还是产业类？' },
  organizationKind: { name: '单位性质', ask: '贵单位是什么样的机构？' },
  parkPartners: {
    name: '国（境）外合作机构数',
    ask: '园区和入驻单位累计与多少家国（境）外机构签了合作协议或建立了合作机制？同一家只算一次。',
  },
  parkFloorArea: { name: '规划建设面积', ask: '场地的规划建设面积是多少平方米？' },
  parkLandArea: { name: '占地面积', ask: '场地的占地面积是多少平方米？' },
  parkLargeEvents: {
    name: '大型国际活动',
    ask: '{years}年，园区和入驻单位每年举办、承办了几场大型国际科技合作交流活动？',
  },
  parkSmallEvents: {
    name: '中小型国际活动',
    ask: '{years}年，园区和入驻单位每年举办、承办了几场中小型国际科技合作交流活动？',
  },
  parkReceptionCapability: { name: '涉外接待能力较强', ask: '是否具备较强的涉外接待能力？' },
  parkBilingualSigns: { name: '中英文标识', ask: '接待设施有没有清晰、准确的中英文双语标识？' },
  parkBilingualMaterials: { name: '中英文宣传资料', ask: '有没有中英文双语宣传资料？' },
  parkDelegations: { name: '境外参访团队', ask: '{years}年，每年接待国（境）外参访团队多少次？' },
  parkVisitors: { name: '境外参访人次', ask: '{years}年，每年接待国（境）外来访一共多少人次？' },
  parkServices: { name: '配套服务完善', ask: '配套服务功能是否完善，能为入驻单位提供国际化、专业化服务？' },
  researchPartners: {
    name: '知名合作机构数',
    ask: '贵单位自己累计与多少家国（境）外科技类知名机构签了合作协议或建立了合作机制？',
  },
  researchFocusPartners: {
    name: '重点领域和国家的合作机构数',
    ask: '其中，既属于重点领域、又属于重点国家（地区）的有几家？领域和国家以当年申报指南为准。',
  },
  researchStrength: { name: '研发能力较强', ask: '在前沿、交叉领域是否具备较强研发能力和独特优势？' },
  researchProjects: {
    name: '国际合作项目数',
    ask: '近 5 年，贵单位承担了多少项国家级或北京市级国际科技合作项目？两级合并计算。',
  },
  researchProjectsDriveIndustry: {
    name: '带动重点产业',
    ask: '这些项目是否能有效带动北京重点产业领域的发展？',
  },
  researchJointPlatform: {
    name: '国际联合科研平台',
    ask: '有没有国家级或北京市级的国际联合科研平台？普通的重点实验室不算。',
  },
  researchInternationalOrganizationPlatform: {
    name: '与国际组织共建的平台',
    ask: '有没有与国际组织合作共建的科研平台？外国大学或公司不是国际组织。',
  },
  researchTeam: { name: '国际化研发团队', ask: '有没有研发实力较强的国际化研发团队？' },
  researchForeignTalents: {
    name: '外国高端人才数',
    ask: '近 5 年，聘用（含兼职）了多少名经主管部门认定的外国高端人才？含外国优秀青年人才。',
  },
  researchEvents: {
    name: '高层次学术活动',
    ask: '{years}年，每年举办、承办了几场相关领域的高层次国际学术交流活动？',
  },
  platformPartners: {
    name: '合作机构数',
    ask: '累计与多少家国际组织或国（境）外机构签了合作协议或建立了合作机制？',
  },
  platformInformationAccess: { name: '获取信息', ask: '能不能及时获取国际科技项目和人才需求等信息？' },
  platformInformationSharing: { name: '信息共享服务', ask: '有没有为入驻的成员单位提供信息共享服务？' },
  platformProjects: {
    name: '技术转移和跨境孵化项目数',
    ask: '近 5 年，促成了多少个国际技术转移及跨境孵化项目？两种合并计算。',
  },
  platformTotalInvestment: {
    name: '社会资本投入总额',
    ask: '推动在京转化落地的国际技术项目，累计获得了多少社会资本投入（人民币）？财政资金不算。',
  },
  platformProjectInvestments: {
    name: '各项目社会资本投入',
    ask: '这些在京落地的项目，每个各获得了多少社会资本投入（人民币）？请逐个列出；没有就答“没有”。',
  },
  platformLargeEvents: {
    name: '大型对接活动',
    ask: '{years}年，贵单位每年举办、承办了几场大型国际创新资源对接活动？',
  },
  platformSmallEvents: {
    name: '中小型对接活动',
    ask: '{years}年，贵单位每年举办、承办了几场中小型国际创新资源对接活动？',
  },
  industryInnovationStrength: { name: '科技创新能力较强', ask: '贵单位是否属于科技创新能力较强的科技企业？' },
  nationalHighTechValidUntil: {
    name: '国家高新证书有效期',
    ask: '国家高新技术企业证书有效期到哪一天？没有就答“没有”。',
  },
  zhongguancunHighTechValidUntil: {
    name: '中关村高新证书有效期',
    ask: '中关村高新技术企业证书有效期到哪一天？没有就答“没有”。',
  },
  internationalRevenue: {
    name: '国际业务销售收入',
    ask: '上一年度的国际业务销售收入总额是多少（人民币）？可以答金额，也可以答占比。',
  },
  totalRevenue: { name: '销售收入总额', ask: '上一年度的销售收入总额是多少（人民币）？' },
  rdSpending: { name: '研发投入', ask: '{years}年，每年的研发投入各是多少（人民币）？' },
  longTermCooperation: { name: '长期合作关系', ask: '与国（境）外企业或科研机构有没有长期稳定的合作关系？' },
  overseasRdCentre: { name: '海外研发中心', ask: '有没有具有一定规模和研发实力的海外研发中心？' },
  industryTeam: { name: '国际化研发团队', ask: '有没有研发实力较强的国际化研发团队？' },
  industryForeignTalents: {
    name: '外国高端人才数',
    ask: '近 5 年，聘用（含兼职）了多少名经主管部门认定的外国高端人才？含外国优秀青年人才。',
  },
  failedEvaluations: {
    name: '评价不合格被取消资格',
    ask: '有没有因综合评价不合格被取消过国合基地资格？有的话请给出日期；没有就答“没有”。',
  },
  revocations: {
    name: '被撤销资格',
    ask: '有没有被撤销过国合基地资格？有的话请给出每次撤销的日期；没有就答“没有”。',
  },
};
