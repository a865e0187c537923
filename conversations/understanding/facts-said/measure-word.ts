import type { CalendarDay } from '../../../core/calendar-day.ts';
import type { Fact } from '../../../core/fact.ts';
import { vocabulary } from '../../../core/fact.ts';
import { unitOf } from '../../../core/fact-unit.ts';
import type { Unit } from '../../../core/finding.ts';
import { type Dimension, type Mention, mentionsIn } from '../reading/mention.ts';

/** What a measure word or noun counts. A word that is not here (个, `new ones`) counts anything. */
const counted: readonly (readonly [words: RegExp, units: readonly Unit[]])[] = [
  [/人次$|visitors?$/u, ['person_visits']],
  [/[名位人]$|(?:persons?|people|talents?|experts?|scientists?)$/u, ['persons', 'person_visits']],
  [/[家所间]$|(?:partners?|institutions?|universit(?:y|ies)|compan(?:y|ies))$/u, ['institutions']],
  [
    /[场届]$|(?:events?|conferences?|forums?|meetings?|seminars?|workshops?|summits?|expos?|meetups?|fairs?|symposi(?:a|um))$/u,
    ['events'],
  ],
  [/项$|projects?$/u, ['projects']],
  [/[次批拨团]$|(?:visits?|delegations?|times)$/u, ['visits', 'events']],
  [/bases?$/u, ['bases']],
  // 签了15份备忘录: papers, and several may be with one institution.
  [/份$|(?:mous?|memorand(?:a|ums?)(?: of understanding)?)$/u, []],
];
const numbers: ReadonlySet<Dimension> = new Set([
  'count',
  'number',
  'yuan',
  'area',
  'share',
  'count_by_year',
  'yuan_by_year',
]);

/** 大概…吧, "since about …": more is said about something else. */
const fewWords = 8;

/** Whether a clause holds a number that a fact could have; 近五年 and 一家医院 hold none. */
export function hasNumber(clause: string, today: CalendarDay): boolean {
  return mentionsIn(clause, today).some(({ dimension }) => numbers.has(dimension));
}

/** What may stand beside a number without saying what it is: 大概就5家吧, "about 5 now". */
const FILLER =
  /[那先按算可能估计大概约一共总共就是还只有吧了的呢啊哦嗯个左右在所应该现目前其实才不到正好差多少于和整底最终确、，,。.!！~\s]|\b(?:about|around|roughly|only|just|in|total|all|it's|it|is|are|we|have|now|more|like|sorry|no|oh|ok|and|or|than|at|least|some|of|them)\b/giu;

/** Whether a message tells a number and nothing that says of what. */
export function isNumberAlone(text: string, today: CalendarDay): boolean {
  if (!hasNumber(text, today)) return false;
  const rest = mentionsIn(text, today).reduce((said, { reading }) => said.replace(reading.words, ' '), text);
  return !/\p{L}/u.test(rest.replace(FILLER, ''));
}

/** 今天天气不错 tells of no day that anything began on. */
const NOW = /今天|今日|昨天|前天|明天|后天|刚才|\b(?:today|yesterday|tomorrow)\b/iu;

/** Whether a clause tells a time and little more: 2003年, `around 2010`, 有个五六年了. */
export function isTimeAlone(clause: string, today: CalendarDay): boolean {
  if (NOW.test(clause)) return false;
  const [time, another] = mentionsIn(clause, today);
  if (!time || another || (time.dimension !== 'day' && time.dimension !== 'duration')) return false;
  return clause.length - time.reading.words.length <= fewWords;
}

/**
 * Whether the numbers of a clause are counted in what the fact counts: 12家 are no persons. 2023年2场 is no day: it tells
 * what there was in a year.
 */
export function isCountedIn(fact: Fact, clause: string, today: CalendarDay): boolean {
  const { shape } = vocabulary[fact];
  if (shape === 'day') return !mentionsIn(clause, today).some(isOfYears);
  if (shape !== 'count' && shape !== 'count_by_year') return true;
  const own = unitOf(fact);
  return mentionsIn(clause, today).every(({ dimension, unit: measure, reading }) => {
    const unit = measure === '个' && /^人(?![次才])/u.test(clause.slice(reading.end)) ? '人' : measure;
    if (dimension !== 'count' && dimension !== 'count_by_year') return true;
    const units = counted.find(([words]) => words.test(unit ?? ''))?.[1];
    return units === undefined || (own !== undefined && units.includes(own));
  });
}

function isOfYears({ dimension, years }: Mention): boolean {
  return years.length > 0 || dimension === 'count_by_year' || dimension === 'yuan_by_year';
}
