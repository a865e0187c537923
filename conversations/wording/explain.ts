import type { Category, Fact, LegalForm } from '../../core/fact.ts';
import type { Finding, YearFinding } from '../../core/finding.ts';
import type { Amount } from '../../core/interval.ts';
import type { ClauseOutcome } from '../../core/outcome.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { showAmount, showDay, showYesNo } from './show-value.ts';

type FindingOf<T extends Finding['test']> = Extract<Finding, { readonly test: T }>;

/** What a finding comes to in words: the facts it still waits for, and what there is to say about the others. */
interface Told {
  readonly unanswered: readonly Fact[];
  readonly sentences: readonly string[];
}

/**
 * Why a clause came out as it did, in sentences: a view of the finding that adds nothing to it.
 * Of a combination, only the parts that decided it are told.
 */
export function explain(finding: Finding, words: Catalogue): readonly string[] {
  const { unanswered, sentences } = tell(finding, words);
  if (unanswered.length === 0) return sentences;
  const names = unanswered.map((fact) => words.facts[fact].name);
  return [words.findings.unanswered(words.values.list(names)), ...sentences];
}

function tell(finding: Finding, words: Catalogue): Told {
  if (isUnanswered(finding)) return { unanswered: finding.missing, sentences: [] };
  switch (finding.test) {
    case 'all':
      return together(decisive(finding), words);
    case 'any': {
      const { unanswered, sentences } = together(decisive(finding), words);
      const isOpen = finding.outcome === 'not_met' || finding.outcome === 'review';
      return { unanswered, sentences: isOpen ? [...sentences, words.findings.eitherOne] : sentences };
    }
    case 'in_principle': {
      const { unanswered, sentences } = together(finding.parts, words);
      const isShort = finding.outcome === 'in_principle_short';
      return { unanswered, sentences: isShort ? [...sentences, words.findings.inPrinciple] : sentences };
    }
    default:
      return { unanswered: [], sentences: sentencesOf(finding, words) };
  }
}

/** A test that says nothing yet: what it looks at was not asked, or is not known. */
function isUnanswered(finding: Finding): boolean {
  if (finding.outcome !== 'unknown' || finding.missing.length === 0) return false;
  switch (finding.test) {
    case 'all':
    case 'any':
    case 'in_principle':
      return false;
    case 'every_year':
      return finding.years.length === 0;
    case 'kind_fits':
      return true;
    case 'focus_partners':
      return finding.total === null || finding.focus === null;
    case 'share_at_least':
      return finding.part === null || finding.whole === null;
    default:
      return finding.given === null;
  }
}

function together(parts: readonly Finding[], words: Catalogue): Told {
  const told = parts.map((part) => tell(part, words));
  return {
    unanswered: told.flatMap(({ unanswered }) => unanswered),
    sentences: told.flatMap(({ sentences }) => sentences),
  };
}

function sentencesOf(
  finding: Exclude<Finding, { readonly test: 'all' | 'any' | 'in_principle' }>,
  words: Catalogue,
): readonly string[] {
  const { findings, facts } = words;
  switch (finding.test) {
    case 'at_least':
      return [atLeast(finding, words)];
    case 'fewer_than':
      return finding.given === null || finding.outcome === 'met'
        ? [findings.noBases]
        : [findings.hasBases(showAmount(finding.given, finding.unit, words))];
    case 'declared':
    case 'exists':
      return [findings.answered(facts[finding.fact].name, showYesNo(finding.fact, finding.given === true, words))];
    case 'legal_form':
      return finding.given === null ? [] : [legalForm(finding.given, finding.outcome, words)];
    case 'kind_fits':
      return [kindFits(finding, words)];
    case 'registered_for':
      return [registeredFor(finding, words)];
    case 'no_record_since':
      return [noRecordSince(finding, words)];
    case 'ban_over':
      return [finding.bannedUntil === undefined ? findings.noBan : findings.bannedUntil(finding.bannedUntil)];
    case 'every_year':
      return everyYear(finding, words);
    case 'focus_partners':
      return [focusPartners(finding, words)];
    case 'share_at_least':
      return [shareAtLeast(finding, words)];
    case 'growth_at_least':
      return [growthAtLeast(finding, words)];
    case 'each_project':
      return eachProject(finding, words);
  }
}

