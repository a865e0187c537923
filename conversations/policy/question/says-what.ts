import { tellingWords } from '../../../policy-text/words/search-tokens.ts';
import { conceptsIn, plainSpelling } from '../../../policy-text/words/thesaurus.ts';

/** Words that measure something that another word has to name. */
const MEASURES = ['short_of_area', 'includes_number', 'sum_areas', 'three_years'];
const FEW_CHARACTERS = 4;
const FEW_WORDS = 1;

/** Whether a question names what it is about: 够不够 and `is that enough?` only ask. */
export function saysWhat(question: string): boolean {
  const characters = question.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (characters > FEW_CHARACTERS || tellingWords(plainSpelling(question)).length > FEW_WORDS) return true;
  const concepts = [...conceptsIn(question)];
  const asks = concepts.some(([, { section }]) => section === 'askings');
  return !asks || concepts.some(([name, { section }]) => section !== 'askings' && !MEASURES.includes(name));
}
