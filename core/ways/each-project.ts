import type { EachProject } from '../conditions/each-project.ts';
import { type Amount, amountBetween, least, most } from '../interval.ts';
import type { Situation } from './situation.ts';
import { nothing, oneOf, type Step } from './step.ts';

const fact = 'platformProjectInvestments';

/** Enough projects that each reach the sum by itself: the nearest ones are raised, further ones are added. */
export function raiseProjects({ projects, yuan }: EachProject, { now }: Situation): Step {
  const given = now.facts[fact] ?? null;
  const amounts: readonly Amount[] = given ?? [];
  const short = amounts.map((amount, index) => ({ amount, index })).filter(({ amount }) => least(amount) < yuan);
  const lacking = projects - (amounts.length - short.length);
  if (lacking <= 0) return nothing;
  const nearest = short.sort((a, b) => most(b.amount) - most(a.amount) || least(b.amount) - least(a.amount));
  const raised = nearest.slice(0, lacking);
  const further = Array<Amount>(lacking - raised.length).fill(0);
  const mayReach = raised.length === lacking && raised.every(({ amount }) => most(amount) >= yuan);
  const more = (from: Amount) => amountBetween(Math.max(0, yuan - most(from)), yuan - least(from));
  const to = amounts.map((amount, index) => (raised.some((one) => one.index === index) ? yuan : amount));
  return oneOf({
    label: given === null || mayReach ? 'to_be_established' : 'changeable',
    test: 'each_project',
    fact,
    from: given,
    askedProjects: projects,
    askedYuan: yuan,
    raises: [...raised.map(({ amount }) => amount), ...further].map((from) => ({ from, more: more(from) })),
    sets: { [fact]: [...to, ...further.map(() => yuan)] },
  });
}