/** The parts whose outcome is the combination's own. */
function decisive({ parts, outcome }: FindingOf<'all' | 'any' | 'in_principle'>): readonly Finding[] {
  return parts.filter((part) => part.outcome === outcome);
}

function atLeast(finding: FindingOf<'at_least'>, words: Catalogue): string {
  const { name } = words.facts[finding.fact];
  if (finding.given === null) return words.findings.unanswered(name);
  const given = showAmount(finding.given, finding.unit, words);
  const asked = showAmount(finding.asked, finding.unit, words);
  if (finding.outcome === 'met') return words.findings.reached(name, given, asked);
  if (finding.outcome === 'unknown' || finding.short === undefined) return words.findings.undecided(name, given, asked);
  return words.findings.short(name, given, asked, showAmount(finding.short, finding.unit, words));
}

function legalForm(given: LegalForm, outcome: ClauseOutcome, words: Catalogue): string {
  const form = words.legalForms[given];
  if (outcome === 'met') return words.findings.form.fits(form);
  return outcome === 'review' ? words.findings.form.branch(form) : words.findings.form.unfit(form);
}

function kindFits({ kind, category, fitting, outcome }: FindingOf<'kind_fits'>, words: Catalogue): string {
  const { findings, facts, organizationKinds, categories, values } = words;
  if (kind === null) return findings.unanswered(facts.organizationKind.name);
  if (category === null) return findings.unanswered(facts.category.name);
  const names = (all: readonly Category[]) => values.list(all.map((one) => categories[one]));
  if (outcome === 'met') return findings.kindFits(organizationKinds[kind], categories[category]);
  if (outcome === 'review') return findings.kindReview(organizationKinds[kind], categories[category]);
  return findings.kindUnfit(organizationKinds[kind], categories[category], names(fitting));
}

function registeredFor(finding: FindingOf<'registered_for'>, words: Catalogue): string {
  const { given, reachedOn, outcome, asked, fact } = finding;
  if (given === null || reachedOn === undefined) return words.findings.unanswered(words.facts[fact].name);
  if (outcome === 'unknown') return words.findings.registeredUndecided(asked);
  const day = showDay(given, words);
  if (outcome === 'met') return words.findings.registeredFull(day, asked, finding.onTheDay);
  return words.findings.registeredShort(day, asked, showDay(reachedOn, words));
}

function noRecordSince(
  { inside, since, outcome }: FindingOf<'no_record_since'>,
  { findings, values }: Catalogue,
): string {
  if (outcome === 'met') return findings.noRecords;
  const days = values.list(inside);
  return outcome === 'review' ? findings.recordOnBoundary(days) : findings.recordsInside(days, since);
}

function everyYear({ years, average, outcome }: FindingOf<'every_year'>, words: Catalogue): readonly string[] {
  const { findings, values } = words;
  const yearsThat = (wanted: (result: string) => boolean) =>
    values.years(years.filter(({ finding }) => wanted(finding.outcome)).map(({ year }) => year));
  switch (outcome) {
    case 'met':
      return [findings.yearsAllMet(values.years(years.map(({ year }) => year)))];
    case 'unknown': {
      const unknown = yearsThat((result) => result === 'unknown');
      return [findings.yearsUnknown(unknown === '' ? values.years(years.map(({ year }) => year)) : unknown)];
    }
    case 'review':
      return average
        ? [findings.yearsOnAverage]
        : [
            findings.yearsMixed(
              yearsThat((result) => result === 'met'),
              yearsThat((result) => result !== 'met'),
            ),
          ];
    default:
      return [findings.yearsShort, ...years.slice(-1).map((last) => explainYear(last, words))];
  }
}

function explainYear({ year, finding }: YearFinding, words: Catalogue): string {
  return words.findings.year(year, explain(finding, words));
}

