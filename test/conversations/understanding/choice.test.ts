import { describe, expect, it } from 'vitest';
import {
  categoryWords,
  legalFormWords,
  organizationKindWords,
} from '../../../conversations/understanding/choice-words.ts';
import { readChoice } from '../../../conversations/understanding/read-choice.ts';

describe('readChoice', () => {
  it.each([
    ['三甲医院', 'medical_institution'],
    ['大学附属医院', 'medical_institution'],
    ['大学科技园', 'science_park'],
    ['科技企业孵化器', 'incubator'],
    ['生物医药产业园', 'industrial_base'],
    ['民办非企业单位', 'social_organization'],
    ['做芯片的公司', 'technology_enterprise'],
    ['新型研发机构', 'new_rd_institution'],
    ['a lab', 'research_institute'],
    ['a new type of R&D institute', 'new_rd_institution'],
    ['we’re a startup', 'technology_enterprise'],
  ])('takes the longest word for the kind of organization: %s', (text, kind) => {
    expect(readChoice(text, organizationKindWords)).toMatchObject({ kind: 'read', value: kind });
  });

  it.each([
    ['高等学校办的协会', 'social_organization'],
    ['医院下属的研究所', 'research_institute'],
    ['科技园里的公司', 'technology_enterprise'],
    ['an incubator run by a university', 'incubator'],
    ['a company in the science park', 'technology_enterprise'],
    ['part of a university', 'university'],
  ])('does not take the owner for the organization itself: %s', (text, kind) => {
    expect(readChoice(text, organizationKindWords)).toMatchObject({ kind: 'read', value: kind });
  });

  it.each([
    ['不是大学，是研究所', 'research_institute'],
    ['不是公司而是协会', 'social_organization'],
    ['not a company but a hospital', 'medical_institution'],
  ])('leaves out what is denied: %s', (text, kind) => {
    expect(readChoice(text, organizationKindWords)).toMatchObject({ kind: 'read', value: kind });
  });

  it.each(['我们不是公司', "we aren't a company", '银行', 'bank', '都可以'])('hears no choice: %s', (text) => {
    expect(readChoice(text, organizationKindWords)).toEqual({ kind: 'none' });
  });

  it('does not choose between two words of the same length', () => {
    expect(readChoice('既是大学也是医院', organizationKindWords)).toMatchObject({ kind: 'unclear', why: 'ambiguous' });
  });

  it.each([
    ['有限责任公司', 'legal_person'],
    ['非法人', 'other_organization'],
    ['分公司', 'branch_office'],
    ['公司下面的一个部门', 'internal_department'],
    ['a department of a university', 'internal_department'],
    ['我个人', 'natural_person'],
    ['it is just me', 'natural_person'],
    ['LLC', 'legal_person'],
  ])('reads the legal form: %s', (text, form) => {
    expect(readChoice(text, legalFormWords)).toMatchObject({ kind: 'read', value: form });
  });

  it('does not take a denied legal form', () => {
    expect(readChoice('不是法人', legalFormWords)).toEqual({ kind: 'none' });
  });

  it.each([
    ['企业类', 'industry'],
    ['研究', 'research'],
    ['the industry one', 'industry'],
  ])('reads the category: %s', (text, category) => {
    expect(readChoice(text, categoryWords)).toMatchObject({ kind: 'read', value: category });
  });
});
