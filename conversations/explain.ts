import type { Category } from '../core/fact.ts';
import type { Finding, YearFinding } from '../core/finding.ts';
import type { Amount } from '../core/interval.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { showAmount, showDay } from './show-value.ts';

type FindingOf<T extends Finding['test']> = Extract<Finding, { readonly test: T }>;

/**
 * Why a clause came out as it did, in sentences: a view of the finding that adds nothing to it.
 * Of a combination, only the parts that decided it are told.
 */
export function explain(finding: Finding, words: Catalogue): readonly string[] {
  const { findings } = words;
  switch (finding.test) {
    case 'all':
      return decisive(finding).flatMap((part) => explain(part, words));
    case 'any': {
      const parts = decisive(finding).flatMap((part) => explain(part, words));
      return finding.outcome === 'met' || finding.outcome === 'declared' ? parts : [...parts, findings.eitherOne];
    }
    case 'in_principle': {
      const parts = finding.parts.flatMap((part) => explain(part, words));
      return finding.outcome === 'in_principle_short' ? [...parts, findings.inPrinciple] : parts;
    }
    case 'at_least':
      return [atLeast(finding, words)];
    case 'fewer_than': {
      if (finding.given === null) return [findings.unanswered(words.facts[finding.fact].name)];
      if (finding.outcome === 'met') return [findings.noBases];
      return [findings.hasBases(showAmount(finding.given, finding.unit, words))];
    }
    case 'declared':
    case 'exists': {
      const { name } = words.facts[finding.fact];
      if (finding.given === null) return [findings.unanswered(name)];
      return [finding.given ? findings.answeredYes(name) : findings.answeredNo(name)];
    }
    case 'legal_form':
      return [legalForm(finding, words)];
    case 'kind_fits':
      return [kindFits(finding, words)];
    case 'registered_for':
      return [registeredFor(finding, words)];
    case 'no_record_since': {
      if (finding.given === null) return [findings.unanswered(words.facts[finding.fact].name)];
      if (finding.outcome === 'met') return [findings.noRecords];
      const days = words.values.list(finding.inside);
      return [
        finding.outcome === 'review' ? findings.recordOnBoundary(days) : findings.recordsInside(days, finding.since),
      ];
    }
    case 'ban_over': {
      if (finding.given === null) return [findings.unanswered(words.facts[finding.fact].name)];
      return [finding.bannedUntil === undefined ? findings.noBan : findings.bannedUntil(finding.bannedUntil)];
    }
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

function legalForm({ given, outcome, fact }: FindingOf<'legal_form'>, words: Catalogue): string {
  if (given === null) return words.findings.unanswered(words.facts[fact].name);
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

function everyYear({ years, average, outcome, missing }: FindingOf<'every_year'>, words: Catalogue): readonly string[] {
  const { findings, values, facts } = words;
  if (years.length === 0) return missing.map((fact) => findings.unanswered(facts[fact].name));
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
    return findings.undecided(facts.internationalRevenue.name, `${show(part)} / ${show(whole)}`, asked);
  }
  const share = percent(BigInt(part), BigInt(whole));
  return outcome === 'met' || short === undefined
    ? findings.share(show(part), show(whole), share, asked)
    : findings.shareShort(show(part), show(whole), share, asked, show(short));
}

function growthAtLeast(finding: FindingOf<'growth_at_least'>, words: Catalogue): string {
  const { findings, facts, result } = words;
  const { given, years, benchmark, note, outcome } = finding;
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
