import { conceptsIn } from '../../../policy-text/words/thesaurus.ts';

const ITS_NAMES = ['base', 'regulation', 'host', 'commission'];

/** Whether a question names a Base, the regulation, a host organization or the commission. */
export function namesTheRegulation(question: string): boolean {
  const concepts = conceptsIn(question);
  return ITS_NAMES.some((name) => concepts.has(name));
}

/** Whether a question speaks of something that is not for this regulation, whatever else it says. */
export function namesSomethingOutside(question: string): boolean {
  return [...conceptsIn(question).values()].some(({ section }) => section === 'outside');
}
