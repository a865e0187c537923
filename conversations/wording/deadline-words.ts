import type { Deadline, Duty, Reckoning } from '../../core/deadlines/deadline.ts';
import type { Bilingual, Language } from '../../policy-text/language.ts';

/** What is to be done, or what runs. */
export const duties: Readonly<Record<Duty, Bilingual>> = {
  branch: { zh: '书面告知设立分支机构', en: 'Tell of the new branch in writing' },
  registration: { zh: '在本市登记注册满3年', en: 'Three years of registration in Beijing' },
  publicity: { zh: '对认定结果书面提出异议', en: 'Object to the result in writing' },
  achievement: { zh: '提供成果的相关材料', en: 'Provide the materials on the achievement' },
  change: { zh: '提供重大事项调整的相关材料', en: 'Provide the materials on the change' },
  year_end: { zh: '提供年度总结和下一年度工作计划', en: "Provide the year's report and the next year's plan" },
  validity: { zh: '国合基地有效期届满', en: 'Validity of the base ends' },
  revocation: { zh: '撤销资格后不得申报的最后一天', en: 'Last day of the bar on applying after the revocation' },
};

/** How the days of a deadline came about, and that they are provisional, where they are. */
export function whyOf(deadline: Deadline, language: Language): string {
  const sentences = [...reckoned(deadline, deadline.why), ...(deadline.provisional ? [provisional] : [])];
  return sentences.map((sentence) => sentence[language]).join(language === 'zh' ? '' : ' ');
}

const provisional: Bilingual = {
  zh: '涉及的年份还没有录入放假通知，日期是暂定的，录入后会重算。',
  en: 'Provisional: the holiday notice of a year it touches has not been entered; once it is, this is computed again.',
};

function reckoned({ due, latest = due, safe = due, passed }: Deadline, why: Reckoning): readonly Bilingual[] {
  switch (why.rule) {
    case 'one_month':
      return [monthAfter(why.from, due, why.atMonthEnd), ...(why.onRestDay ? [rolled(latest, safe)] : [])];
    case 'five_working_days':
      return [
        ...(why.first === why.from ? [] : [begunOnRestDay(why.from, why.first)]),
        fiveDays(why.first, due, latest),
      ];
    case 'printed_in_notice':
      return [
        {
          zh: `公示公告写明的截止日期是${due}，以公告为准。`,
          en: `The notice prints ${due} as its last day; what is printed goes first.`,
        },
      ];
    case 'printed_on_certificate':
      return [
        {
          zh: `证书写明的有效期到${due}，以证书为准。`,
          en: `The certificate prints ${due} as its last day; what is printed goes first.`,
        },
        ...(passed ? [expired] : []),
      ];
    case 'three_years_valid':
      return [
        {
          zh: `计算所得：${why.from}认定，有效期3年，证书通常写到满3年的前一天${due}；最晚不过${latest}。证书写明日期的，以证书为准。`,
          en: `Computed: designated on ${why.from}, valid for 3 years, on certificates usually to the day before the anniversary, ${due}; ${latest} at the latest. What the certificate prints goes first.`,
        },
        ...(passed ? [expired] : []),
      ];
    case 'year_end':
      return [
        {
          zh: `每年固定的日期，这里是${why.year}年的，遇休息日也不顺延到次年1月。稳妥起见，请在${safe}（12月最后一个工作日）以前提供，含当天。`,
          en: `A fixed day of every year, here of ${why.year}; it does not move into January. To be safe, provide them by ${safe}, the last working day of December.`,
        },
      ];
    case 'three_years_barred':
      return [
        {
          zh: `${why.from}撤销，3年内不得申报，${due}当天还在3年之内；${safe}起可以再申报。`,
          en: `Revoked on ${why.from}: 3 years without applying, ${due} included; one may apply again from ${safe}.`,
        },
      ];
    case 'three_years_registered':
      return [
        {
          zh: `${why.from}登记注册，${due}当天满3年，算作符合；当天申报请提请人工留意，${safe}起没有疑问。`,
          en: `Registered on ${why.from}: the 3 years are full on ${due}, which counts as met; flag it when applying on that very day, from ${safe} there is no doubt.`,
        },
      ];
    case 'when_set_up':
      return [
        {
          zh: `设立分支机构时就要书面告知，不晚于设立当天${due}。`,
          en: `Written notice is due when the branch is set up, no later than that day, ${due}.`,
        },
        ...(safe === due
          ? []
          : [{ zh: `这一天休息，请在${safe}以前告知，含当天。`, en: `That is a day of rest: do it by ${safe}.` }]),
      ];
  }
}

/** Civil Code, article 202. */
function monthAfter(from: string, due: string, atMonthEnd: boolean): Bilingual {
  return {
    zh: `${from}之后1个月，到次月${atMonthEnd ? '末' : '对应日'}${due}为止${atMonthEnd ? '（次月没有对应日）' : ''}，参照民法典第二百零二条。`,
    en: `One month after ${from}, to ${atMonthEnd ? 'the end of the next month, which has no such day' : 'the same day of the next month'}: ${due} (Civil Code 202, by analogy).`,
  };
}

/** Civil Code, article 203. */
function rolled(latest: string, safe: string): Bilingual {
  return {
    zh: `这一天休息，参照民法典第二百零三条顺延，过了${latest}才算逾期；稳妥起见，请在${safe}以前提供，含当天。`,
    en: `That is a day of rest: late only after ${latest} (Civil Code 203, by analogy); to be safe, provide them by ${safe}.`,
  };
}

function begunOnRestDay(from: string, first: string): Bilingual {
  return {
    zh: `${from}是休息日，从第一个工作日${first}算起。`,
    en: `${from} is a day of rest, so it counts from the first working day, ${first}.`,
  };
}

function fiveDays(first: string, due: string, latest: string): Bilingual {
  return {
    zh: `5个工作日，${first}当天计入，到${due}为止；当天不计入则到${latest}，过后才算逾期。提异议请不晚于${due}；公告写明起止日期的，以公告为准。`,
    en: `5 working days with ${first} counted end on ${due}; with it not counted on ${latest}, and only after that is an objection late. Object by ${due}; the days that the notice prints go first.`,
  };
}

const expired: Bilingual = {
  zh: '有效期已届满，等待综合评价；届满本身不等于取消资格。',
  en: 'Expired, evaluation pending; expiry by itself takes nothing away.',
};