function focusPartners(finding: FindingOf<'focus_partners'>, words: Catalogue): string {
  const { findings, facts } = words;
  const { total, focus, outcome, short } = finding;
  const show = (amount: Amount) => showAmount(amount, 'institutions', words);
  const asked = show(finding.asked);
  if (outcome === 'met' && focus !== null) return findings.focusMet(show(focus), asked);
  if (outcome === 'not_met' && total !== null && short !== undefined) {
    return findings.focusShort(show(total), asked, show(short));
  }
  if (outcome === 'review' && total !== null && focus !== null) {
    return findings.focusReview(show(total), show(focus), asked);
  }
  const unanswered = total === null ? 'researchPartners' : 'researchFocusPartners';
  return findings.unanswered(facts[unanswered].name);
}

function shareAtLeast(finding: FindingOf<'share_at_least'>, words: Catalogue): string {
  const { findings, facts } = words;
  const { part, whole, outcome, short } = finding;
  if (whole === null) return findings.unanswered(facts.totalRevenue.name);
  if (part === null) return findings.unanswered(facts.internationalRevenue.name);
  if (whole === 0) return findings.shareOfNothing;
  const show = (amount: Amount) => showAmount(amount, 'yuan', words);
  const asked = `${finding.askedPercent}%`;
  if (typeof part !== 'number' || typeof whole !== 'number') {
    if (outcome === 'met') return findings.shareAnyway.met(show(part), show(whole), asked);
    if (outcome === 'not_met') return findings.shareAnyway.short(show(part), show(whole), asked);
    return findings.undecided(facts.internationalRevenue.name, `${show(part)} ÷ ${show(whole)}`, asked);
  }
  const share = percent(BigInt(part), BigInt(whole));
  return outcome === 'met' || short === undefined
    ? findings.share(show(part), show(whole), share, asked)
    : findings.shareShort(show(part), show(whole), share, asked, show(short));
}

function growthAtLeast(finding: FindingOf<'growth_at_least'>, words: Catalogue): string {
  const { findings, facts, result } = words;
  const { given, years, benchmark, note, outcome } = finding;
  if (note === 'benchmark_of_another_year') return result.otherBenchmark(years[0]);
  if (benchmark === null) return result.noBenchmark(years[0]);
  const [last, before] = years.map((year) => given?.[year]);
  if (note === 'base_year_zero') return findings.growthFromZero(years[1]);
  if (typeof last !== 'number' || typeof before !== 'number') return findings.unanswered(facts.rdSpending.name);
  const growth = percent(BigInt(last) - BigInt(before), BigInt(before));
  const asked = `${benchmark.percent}%`;
  const source = `${benchmark.year} ${benchmark.period}, ${benchmark.source}`;
  if (outcome === 'review') return findings.growthWithoutRise(growth, asked);
  return outcome === 'met' ? findings.growth(growth, asked, source) : findings.growthShort(growth, asked, source);
}

function eachProject(finding: FindingOf<'each_project'>, words: Catalogue): readonly string[] {
  const { findings, facts } = words;
  const asked = showAmount(finding.askedYuan, 'yuan', words);
  if (finding.given === null || finding.outcome === 'unknown') return [findings.unanswered(facts[finding.fact].name)];
  if (finding.outcome === 'review') return [findings.projectsTogether(asked)];
  if (finding.outcome === 'not_met') return [findings.projectsShort(finding.reaching, asked)];
  const each = findings.projectsEach(finding.reaching, asked);
  return finding.note === 'exactly_two' ? [each, findings.projectsTwo] : [each];
}

/** A ratio as a percentage that never looks better than it is: cut, not rounded, after two decimals; `…` when more follow. */
function percent(numerator: bigint, denominator: bigint): string {
  const scaled = numerator * 10_000n;
  const sign = scaled < 0n ? '-' : '';
  const size = scaled < 0n ? -scaled : scaled;
  const cut = size / denominator;
  const decimals = String(cut % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const more = size % denominator === 0n ? '' : '…';
  return `${sign}${cut / 100n}${decimals === '' && more === '' ? '' : `.${decimals === '' ? '00' : decimals}${more}`}%`;
}
