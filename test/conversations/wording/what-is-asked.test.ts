import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../conversations/wording/catalogue/catalogue.ts';
import { type Asked, whatIsAsked } from '../../../conversations/wording/what-is-asked.ts';
import { atLeast } from '../../../core/conditions/at-least.ts';
import { everyRule, ruleOf } from '../../../core/rules/in-force.ts';

/** What a rule asks, a demand a line, what holds the demands together in brackets. */
function told(asked: Asked, depth = 0): readonly string[] {
  const indent = '  '.repeat(depth);
  if (asked.kind === 'demand') return [`${indent}${asked.text}${asked.judged ? '*' : ''}`];
  return [`${indent}[${asked.kind}]${asked.note ?? ''}`, ...asked.parts.flatMap((part) => told(part, depth + 1))];
}

const ofClause = (clause: string, language: 'zh' | 'en') => {
  const rule = ruleOf(clause);
  return rule ? told(whatIsAsked(rule.condition, clause, catalogues[language])) : [];
};

describe('what a clause asks', () => {
  it('keeps 且 and 或 as the clause has them, and marks what experts judge', () => {
    expect(ofClause('8.2.3', 'zh')).toEqual([
      '[any]满足其中一项即可。',
      '  [all]',
      '    近5年国际合作项目数不少于10项（正好10项算）',
      '    所承担项目能有效带动北京重点产业领域的发展*',
      '  设有国家级或北京市级国际联合科研平台',
      '  设有与国际组织合作共建的科研平台',
    ]);
  });

  it('says 每年 and 原则上 where the clause does', () => {
    expect(ofClause('8.3.3', 'zh')).toContain('  每年大型国际创新资源对接活动不少于1场（正好1场也算）');
    expect(ofClause('8.1.2', 'en')[0]).toContain('in principle');
  });

  it('names the kinds of organization that each category is open to', () => {
    expect(ofClause('8', 'zh')).toContain('  平台类对应技术转移机构、孵化器、社会组织（其他平台载体需人工判断）');
    expect(ofClause('8', 'en')).toContain('  the park category is for: Science park, Industrial base');
  });

  it('takes its numbers from the rule', () => {
    const doubled = whatIsAsked(atLeast('parkPartners', 12, 'institutions', '不少于12家'), '8.1.1', catalogues.en);
    expect(told(doubled)).toEqual([
      'in all, foreign partner institutions: at least 12 institutions (exactly 12 institutions is enough)',
    ]);
    expect(ofClause('8.4.2', 'en')[0]).toContain('at least 20%');
    expect(ofClause('7.1', 'zh')).toContain('  在本市依法登记注册满3年（满3年的当天起就算，没满的不算）');
  });

  it.each(everyRule.map((rule) => [rule.clause, rule] as const))('is said of %s in both languages', (_, rule) => {
    const zh = told(whatIsAsked(rule.condition, rule.clause, catalogues.zh));
    const en = told(whatIsAsked(rule.condition, rule.clause, catalogues.en));
    expect(zh.length).toBe(en.length);
    for (const line of zh) expect(line.replace(/\[(all|any)\]/, '')).not.toMatch(/[A-Za-z]{2,}|undefined/);
    for (const line of en) expect(line).not.toMatch(/\p{Script=Han}|undefined/u);
  });
});
