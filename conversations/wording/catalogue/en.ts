import { grouped } from '../grouped.ts';
import type { Catalogue } from './catalogue.ts';
import { enAmend } from './en-amend.ts';
import { enAsks } from './en-asks.ts';
import { enCase } from './en-case.ts';
import { at } from './en-day.ts';
import { enFacts } from './en-facts.ts';
import { enForm } from './en-form.ts';
import { enKept } from './en-kept.ts';
import { enOpenly } from './en-openly.ts';
import { enShare } from './en-share.ts';
import { enTalk } from './en-talk.ts';
import { enWays } from './en-ways.ts';

export const en: Catalogue = {
  facts: enFacts,
  categories: { park: 'park', research: 'research', platform: 'platform', industry: 'industry' },
  organizationKinds: {
    science_park: 'Science park',
    industrial_base: 'Industrial base',
    university: 'University or college',
    research_institute: 'Research institute',
    medical_institution: 'Medical institution',
    technology_transfer_organization: 'Technology transfer organization',
    incubator: 'Incubator',
    social_organization: 'Social organization',
    other_platform: 'Other platform',
    technology_enterprise: 'Technology enterprise',
    new_rd_institution: 'New R&D institution',
  },
  legalForms: {
    legal_person: 'Legal person',
    other_organization: 'Other organization',
    branch_office: 'Branch office',
    internal_department: 'Internal department',
    natural_person: 'Natural person',
  },

  units: {
    institutions: (amount, one) => `${amount} ${one ? 'institution' : 'institutions'}`,
    m2: (amount) => `${amount} m²`,
    events: (amount, one) => `${amount} ${one ? 'event' : 'events'}`,
    visits: (amount, one) => `${amount} ${one ? 'visit' : 'visits'}`,
    person_visits: (amount, one) => `${amount} ${one ? 'visitor' : 'visitors'}`,
    projects: (amount, one) => `${amount} ${one ? 'project' : 'projects'}`,
    persons: (amount, one) => `${amount} ${one ? 'person' : 'persons'}`,
    yuan: (amount) => amount,
    bases: (amount, one) => `${amount} ${one ? 'base' : 'bases'}`,
  },
  values: {
    none: 'none',
    unknown: 'not known',
    between: (min, max) => `${min} to ${max}`,
    from: (min) => `${min} or more`,
    upTo: (max) => `at most ${max}`,
    moreThan: (min) => `more than ${min}`,
    lessThan: (max) => `less than ${max}`,
    both: (from, to) => `${from} and ${to}`,
    about: (amount) => `about ${amount}`,
    notSaid: 'not given',
    inYear: (year, amount) => `${year}: ${amount}`,
    eachYear: (years, amount) => `${amount} a year (${years})`,
    period: (period) => period,
    list: (items) => items.join(', '),
    years: (years) =>
      years.length < 2 ? years.join('') : `${years.slice(0, -1).join(', ')} and ${String(years.at(-1))}`,
    yuan: (yuan) => `${grouped(yuan)} yuan`,
    area: grouped,
  },
  outcomes: {
    met: 'Met',
    declared: 'Met by your own account',
    review: 'To be judged by a person',
    in_principle_short: 'Short of an “in principle” rule',
    unknown: 'Not known yet',
    not_met: 'Not met',
  },
  overall: {
    ineligible: {
      title: 'Not eligible as things stand',
      meaning: 'On the facts given, at least one condition is not met under any reading.',
    },
    incomplete: {
      title: 'Cannot be decided yet',
      meaning: 'Nothing is certainly not met, but some information is missing.',
    },
    needs_review: {
      title: 'A person has to judge',
      meaning: 'Nothing is certainly not met, but some clauses turn on a reading of the text or say “in principle”.',
    },
    meets_stated_conditions: {
      title: 'The stated conditions are met',
      meaning:
        'That is on the facts given; whether a base is designated, the Commission decides by the procedure of Article 9.',
    },
  },
  groups: {
    not_met: 'Not met',
    to_be_judged: 'To be judged by a person',
    missing: 'Information missing',
    declared: 'Met by your own account; experts judge',
    met: 'Met',
  },
  examples: {
    category: 'For example: research',
    organization_kind: 'For example: hospital, incubator, technology company',
    legal_form: 'For example: legal person',
    yes_no: 'For example: yes, no, don’t know',
    count: 'For example: 12, about a dozen, fewer than 5, none',
    area: 'For example: 50,000 m², 5 hectares',
    yuan: 'For example: 120 million yuan, ¥30m',
    yuan_list: 'For example: 12 million, 30 million; or “none”',
    day: 'For example: 1 March 2019, March 2019, three and a half years',
    days: 'For example: none; or 2023-05-20',
    day_or_none: 'For example: 2027-06-30, or “none”',
    count_by_year: 'For example: 5 each year; or 2, 1, 3 (earliest first)',
    yuan_by_year: 'For example: 100 million, 107 million (earliest first)',
  },
  unclear: {
    ambiguous: 'That could mean more than one thing.',
    unsure: 'That does not sound certain, so it is not noted yet.',
    which_day: 'The exact day is needed here.',
    foreign_money: 'Please convert it to yuan: the regulation gives no exchange rate.',
    no_such_day: 'There is no such day.',
    negative: 'A negative number does not fit here.',
    too_large: 'That number is too large; please check it.',
    not_whole: 'A whole number is needed here.',
    wrong_unit: 'The unit does not fit the question.',
    without_unit: 'Please give this number with its unit.',
    in_parts: 'One number is needed here: please say what they come to together.',
    of_another_kind:
      'That is of another kind: an ordinary key laboratory is no international joint platform, and a foreign university or company is no international organization.',
    not_yet: 'That sounds as if it were still to come, so I did not note it; if there is none now, just say “no”.',
    certified_only:
      'Only foreign high-end talents (outstanding young ones included) who are certified by the authorities count. Please tell me how many are, when you know.',
    future_day: 'That day has not come yet.',
    how_many: 'How many, or how much? Please give the number.',
    share_of_loose_total:
      'The total sales revenue is only approximate, so a share of it gives no amount. Tell me the exact total, or the international amount itself.',
    share_without_total: 'A share is not enough here: the total sales revenue is needed first.',
    share_over_total: 'A share cannot exceed 100%.',
  },
  taken: {
    category: 'one of park, research, platform, industry',
    organization_kind: 'the name of a kind of organization, such as university or incubator',
    legal_form: 'one of legal_person, other_organization, branch_office, internal_department, natural_person',
    yes_no: 'true, false or null',
    count: 'a whole number of 0 or more, or an interval {"min","max"}',
    area: 'square metres of 0 or more, or an interval {"min","max"}',
    yuan: 'whole yuan of 0 or more, or an interval {"min","max"}',
    yuan_list: 'a list of whole yuan, [] for none',
    day: 'an existing day YYYY-MM-DD, or an interval {"min","max"}',
    days: 'a list of existing days YYYY-MM-DD, [] for none',
    day_or_none: 'an existing day YYYY-MM-DD, or "none"',
    count_by_year: 'whole numbers by year, such as {"2025": 3}',
    yuan_by_year: 'whole yuan by year, such as {"2025": 107100000}',
    object: 'a JSON object',
    fact_name: 'the name of a defined fact, such as category or registeredOn',
    parameter_name: 'the name of a defined parameter: rdGrowthBenchmark or guide',
    calendar_day: 'an existing day YYYY-MM-DD',
    past_full_year: 'a full year before the year of the assessment',
    rd_growth_benchmark: '{"year","percent","period","source"}, all four of them',
    guide:
      '{"year","fields","countries","source","from"?,"until"?}, at least one field and one country, from no later than until',
    part_of_whole:
      'no more than its total (key partners within all partners, international revenue within total revenue)',
  },

  yesAndNo: () => ['Yes', 'No'],
  buttons: {
    none: 'None',
    unknown: 'Don’t know',
    undo: 'Back',
    restart: 'Start over',
    outcome: 'Just the outcome',
    report: 'Every clause',
    ways: 'How to qualify',
    result: 'Result',
    review: 'Change an answer',
    what_if: 'What if…',
    export: 'Export',
    keep: 'Continue',
    keepSupposed: 'Keep this',
    dropSupposed: 'Just asking',
  },

  talk: enTalk,

  result: {
    title: (category, day) => `${category === null ? 'As of' : `For the ${category} category, as of`} ${day}:`,
    procedure:
      'Article 9: an application guide is published and applications are organized every year; the preliminary review and the second review each involve at least 5 experts, the second with a site visit; the results are published for 5 working days, and objections must be made in writing within that period.',
    findOut: (names, all) =>
      `Please find out first: ${names.join(', ')}${all > names.length ? ` and ${all - names.length} more` : ''}.`,
    noBenchmark: (year) =>
      `Article 8(4)3 compares with the growth of R&D spending of Beijing’s large and medium enterprises in ${year}. The text does not give that figure and staff have not set it, so this clause cannot be decided.`,
    otherBenchmark: (year) =>
      `Article 8(4)3 compares with the growth of R&D spending of Beijing’s large and medium enterprises in ${year}. The figure that staff have set is for another year and cannot stand in for it, so this clause cannot be decided.`,
    preference: {
      yes: 'A high-tech certificate is in force: priority may be given at designation. It is not a condition.',
      no: 'No high-tech certificate is in force. That does not affect eligibility; only the priority is missing.',
      unknown:
        'If a national or Zhongguancun high-tech certificate is in force, priority may be given at designation; it is not a condition.',
    },
    ineligibleNext: 'Work on what is listed under “Not met”; come back whenever things change.',
    reviewNext: 'Prepare evidence for the clauses to be judged and consult the Commission about them.',
    disclaimer: 'This only compares your answers with the text. It is neither legal advice nor a designation.',
    receipt: (code) => `Receipt ${code}`,
  },

  findings: {
    short: (name, given, asked, short) => `${capital(name)}: ${given}; at least ${asked} required, ${short} short.`,
    reached: (name, given, asked) => `${capital(name)}: ${given}; at least ${asked} required.`,
    undecided: (name, given, asked) => `${capital(name)}: ${given}; at least ${asked} required, not decided by that.`,
    unanswered: (names) => `Still needed: ${names}.`,
    answered: (name, answer) => `${capital(name)}: ${answer.toLowerCase()}, as you said.`,
    eitherOne: 'One of these is enough.',
    inPrinciple: 'The text says “in principle”: being short is no refusal by itself, a person judges.',
    hasBases: (given) =>
      `It hosts ${given} already; a second one does not go with “in principle only one”. A branch set up internally is an option.`,
    noBases: 'It hosts no base yet.',
    form: {
      fits: (form) => `Applicant: ${form.toLowerCase()}.`,
      branch: (form) => `Whether a ${form.toLowerCase()} is an “other organization” has to be judged by a person.`,
      unfit: (form) =>
        `Applicant: ${form.toLowerCase()}, which is neither a legal person nor another organization; the legal person it belongs to should apply.`,
    },
    kindFits: (kind, category) => `${kind}: may apply in the ${category} category.`,
    kindReview: (kind, category) => `${kind}: whether it may apply in the ${category} category has to be judged.`,
    kindUnfit: (kind, category, fitting) => `${kind}: not in the ${category} category; it belongs to ${fitting}.`,
    registeredFull: (day, years, onTheDay) =>
      onTheDay
        ? `Registered ${at(day)}: ${years} full years today exactly, which counts.`
        : `Registered ${at(day)}: at least ${years} full years.`,
    registeredShort: (day, years, reachedOn) => `Registered ${at(day)}: ${years} years are full ${at(reachedOn)} only.`,
    registeredUndecided: (years) => `Whether ${years} years of registration are full is not decided yet.`,
    noRecords: 'No adverse credit record in the last 3 years.',
    recordsInside: (days, since) => `Records of ${days} fall within the last 3 years (since ${since}).`,
    recordOnBoundary: (day) =>
      `The record of ${day} lies exactly on the 3-year boundary; whether it counts is a reading.`,
    noBan: 'No 3-year bar is running.',
    bannedUntil: (day) => `The 3-year bar after the revocation runs through ${day}; one may apply from the next day.`,
    year: (year, sentences) => `${year}: ${sentences.join(' ')}`,
    yearsAllMet: (years) => `Reached in each of ${years}.`,
    yearsMixed: (met, notMet) =>
      `Reached in ${met}, not in ${notMet}. Which years “each year” means is not written; a person judges.`,
    yearsOnAverage: 'Reached in no single year but on average; how “each year” counts has to be judged.',
    yearsShort: 'Reached in no year, nor on average.',
    yearsUnknown: (years) => `Not known for ${years}.`,
    focusMet: (focus, asked) => `Partners in key fields and key countries: ${focus}; at least ${asked} required.`,
    focusReview: (total, focus, asked) =>
      `${total} in all, ${focus} in both a key field and a key country; at least ${asked} required. Whether both are needed or either is enough can be read in two ways.`,
    focusShort: (total, asked, short) => `Only ${total} in all; at least ${asked} required, ${short} short.`,
    share: (part, whole, share, asked) => `${part} ÷ ${whole} = ${share}; at least ${asked} required.`,
    shareShort: (part, whole, share, asked, short) =>
      `${part} ÷ ${whole} = ${share}; at least ${asked} required, without rounding, ${short} short.`,
    shareAnyway: {
      met: (part, whole, asked) => `${part} ÷ ${whole} is at least ${asked} in any case, as required.`,
      short: (part, whole, asked) => `${part} ÷ ${whole} is below ${asked} in any case.`,
    },
    shareOfNothing: 'Total sales revenue is 0: there is no share to compare.',
    growth: (growth, benchmark, source) => `R&D spending grew by ${growth}; benchmark ${benchmark} (${source}).`,
    growthShort: (growth, benchmark, source) =>
      `R&D spending grew by ${growth}, below the benchmark of ${benchmark} (${source}).`,
    growthWithoutRise: (growth, benchmark) =>
      `R&D spending grew by ${growth}, not below the benchmark of ${benchmark}, yet it did not rise; whether that is “significant growth” has to be judged.`,
    growthFromZero: (year) => `R&D spending in ${year} was 0: there is no growth rate; a person judges.`,
    projectsEach: (reaching, asked) => `${reaching} projects with ${asked} or more each.`,
    projectsShort: (reaching, asked) => `${reaching} with ${asked} or more each; 2 required.`,
    projectsTwo: 'The text says “2 or more”, which includes 2 by Article 1259 of the Civil Code; 3 would be safer.',
    projectsTogether: (asked) =>
      `They reach ${asked} only together; whether each project or the sum is meant can be read in two ways.`,
  },

  asks: enAsks,

  ways: enWays,

  cases: enCase,
  kept: enKept,

  openly: enOpenly,

  form: enForm,

  amend: enAmend,

  share: enShare,

  commandLine: {
    badField: (field, given, taken) => `${field}: got ${given}, takes ${taken}`,
  },
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
