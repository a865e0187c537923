import { tellingWords } from '../../../policy-text/words/search-tokens.ts';
import { conceptsIn, plainSpelling } from '../../../policy-text/words/thesaurus.ts';

/** Words that measure something that another word has to name. */
const MEASURES = ['short_of_area', 'includes_number', 'sum_areas', 'three_years'];
const FEW_CHARACTERS = 4;
const FEW_WORDS = 1;
/** 那个期限是几天来着, `is 8 enough`: pointing, counting and asking, and nothing that is counted. */
const POINTS_AND_ASKS =
  /来着|到底|现在|一共|总共|大概|多少|多久|多长|够不够|行不行|对不对|可以|需要|期限|时间|标准|数字?|[那这我你咱它们个几够行能要得是有的了吗么呢啊呀吧还才都算对不天家场次人年月\d零一二两三四五六七八九十百千]|\b(?:how|many|much|long|do|does|is|are|was|we|i|you|they|it|that|this|those|them|need|have|got|enough|suffice|sufficient|ok|okay|fine|right|then|so|and|but|to|the|a|of|will|be|\d+|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty)\b|[\s\p{P}]/giu;

/** Whether a question names what it is about: 够不够 and `is that enough?` only ask. */
export function saysWhat(question: string): boolean {
  if (question.replace(POINTS_AND_ASKS, '') === '') return false;
  const characters = question.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (characters > FEW_CHARACTERS || tellingWords(plainSpelling(question)).length > FEW_WORDS) return true;
  const concepts = [...conceptsIn(question)];
  const asks = concepts.some(([, { section }]) => section === 'askings');
  return !asks || concepts.some(([name, { section }]) => section !== 'askings' && !MEASURES.includes(name));
}
