import { describe, expect, it } from 'vitest';
import { readRegulation } from '../../../policy-text/import/read-regulation.ts';
import { suggestedMetadata } from '../../../policy-text/import/suggested-metadata.ts';
import { textLines } from '../../../policy-text/import/text-lines.ts';

/** The days that a regulation with these last articles is suggested to be in force on. */
function inForce(...lastArticles: readonly string[]) {
  const marks = ['第二条', '第三条', '第四条'];
  const articles = ['第一条 为了试验，制定本办法。', ...lastArticles.map((words, at) => `${marks[at]} ${words}`)];
  const { from, to } = suggestedMetadata(
    readRegulation(textLines(['青湖市试验办法', '2025年12月8日印发', ...articles].join('\n'))),
  );
  return [from, to];
}

describe('when a regulation is in force', () => {
  it.each([
    [['本办法自2026年3月1日起施行。'], '2026-03-01', null],
    [['本办法自2026年3月1日起施行，有效期3年。'], '2026-03-01', '2029-02-28'],
    [['本办法自2026年3月1日起正式施行。有效期为5年。'], '2026-03-01', '2031-02-28'],
    [['本办法自二〇二六年三月一日起施行，有效期至二〇二八年二月二十九日。'], '2026-03-01', '2028-02-29'],
    [['自2026年3月1日起执行，有效期二年。'], '2026-03-01', '2028-02-29'],
    [['本规定有效期2年。', '本规定自2026年3月1日起施行。'], '2026-03-01', '2028-02-29'],
    [['本办法自2026年3月1日起试行，试行期2年。'], '2026-03-01', '2028-02-29'],
    [['本办法自印发之日起施行。'], '2025-12-08', null],
    [['本办法由市科技局解释，自发布之日起实施，有效期1年。'], '2025-12-08', '2026-12-07'],
  ])('is taken from what it says of itself: %s', (articles, from, to) => {
    expect(inForce(...articles)).toEqual([from, to]);
  });

  it.each([
    [['许可证的有效期为5年，期满前6个月申请换发。', '本办法自2026年3月1日起施行。'], '2026-03-01', null],
    [['创新券有效期1年，自发放之日起计算。', '本办法自2026年3月1日起施行，有效期3年。'], '2026-03-01', '2029-02-28'],
    [['自2024年1月1日起购买的设备可以补贴。', '本办法自2026年3月1日起施行。'], '2026-03-01', null],
    [['资质有效期至2027年1月1日的，不再换发。', '本办法自2026年3月1日起施行。'], '2026-03-01', null],
    [['本办法所称许可证有效期为5年。', '本办法自2026年3月1日起施行。'], '2026-03-01', null],
    [['本办法施行前取得的证书，有效期为5年。', '本办法自2026年3月1日起施行。'], '2026-03-01', null],
    [['本办法自2026年3月1日起施行。', '许可证有效期为5年。'], '2026-03-01', null],
    [['本办法自印发之日起30日后施行。'], null, null],
    [['本办法自发布之日起三十日后施行。'], null, null],
    [['名单自公布之日起5日内送达企业。'], null, null],
  ])('is not taken from what it says of others: %s', (articles, from, to) => {
    expect(inForce(...articles)).toEqual([from, to]);
  });
});
