import { conceptsIn } from '../../../policy-text/words/thesaurus.ts';

const MATERIALS = /材料|一个月|1个月|\bmaterials\b|\bone month\b/i;
const DAY_ASKED = /几号|哪天|哪一天|什么时候|何时|最晚|截止|\bby when\b|\bwhen\b|\bwhich day\b/i;
/** Subjects that do not say which materials are meant. */
const OF_ANY = new Set(['within_month', 'first_day', 'reference_day', 'validity_start', 'report_deadline', 'notify']);

/** The duties that end on a day: after a result, after a change, at the end of the year. */
export const DUTIES = ['report-achievement', 'report-change', 'annual-summary'];

/** 那个材料最晚哪天交, 一个月从哪天起算: a day is asked for, and not of which of the duties. */
export function leavesMaterialsOpen(question: string): boolean {
  if (!MATERIALS.test(question) || !DAY_ASKED.test(question)) return false;
  return [...conceptsIn(question)].every(([name, { section }]) => section === 'askings' || OF_ANY.has(name));
}
