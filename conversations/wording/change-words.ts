import type { Change } from '../../core/ways/change.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { showAmount, showDay, showYesNo } from './show-value.ts';

/** What has to be so, in words: `“国（境）外合作机构数”不少于5家（现在2家，还差3家）`. Adds nothing to the change. */
export function changeInWords(change: Change, words: Catalogue): string {
  const { ways, facts, values } = words;
  switch (change.test) {
    case 'at_least': {
      const show = (amount: typeof change.from | undefined) =>
        amount === null || amount === undefined ? null : showAmount(amount, change.unit, words);
      return ways.reach(facts[change.fact].name, show(change.to) ?? '', show(change.from), show(change.more));
    }
    case 'fewer_than': {
      const now = change.from === null ? null : showAmount(change.from, change.unit, words);
      return ways.atMost(facts[change.fact].name, showAmount(change.to, change.unit, words), now);
    }
    case 'declared':
    case 'exists':
      return change.reason === 'starts_the_years'
        ? ways.registerHere
        : ways.yes([facts[change.fact].name], showYesNo(change.fact, true, words));
    case 'legal_form':
      return formInWords(change, words);
    case 'kind_fits':
      if (change.fact === 'category') return ways.category(words.categories[change.to]);
      return (change.reason === 'person_decides' ? ways.countsAs : ways.kind)(words.organizationKinds[change.to]);
    case 'registered_for':
      return change.to === undefined
        ? ways.registeredFor(change.years, change.from === null ? null : showDay(change.from, words))
        : ways.registeredBy(change.to, change.otherwiseOn ?? null);
    case 'no_record_since':
      return change.from === null ? ways.noRecords(change.since) : ways.recordsGone(values.list(change.from));
    case 'ban_over':
      return (change.from === null ? ways.noBan : ways.banOver)(change.years);
    case 'every_year':
      return ways.eachYear(facts[change.fact].name, change.years, showAmount(change.to, change.unit, words));
    case 'share_at_least':
      return shareInWords(change, words);
    case 'growth_at_least': {
      const [year, before] = change.years;
      const percent = change.askedPercent === undefined ? null : `${change.askedPercent}%`;
      return ways.growth(year, before, percent, change.to === undefined ? null : values.yuan(change.to));
    }
    case 'each_project':
      return projectsInWords(change, words);
    case 'growth_benchmark':
      return ways.benchmark(change.year);
  }
}

type ChangeOf<T extends Change['test']> = Extract<Change, { readonly test: T }>;

function formInWords({ to, reason }: ChangeOf<'legal_form'>, { ways, legalForms }: Catalogue): string {
  if (reason === 'legal_person_it_belongs_to') return ways.throughLegalPerson;
  return (reason === 'person_decides' ? ways.countsAs : ways.form)(legalForms[to]);
}

function shareInWords(
  { fact, year, askedPercent, to, ofTotal, more }: ChangeOf<'share_at_least'>,
  { ways, values }: Catalogue,
): string {
  if (fact === 'totalRevenue' && to !== undefined) return ways.totalAtMost(year, values.yuan(to));
  const share = ways.share(year, `${askedPercent}%`);
  if (to === undefined || ofTotal === undefined) return share;
  return ways.and([
    share,
    ways.shareOf(values.yuan(ofTotal), values.yuan(to), more === undefined ? null : values.yuan(more)),
  ]);
}

function projectsInWords(
  { from, askedProjects, askedYuan, raises }: ChangeOf<'each_project'>,
  words: Catalogue,
): string {
  const { ways } = words;
  const raised = raises.map((one) =>
    one.from === 0
      ? ways.furtherProject
      : ways.raise(showAmount(one.from, 'yuan', words), showAmount(one.more, 'yuan', words)),
  );
  return ways.projects(askedProjects, showAmount(askedYuan, 'yuan', words), from === null ? [] : raised);
}
