import { banOver } from '../conditions/ban-over.ts';
import { rule } from '../rule.ts';

export const noRunningBan = rule('17', banOver(3, '取消其3年内申报资格'), '撤销资格，取消其3年内申报资格');
