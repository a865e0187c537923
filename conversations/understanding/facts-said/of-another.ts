import { type Fact, vocabulary } from '../../../core/fact.ts';
import { isGone } from './not-what-there-is.ts';
import type { Polarity } from './polarity.ts';

/** 别的园区有12家合作机构 */
export const OF_OTHERS =
  /别的(?:园区|单位|公司|学校|医院|机构|企业)|其[他它](?:园区|单位|公司|学校|医院|企业)|(?:附近|周边|对面|兄弟)的?(?:园区|单位|公司|学校|医院|企业)|隔壁|人家|竞争对手|\bcompetitors?\b|\bother (?:parks|companies|universities|hospitals|institutes|incubators)\b|\bneighbou?rs?\b|\bnext door\b|\bnearby (?:parks?|compan|universit|hospital)/iu;

/** 母公司总收入30亿 */
export const OF_PARENT =
  /^\s*(?:而|但|其)?(?:我们?的?)?(?:母公司|总公司|子公司|关联公司|控股股东|股东单位|主管单位|上级单位)(?!是|为)|^\s*集团(?=总|去年|前年|的|全|20\d\d)|^\s*(?:but )?(?:the |our )(?:parent(?: company)?|group|subsidiar(?:y|ies))\b(?! (?:is|of)\b)|\((?:the )?group\)/iu;

/** 2020年注册了商标, 2018年成立的子公司: that something else began. */
const OF_ANOTHER_BEGINNING =
  /商标|专利|用户|子公司|(?:成立|设立|创办|注册)(?:了|的)[^,，。]{0,12}(?:公司|中心|实验室|研究院)|\btrademarks?\b|\bpatents?\b|\bjoint (?:lab|cent|venture|institute)|\bsubsidiar|\busers?\b/iu;

export const AT_HOME = /国内|境内|本地|本市|\b(?:domestic|chinese|local)\b/iu;

/** 国内合作单位40家 */
function isAllAtHome(clause: string): boolean {
  return AT_HOME.test(clause) && !/外|\b(?:foreign|overseas|abroad|international)\b/iu.test(clause);
}

/** No projects of international cooperation. */
const OF_OTHER_PROJECTS =
  /自然科学基金|国自然|横向|\bNSFC\b|经费|合同额|最[大多高小少低](?:的)?(?:那|一|单)?[个项]*项目|\b(?:biggest|largest|smallest) (?:one|project)\b/iu;

/** Papers were put in for; what of it was granted is another number. */
const ONLY_PUT_IN = /申报|申请|投标|\bapplied for\b|\bbid for\b|\bapplications? for\b/iu;

const WERE_GRANTED = /获批|批准|立项|承担|在研|中标|\bwon\b|\bgranted\b|\bawarded\b|\bundert[ao]/iu;

/** 每年参加国际会议10场: to attend is not to hold. */
const ATTENDED = /参加|参与|出席|参会|协办|\battend|\bparticipat/iu;

const WERE_HELD = /举办|承办|主办|举行|召开|\bh[eo]ld\b|\bhost|\borgani[sz]/iu;

/** 国际机构入驻了5家: who rents a room has signed no agreement to cooperate. */
const ONLY_RESIDENT = /入驻/u;

const COOPERATES = /签|合作|协议|机制/u;

/** 国内8000万，国外4000万: neither is the total. */
export function isOfOnePart(words: string): boolean {
  return /国内|境内|\bdomestic\b/iu.test(words);
}

const COUNTS_PEOPLE = /[\d十百]\s?[多几来]?[个名位]?人|\d+ (?:people|staff|engineers|researchers|members)/iu;

/** Who has a team of 40 says nothing yet of how strong and how international it is. */
const SAYS_WHICH_TEAM = /国际|强|外籍|\binternational\b|\bstrong\b/iu;

/** 高新技术企业证书有效期至2027年 tells nothing of the licence. */
const OTHER_CERTIFICATE =
  /签证|护照|商标|合同|协议|保险|\bvisas?\b|\bpassports?\b|\bcontracts?\b|\bagreements?\b|高新|high-?tech|专精特新|资质|\biso\b|专利/iu;

/** Whether a clause that names a fact speaks of something else that is called so too. */
export function isOfAnother(fact: Fact, clause: string, polarity: Polarity): boolean {
  switch (fact) {
    case 'registeredOn':
      return OF_ANOTHER_BEGINNING.test(clause);
    case 'researchProjects':
    case 'platformProjects':
      return OF_OTHER_PROJECTS.test(clause) || (ONLY_PUT_IN.test(clause) && !WERE_GRANTED.test(clause));
    case 'researchEvents':
    case 'parkLargeEvents':
    case 'parkSmallEvents':
    case 'platformLargeEvents':
    case 'platformSmallEvents':
      return ATTENDED.test(clause) && !WERE_HELD.test(clause);
    case 'researchPartners':
      return isGone(clause) || isAllAtHome(clause);
    case 'parkPartners':
    case 'platformPartners':
      return isAllAtHome(clause) || isGone(clause) || (ONLY_RESIDENT.test(clause) && !COOPERATES.test(clause));
    case 'cooperationGoals':
      return /目标(?:是|为|定)?[^,，。]{0,3}\d/u.test(clause);
    case 'totalRevenue':
      return isOfOnePart(clause);
    case 'researchTeam':
    case 'industryTeam':
      return polarity === 'yes' && COUNTS_PEOPLE.test(clause) && !SAYS_WHICH_TEAM.test(clause);
    case 'inValidExistence':
      return OTHER_CERTIFICATE.test(clause);
    default:
      return (vocabulary[fact].shape === 'count' || vocabulary[fact].shape === 'yes_no') && isGone(clause);
  }
}
