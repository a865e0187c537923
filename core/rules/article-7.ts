import { declared, exists } from '../conditions/answered-yes.ts';
import { all, any } from '../conditions/combine.ts';
import { legalPersonOrOtherOrganization } from '../conditions/legal-form.ts';
import { noRecordInLast } from '../conditions/no-record-since.ts';
import { registeredFor } from '../conditions/registered-for.ts';
import { rule } from '../rule.ts';

export const registrationAndCredit = rule(
  '7.1',
  all(
    exists('registeredInBeijing', '在本市依法登记注册'),
    registeredFor(3, '登记注册满3年'),
    exists('inValidExistence', '在有效存续期内'),
    legalPersonOrOtherOrganization('法人或其他组织'),
    noRecordInLast(3, '近3年内无不良信用记录'),
  ),
);

export const standingForCooperation = rule(
  '7.2',
  all(
    declared('stableChannels', '相对稳定的国际科技合作渠道'),
    declared('managementSystem', '管理制度'),
    declared('talentTeam', '人才团队'),
    declared('fundingSource', '资金来源'),
    any(exists('internationalStaff', '国际合作专职人员'), exists('internationalDepartment', '管理机构')),
    all(exists('cooperationGoals', '明确的国际科技合作目标'), exists('implementationPlan', '实施方案')),
    declared('notableResults', '国际科技合作工作取得显著成效'),
  ),
);
