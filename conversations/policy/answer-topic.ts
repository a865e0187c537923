import { workCalendar } from '../../core/calendar/work-calendar.ts';
import type { CalendarDay } from '../../core/calendar-day.ts';
import { compile, factsOf } from '../../core/conditions/compile.ts';
import type { Condition } from '../../core/conditions/condition.ts';
import type { Category } from '../../core/fact.ts';
import type { Finding } from '../../core/finding.ts';
import type { ClauseOutcome } from '../../core/outcome.ts';
import type { Rule } from '../../core/rule.ts';
import { categoriesFor } from '../../core/rules/article-8.ts';
import { ruleOf } from '../../core/rules/in-force.ts';
import { type Citation, cite } from '../../policy-text/citation.ts';
import type { Language } from '../../policy-text/language.ts';
import type { OpenWords } from '../../policy-text/readings.ts';
import { openWords, openWordsOf } from '../../policy-text/readings.ts';
import type { Clause } from '../../policy-text/regulation.ts';
import { searchClauses } from '../../policy-text/search.ts';
import type { Topic, TopicRule } from '../../policy-text/topics.ts';
import { catalogues } from '../catalogue/catalogue.ts';
import { organizationKindWords } from '../choice-words.ts';
import { tellKinds } from '../demand-words.ts';
import { explain } from '../explain.ts';
import type { Circumstances } from '../heard.ts';
import { readChoice } from '../read-choice.ts';
import { tellCondition } from '../tell-condition.ts';
import { caseSaid } from './case-said/case-said.ts';
import { categoriesSaid, kindAndCategorySaid } from './categories-said.ts';
import { categoryOf } from './category-of-clause.ts';
import { judgeSaid, only } from './judge-said.ts';
import { isOwnCase, putsNumbers } from './own-case.ts';
import { percentOf } from './percent-of.ts';
import { tellDeadline } from './tell-deadline.ts';
import { answerWords } from './words/answer-words.ts';

