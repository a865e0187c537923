import { type Fact, vocabulary } from '../../../core/fact.ts';
import { unitOf } from '../../../core/fact-unit.ts';
import type { Unit } from '../../../core/finding.ts';
import { least } from '../../../core/interval.ts';
import type { Mention } from '../../understanding/reading/mention.ts';
import { gap } from './distance.ts';
import { cuesOf } from './fact-beside.ts';

/** The words in which each unit is counted. */
const COUNTED_IN: Readonly<Partial<Record<Unit, RegExp>>> = {
  institutions: /[家所个]$|机构|institution|organi[sz]|partner|compan|firm|universit|institute/,
  events: /[场次个回届]$|(?:small|large|big|medium)\w* ones?$|event|conference|meeting|forum|seminar|activit|workshop/,
  visits: /(?<!人)[次批拨团回趟个]$|delegation|visits?$|group|times/,
  person_visits: /人次?$|[名位]$|visitor|people|person|guest/,
  projects: /[个项单笔例桩]$|project|transfer|incubation|deal/,
  persons: /[人名位个]$|expert|talent|person|people|professor|researcher|scientist/,
  bases: /[个家块]$|base/,
};
/** What is counted, right behind its number; something else there is not what is asked. */
const THINGS: Readonly<Partial<Record<Unit, RegExp>>> = {
  institutions: /^(?:[\p{Script=Han}]{0,4})(?:机构|单位|伙伴|大学|企业|公司|院校|协议)/u,
  events:
    /^ ?(?:small|large|big|medium)[-\w]* (?:sized )?(?:ones?|events?)|^(?:[\p{Script=Han}]{0,6})(?:活动|会议|论坛|对接会|研讨会|大会|学术会)/u,
  projects: /^(?:[\p{Script=Han}]{0,8})项目/u,
  persons: /^(?:[\p{Script=Han}]{0,4})(?:专家|人才|外国人|教授|老外|学者)/u,
  visits: /^(?:[\p{Script=Han}]{0,4})(?:团|代表团)/u,
  bases: /^(?:[\p{Script=Han}]{0,6})基地|^ ?bases?\b/u,
  person_visits: /^ ?(?:foreign |overseas |international )?(?:人次|外宾|访客|visitors?\b|guests?\b)/u,
};
/** 6拨外宾 are six visits of any number of people. */
const GROUPS = /[批拨团]$/;
/** Whoever is received is a visitor: 接待了5批 are no events. */
const RECEIVED = /(?:接待|来访|参访|到访|\breceiv\w+|\bvisited)[^,。;]{0,16}$/;
/** 一次7个人: at each visit. */
const IS_EACH = /^一[次批拨团回](?:来|有|大概|约)*[\d二三四五六七八九十]/u;
/** 一场都没有, 1个大型都没有 count nothing. */
const NOT_EVEN = /^[\p{Script=Han}]{0,6}[也都]没/u;
/** 1家上海的大学, `1 domestic partner`: none that is abroad. */
const DOMESTIC =
  /^(?:国内|境内|本国|中国|内地|本地|本市|北京|上海|天津|深圳|广州|清华|北大)|^ ?(?:domestic|chinese|local|mainland)\b/;
const DOMESTIC_BEFORE = /(?:国内|境内|内地|本地|本市)的?(?:有|是|占|签了?|合作)? ?$|\b(?:domestic|chinese|local) $/;
/** 两次国内的: an event or a guest of this country only, whereas one held in Beijing is international all the same. */
const NOT_INTERNATIONAL = /^(?:国内(?!外)|境内|内地|中国[籍人])|^ ?domestic\b/;
const INTERNATIONAL_ONLY: ReadonlySet<Unit> = new Set<Unit>(['events', 'visits', 'person_visits', 'persons']);
/** 区级5个: article 8 speaks of national and municipal projects. */
const OF_LOWER_LEVEL = /(?:区|县|校|院|所|园区)级的?(?:国际)?(?:合作)?(?:项目)?(?:有|是)?$/;
/** 一个但没认定: only those certified count. */
const UNCERTIFIED =
  /^(?:外国|外籍)?(?:专家|人才)?[,，]?(?:但是?|不过|可是?|都|还)*(?:没有?|未)(?:经过?|拿到|做|被|通过)?认定|^[^,.;?]{0,24}\b(?:not (?:yet )?certified|uncertified)\b/;
/** No thing is looked for further behind its number. */
const FURTHEST_BEHIND = 26;
/** A number without a unit is an area only from here on. */
const LEAST_AREA = 1000;

/** Whether a number is counted as a fact is: 场 are events, 家 are institutions, 平方米 are an area; 小型6 has the word beside it. */
export function isCountedAs(fact: Fact, mention: Mention, text: string): boolean {
  const { shape } = vocabulary[fact];
  const { dimension, unit, reading } = mention;
  if (reading.kind !== 'read') return false;
  if (shape === 'area') return dimension === 'area' || (dimension === 'number' && least(reading.value) >= LEAST_AREA);
  const counted = unitOf(fact);
  if (counted === undefined) return false;
  const behind = text.slice(reading.end, reading.end + FURTHEST_BEHIND);
  if (NOT_EVEN.test(behind)) return false;
  if (counted === 'visits' && IS_EACH.test(text.slice(reading.start))) return false;
  // 俩基地, `29 foreign guests`: what is counted stands for the unit.
  if (dimension === 'number') return THINGS[counted]?.test(behind) === true;
  // 没有外国专家 says that there are none; 有没有外国专家 asks.
  if (dimension === 'none') return counted === 'persons' && isOfPersons(text, reading.start, behind);
  if (dimension !== 'count' && !(dimension === 'count_by_year' && shape === 'count_by_year')) return false;
  if (unit === null) return cuesOf(fact, text).some((words) => gap(words, reading) <= 1);
  if (counted === 'persons' && UNCERTIFIED.test(behind)) return false;
  const isDomestic = DOMESTIC.test(behind) || DOMESTIC_BEFORE.test(text.slice(0, reading.start));
  if (counted === 'institutions' && isDomestic) return false;
  if (counted === 'projects' && OF_LOWER_LEVEL.test(text.slice(0, reading.start))) return false;
  if (INTERNATIONAL_ONLY.has(counted) && NOT_INTERNATIONAL.test(behind)) return false;
  const other = Object.entries(THINGS).find(([, pattern]) => pattern.test(behind))?.[0];
  const arePeople = unit === '个' && /^人(?![才员])/.test(behind);
  if (arePeople && counted !== 'person_visits' && counted !== 'persons') return false;
  if (!COUNTED_IN[counted]?.test(unit) && other !== counted && !arePeople) return false;
  if (counted === 'person_visits' && GROUPS.test(unit)) return false;
  if (counted === 'events' && RECEIVED.test(text.slice(0, reading.start))) return false;
  return (
    other === undefined || other === counted || (counted === 'visits' && (other === 'events' || GROUPS.test(unit)))
  );
}

function isOfPersons(text: string, start: number, behind: string): boolean {
  return THINGS.persons?.test(behind) === true && text[start - 1] !== '有';
}
