import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../conversations/wording/catalogue/catalogue.ts';
import { waysReply } from '../../../conversations/wording/ways-reply.ts';
import { whatIfReply } from '../../../conversations/wording/what-if-reply.ts';
import type { Facts } from '../../../core/fact.ts';
import { whatIf } from '../../../core/what-if.ts';
import type { Language } from '../../../policy-text/language.ts';
import { arbitraryCase } from '../../core/ways/arbitrary-case.ts';
import { waysOf } from '../../core/ways/ways-of.ts';
import { workedCase } from '../../core/worked-case.ts';

function textFor(id: string, facts: Facts, language: Language): readonly string[] {
  const { facts: worked, ...one } = workedCase(id);
  const caseFile = { ...one, facts: { ...worked, ...facts } };
  return waysReply(waysOf(caseFile), caseFile.asOf, language, catalogues[language])?.text.split('\n') ?? [];
}

describe('how to qualify, in words', () => {
  it('says a line a clause, alternatives, days, the earliest day and who decides', () => {
    const facts: Facts = { parkPartners: 2, registeredOn: '2024-09-01', existingBases: 1 };
    expect(textFor('P04', facts, 'zh')).toEqual([
      '怎样才能达标（按园区类，只看条文写明的条件）',
      '· 第五条第(三)项：要做到：“已设国合基地数”为0个（现在1个）。做不到也不等于不行，这一条由人工判断。',
      '· 第七条第(一)项：等到2027-09-01：在京登记注册满3年（2024-09-01注册）。',
      '· 第八条第(一)项第1目：要做到：“国（境）外合作机构数”不少于5家（现在2家，还差3家）。',
      '· 第八条第(一)项第2目：要做到：“规划建设面积”不少于5万平方米（现在4.9999万平方米，还差1平方米）；或者“占地面积”不少于5万平方米（现在3万平方米，还差2万平方米）。做不到也不等于不行，这一条由人工判断。',
      '· 第八条第(一)项第3目：等到2027-01-01：2026年的“大型国际活动”不少于1场；或者2026年的“中小型国际活动”不少于5场。现在符合，到那时还要符合。',
      '· 第八条第(一)项第4目：等到2027-01-01：2026年的“境外参访团队”不少于5次，2026年的“境外参访人次”不少于30人次。现在符合，到那时还要符合。',
      '最早2027-09-01起，条文写明的条件才能都对得上，前提是其他情况不变。',
      '这不是认定：是否认定，由市科委中关村管委会按第九条的程序决定。',
    ]);
  });

  it('says the same in English', () => {
    const facts: Facts = { parkPartners: { min: 2, max: 4 }, parkFloorArea: 50_000 };
    expect(textFor('P04', facts, 'en')).toEqual([
      'How to qualify (park category; the stated conditions only)',
      '· Article 8(1)1: Needed: “foreign partner institutions” at least 5 institutions (now 2 to 4 institutions, 1 to 3 institutions short).',
      'Once all of this is done and found out, every stated condition is met, as of 2026-05-20.',
      'This is not a designation: the Commission decides by the procedure of Article 9.',
    ]);
  });

  it('says what has to be a yes once for all of a clause', () => {
    const facts: Facts = { stableChannels: null, managementSystem: null, notableResults: null };
    expect(textFor('P01', facts, 'zh')).toContain(
      '· 第七条第(二)项：要弄清：“国际合作渠道”“管理制度”都为“有”，“工作成效显著”为“是”。',
    );
    expect(textFor('P01', facts, 'en')).toContain(
      '· Article 7(2): Find out: “cooperation channels”, “management system” and “notable results” have to be “yes”.',
    );
  });

  it('says in English what has to be none', () => {
    const [, line] = textFor('P04', { existingBases: 1, parkFloorArea: 50_000 }, 'en');
    expect(line).toContain('“existing bases” is 0 bases (now 1 base)');
  });

  it('says what is in the way and where to look instead', () => {
    expect(textFor('R04', { organizationKind: 'incubator' }, 'zh')).toEqual([
      '怎样才能达标（按研究类，只看条文写明的条件）',
      '· 第八条：孵化器不在研究类的范围里，这一点改不了；对应的是平台类。',
      '有改不了的情况，所以按研究类对不上。',
      '也可以看别的类别：平台类（3条还不清楚）。',
      '这不是认定：是否认定，由市科委中关村管委会按第九条的程序决定。',
    ]);
  });

  it('says nothing when the stated conditions are met', () => {
    expect(textFor('P01', {}, 'zh')).toEqual([]);
  });

  it('has words for every way of any case, and promises nothing', () => {
    fc.assert(
      fc.property(arbitraryCase(), fc.constantFrom<Language>('zh', 'en'), (caseFile, language) => {
        const text = waysReply(waysOf(caseFile), caseFile.asOf, language, catalogues[language])?.text ?? '';
        expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|approved|recogni[sz]ed|获批|一定能|保证/);
      }),
      { numRuns: 400 },
    );
  });
});

describe('what if, in words', () => {
  it('shows only what changes', () => {
    const { facts, ...one } = workedCase('P04');
    const caseFile = { ...one, facts: { ...facts, parkPartners: 2 } };
    expect(whatIfReply(whatIf(caseFile, { parkPartners: 5 }), 'zh', catalogues.zh).text.split('\n')).toEqual([
      '如果“国（境）外合作机构数”从2家改为5家：',
      '整体结论：目前不符合条件 → 需要人工判断。',
      '· 第八条第(一)项第1目：不符合 → 符合',
      '这不是认定：是否认定，由市科委中关村管委会按第九条的程序决定。',
    ]);
    expect(whatIfReply(whatIf(caseFile, { parkPartners: 4 }), 'en', catalogues.en).text.split('\n')).toEqual([
      'If “foreign partner institutions” were 4 institutions instead of 2 institutions:',
      'The outcome stays: Not eligible as things stand.',
      'Every clause comes out the same.',
      'This is not a designation: the Commission decides by the procedure of Article 9.',
    ]);
    expect(whatIfReply(whatIf(caseFile, {}), 'zh', catalogues.zh).text).toBe('没有改动。');
  });
});