/** Something said with the words of the law it rests on. */
export interface Statement {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** An item stands out that has words for this much of the question, and this many times as near as the next. */
const LEAST_COVERAGE = 0.2;
const STANDS_OUT = 1.6;

/** What a topic says to a question. */
interface TopicAnswer {
  readonly statements: readonly Statement[];
  /** The asker's own case was put to a rule, or the day that was asked for was worked out. */
  readonly isWorkedOut: boolean;
}

/** Answers a topic for what was asked: by its rules, put to the numbers said; by its deadline; by its fixed words. */
export function answerTopic(
  topic: Topic,
  question: string,
  language: Language,
  circumstances: Circumstances,
): TopicAnswer {
  const { today, calendar = workCalendar() } = circumstances;
  const rules = narrowed(topic.rules, question);
  const fits = kindJudged(rules, question, language, today);
  if (fits && fits.outcome !== 'met') return { statements: [fits.statement], isWorkedOut: true };
  const put = rules.length > 0 ? rules : narrowed(rulesBehind(topic, question, today), question);
  const judged = put.flatMap((rule) => judgement(rule, question, language, circumstances) ?? []);
  const turnedOn = judged.flatMap(({ open }) => open ?? []);
  // Of an 原则上 rule that is short, the verdict has told the number, the other way and what 原则上 means.
  const allTold = judged.flatMap(({ rule, outcome }) => (outcome === 'in_principle_short' ? [rule] : []));
  const deadline = topic.deadline && tellDeadline(question, topic.deadline, today, calendar, language);
  const told = rules
    .filter((rule) => !allTold.includes(rule))
    .map((rule) => (fits && rule.condition.test === 'kind_fits' ? fits.statement : tellRule(rule, question, language)));
  const item = itemAsked(topic, question);
  if (item) return { statements: itemStatements(topic, item, language), isWorkedOut: false };
  const fixed: readonly Statement[] = topic.answer
    ? [{ text: topic.answer[language], citations: citationsFor(topic, question) }]
    : [];
  const statements = [
    ...(deadline ? [{ text: deadline.text, citations: [deadline.citation] }] : []),
    ...judged.map(({ statement }) => statement),
    ...(topic.answersFirst ? [...fixed, ...told] : [...told, ...fixed]),
    ...openOf(topic, rules, turnedOn, judged.length > 0).map((open) => tellOpen(open, put, language)),
  ];
  return { statements, isWorkedOut: judged.length > 0 || Boolean(deadline) };
}

/** Tells the rule of a clause, or null when no rule is read from it. */
export function answerRule(
  clause: string,
  question: string,
  language: Language,
  circumstances: Circumstances,
): readonly Statement[] | null {
  const rules: readonly TopicRule[] = [{ clause }];
  if (!ruleOf(clause)) return null;
  const topic: Topic = {
    id: clause,
    kind: 'answer',
    asks: [],
    examples: [],
    rules,
    citations: [],
    readings: [],
    answersFirst: false,
    saysWhatCounts: false,
    isList: false,
  };
  return answerTopic(topic, question, language, circumstances).statements;
}

/**
 * The rules of the clauses that fixed words rest on, for a question that puts a case in numbers to them. What the
 * regulation leaves open no rule decides, except a growth when the benchmark was said.
 */
function rulesBehind(topic: Topic, question: string, today: CalendarDay): readonly TopicRule[] {
  const { kind, citations, saysWhatCounts } = topic;
  if (saysWhatCounts || !putsNumbers(question) || kind === 'out_of_scope') return [];
  const clauses = [...new Set(citations.map(({ clause }) => clause))];
  return clauses
    .filter((clause) => {
      const condition = ruleOf(clause)?.condition;
      if (!condition) return false;
      return kind === 'answer' || caseSaid(question, factsOf(condition), today).benchmark !== undefined;
    })
    .map((clause) => ({ clause }));
}

/** The item, under what its list says of all its items. */
function itemStatements({ citations, answer }: Topic, item: Clause, language: Language): readonly Statement[] {
  const above = citations.filter(({ clause }) => isWithin(item.id, clause));
  const told = { text: answerWords[language].item(item), citations: [cite(item.id)] };
  return answer && above.length > 0 ? [told, { text: answer[language], citations: above }] : [told];
}

interface AskedRule {
  readonly rule: Rule;
  readonly condition: Condition;
  readonly category: Category | undefined;
  /** The rule is one of several. */
  readonly isOneOfSeveral: boolean;
}

/** The rules of the categories that a question is about; all of them when it is about none of theirs. */
function narrowed(rules: readonly TopicRule[], question: string): readonly AskedRule[] {
  const categories = categoriesSaid(question);
  const ofThese = rules.filter(({ clause }) => {
    const category = categoryOf(clause);
    return category === undefined || categories.includes(category);
  });
  const chosen = ofThese.length > 0 ? ofThese : rules;
  return chosen.flatMap(({ clause, facts }) => {
    const rule = ruleOf(clause);
    const condition = rule && (facts ? only(rule.condition, (fact) => facts.includes(fact)) : rule.condition);
    return rule && condition
      ? [{ rule, condition, category: categoryOf(clause), isOneOfSeveral: chosen.length > 1 }]
      : [];
  });
}

function tellRule({ rule, condition, category }: AskedRule, question: string, language: Language): Statement {
  const words = answerWords[language];
  if (condition.test === 'kind_fits') return tellKindsAsked(rule, condition, question, language);
  const text = tellCondition(condition, rule.clause, catalogues[language]);
  return {
    text: words.sentence(category ? words.underCategory(category, text) : text),
    citations: [rule.citation],
  };
}

/** Of article 8, the sentences on the categories that the kind of organization named goes with. */
function tellKindsAsked(
  rule: Rule,
  condition: Extract<Condition, { readonly test: 'kind_fits' }>,
  question: string,
  language: Language,
): Statement {
  const words = catalogues[language];
  const kind = readChoice(question, organizationKindWords);
  const named = kind.kind === 'read' ? categoriesFor(kind.value) : categoriesSaid(question);
  const categories = named.length > 0 ? named : (['park', 'research', 'platform', 'industry'] as const);
  const sentences = rule.citation.quote.match(/[^。]+。/g) ?? [];
  const { categories: names } = catalogues.zh;
  return {
    text: answerWords[language].sentence(
      words.asks.all(categories.map((category) => tellKinds(condition, category, words))),
    ),
    citations: sentences
      .filter((words) => categories.some((category) => words.startsWith(names[category])))
      .map((words) => cite(rule.clause, words)),
  };
}

interface Judgement {
  readonly rule: AskedRule;
  readonly outcome: ClauseOutcome;
  readonly statement: Statement;
  readonly open: string | null;
}

/** The rule put to what the question says of the asker's own case, or null when it says nothing of it. */
function judgement(
  asked: AskedRule,
  question: string,
  language: Language,
  { today, parameters }: Circumstances,
): Judgement | null {
  const { rule, condition, category, isOneOfSeveral } = asked;
  if (condition.test === 'kind_fits' || !isOwnCase(question)) return null;
  const { facts, share, benchmark } = caseSaid(question, factsOf(condition), today);
  const known = benchmark
    ? { ...parameters, rdGrowthBenchmark: { ...benchmark, ...answerWords[language].benchmarkSaid } }
    : parameters;
  const judged = judgeSaid(condition, { asOf: today, facts, parameters: known });
  if (!judged) return null;
  const words = answerWords[language];
  const catalogue = catalogues[language];
  const { finding, otherWays, isPart } = judged;
  const { outcome } = finding;
  const verdict = outcome === 'met' && isPart ? words.partIsMet : words.verdict[outcome];
  const exact = share && percentOf(share);
  // The verdict and the rule itself say these.
  const saidByRule = [catalogue.findings.inPrinciple, catalogue.findings.eitherOne];
  const reasons =
    exact && condition.test === 'share_at_least' && outcome !== 'unknown'
      ? [words.share(exact, `${condition.percent}%`, outcome === 'met')]
      : explain(finding, catalogue)
          .filter((sentence) => !saidByRule.includes(sentence))
          .map(words.sentence);
  const other = otherWays ? [words.otherWay(tellCondition(otherWays, rule.clause, catalogue))] : [];
  const heading = isOneOfSeveral && category ? words.verdictFor(category, verdict) : verdict;
  return {
    rule: asked,
    outcome,
    statement: { text: words.join([heading, ...reasons, ...other]), citations: [rule.citation] },
    open: openIn(finding),
  };
}

/** Whether the kind of organization that was named goes with the category that was, or null when they were not. */
function kindJudged(
  rules: readonly AskedRule[],
  question: string,
  language: Language,
  today: CalendarDay,
): { readonly statement: Statement; readonly outcome: ClauseOutcome } | null {
  const rule = rules.find(({ condition }) => condition.test === 'kind_fits');
  const said = rule && kindAndCategorySaid(question);
  if (!said) return null;
  const facts = { organizationKind: said.kind, category: said.category };
  const finding = compile(rule.condition)({ asOf: today, facts, parameters: {} });
  const sentences = rule.rule.citation.quote.match(/[^。]+。/g) ?? [];
  const concerned = [said.category, ...categoriesFor(said.kind)].map((category) => catalogues.zh.categories[category]);
  return {
    outcome: finding.outcome,
    statement: {
      text: answerWords[language].fits(finding.outcome, explain(finding, catalogues[language]).join('')),
      citations: sentences
        .filter((words) => concerned.some((category) => words.startsWith(category)))
        .map((words) => cite(rule.rule.clause, words)),
    },
  };
}

/** The one item of a list that a question is about, when it stands out from its neighbours by the words they share. */
function itemAsked({ isList, citations }: Topic, question: string): Clause | null {
  if (!isList) return null;
  const clauses = citations.map(({ clause }) => clause);
  const [best, next] = searchClauses(question).filter(({ clause }) => clauses.includes(clause.id));
  if (!best || clauses.some((other) => isWithin(other, best.clause.id))) return null;
  const standsOut = best.coverage >= LEAST_COVERAGE && best.score >= STANDS_OUT * (next?.score ?? 0);
  return standsOut ? best.clause : null;
}

function isWithin(item: string, clause: string): boolean {
  return item.startsWith(`${clause}.`);
}

/** What fixed words rest on; of clauses of several categories, those of the categories asked about. */
function citationsFor({ citations, answer }: Topic, question: string): readonly Citation[] {
  if (answer && /[园研平产][区究台业]类/.test(answer.zh)) return citations;
  const categories = categoriesSaid(question);
  const ofThese = citations.filter(({ clause }) => {
    const category = categoryOf(clause);
    return category === undefined || categories.includes(category);
  });
  return ofThese.some(({ clause }) => categoryOf(clause)) ? ofThese : citations;
}

/** The open words that what was said turns on, or comes near. */
function openIn(finding: Finding): string | null {
  switch (finding.test) {
    case 'each_project':
      if (finding.note === 'exactly_two') return 'two_or_more_projects';
      return finding.note === 'only_together' ? 'each_project_or_together' : null;
    case 'every_year':
      return 'every_year';
    case 'focus_partners':
      return finding.outcome === 'review' ? 'focus_field_and_country' : null;
    case 'growth_at_least':
      return 'growth_benchmark_year';
    case 'fewer_than':
      return finding.outcome === 'met' ? null : 'one_base_in_principle';
    case 'all':
    case 'any':
    case 'in_principle':
      return finding.parts.reduce<string | null>((found, part) => found ?? openIn(part), null);
    default:
      return null;
  }
}

/** The open words to be shown: those the topic is about or the verdict turns on; of a single rule, the weightiest. */
function openOf(
  topic: Topic,
  rules: readonly AskedRule[],
  turnedOn: readonly string[],
  isJudged: boolean,
): readonly OpenWords[] {
  const own = openWords.filter(({ id }) => topic.readings.includes(id) || turnedOn.includes(id));
  const [only, another] = rules;
  if (own.length > 0 || isJudged || !only || another) return own;
  return openWordsOf(only.rule.clause)
    .filter(({ rank, readings }) => rank !== undefined && readings.some(({ weight }) => weight === 'possible'))
    .filter(
      ({ citations }) =>
        only.condition === only.rule.condition || citations.some(({ quote }) => isAbout(quote, only.condition)),
    )
    .slice(0, 1);
}

function isAbout(quote: string, condition: Condition): boolean {
  return 'words' in condition && (quote.includes(condition.words) || condition.words.includes(quote));
}

function tellOpen(open: OpenWords, rules: readonly AskedRule[], language: Language): Statement {
  const clauses = rules.map(({ rule }) => rule.clause);
  const own = open.citations.filter(({ clause }) => clauses.includes(clause));
  return { text: answerWords[language].open(open), citations: own.length > 0 ? own : open.citations };
}
