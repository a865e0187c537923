import type { CalendarDay } from '../../../core/calendar-day.ts';
import { compile, factsOf } from '../../../core/conditions/compile.ts';
import type { Finding } from '../../../core/finding.ts';
import type { ClauseOutcome } from '../../../core/outcome.ts';
import { categoriesFor } from '../../../core/rules/article-8.ts';
import type { Language } from '../../../policy-text/language.ts';
import type { Circumstances } from '../../heard.ts';
import { catalogues } from '../../wording/catalogue/catalogue.ts';
import { explain } from '../../wording/explain.ts';
import { tellCondition } from '../../wording/tell-condition.ts';
import { caseSaid } from '../case-said/case-said.ts';
import { mayCountLess } from '../case-said/may-count-less.ts';
import { percentOf } from '../case-said/percent-of.ts';
import { kindAndCategorySaid } from '../question/categories-said.ts';
import { isOwnCase } from '../question/own-case.ts';
import { asksWhetherOneMay, asksYesOrNo, endsInDenial, formOf } from '../question/yes-or-no.ts';
import type { Statement } from '../statement.ts';
import { answerWords } from '../words/answer-words.ts';
import { judgeSaid } from './judge-said.ts';
import { judgeWithoutSize } from './judge-without-size.ts';
import { openIn } from './open-asked.ts';
import type { AskedRule } from './rules-asked.ts';
import { sentencesOn } from './tell-rule.ts';

/** What the asker's own case comes to by a rule. */
export interface Judgement {
  readonly rule: AskedRule;
  readonly outcome: ClauseOutcome;
  readonly statement: Statement;
  /** The open words that it turns on, or comes near. */
  readonly open: string | null;
}

/** Puts a rule to what the question says of the asker's own case; null when it says nothing of it. */
export function judgeRule(
  asked: AskedRule,
  question: string,
  language: Language,
  { today, parameters }: Circumstances,
): Judgement | null {
  const { rule, condition, category, isOneOfSeveral } = asked;
  if (condition.test === 'kind_fits' || !isOwnCase(question)) return null;
  const words = answerWords[language];
  const catalogue = catalogues[language];
  const { facts, share, benchmark, unsized, saysParts } = caseSaid(question, factsOf(condition), today);
  const known = benchmark ? { ...parameters, rdGrowthBenchmark: { ...benchmark, ...words.benchmarkSaid } } : parameters;
  const caseFile = { asOf: today, facts, parameters: known };
  const ofEither = unsized ? judgeWithoutSize(condition, caseFile, unsized) : null;
  const judged = ofEither?.judged ?? judgeSaid(condition, caseFile);
  if (!judged) return null;
  const heading = (verdict: string) => (isOneOfSeveral && category ? words.verdictFor(category, verdict) : verdict);
  const { finding, otherWays, alsoAsked } = judged;
  if (ofEither?.short) {
    const text = heading(words.sizeDecides(ofEither.short));
    return { rule: asked, outcome: 'unknown', statement: { text, citations: [rule.citation] }, open: openIn(finding) };
  }
  if (finding.outcome === 'met' && !saysParts && mayCountLess(question)) {
    const text = heading(words.countsWhatIsThere);
    return { rule: asked, outcome: 'unknown', statement: { text, citations: [rule.citation] }, open: null };
  }
  const { outcome } = finding;
  const isOnlyAbsent = otherWays !== null && Object.values(facts).every((value) => value === false);
  const verdict = isOnlyAbsent ? words.anotherWayWillDo : verdictOn(finding, alsoAsked.length > 0, question, language);
  const exact = share && percentOf(share);
  // The verdict and the rule itself say these.
  const saidByRule = [catalogue.findings.inPrinciple, catalogue.findings.eitherOne];
  const reasons =
    exact && condition.test === 'share_at_least' && outcome !== 'unknown'
      ? [words.share(exact, `${condition.percent}%`, outcome === 'met')]
      : explain(finding, catalogue)
          .filter((sentence) => !saidByRule.includes(sentence))
          .map(words.sentence);
  const also =
    outcome === 'met' && alsoAsked.length > 0
      ? [words.alsoAsked(alsoAsked.map((fact) => catalogue.facts[fact].name))]
      : [];
  const other = otherWays ? [words.otherWay(tellCondition(otherWays, rule.clause, catalogue))] : [];
  return {
    rule: asked,
    outcome,
    statement: { text: words.join([heading(verdict), ...reasons, ...also, ...other]), citations: [rule.citation] },
    open: openIn(finding),
  };
}

/** What it comes to, in the words in which it was asked: enough or not, may or not, and whether a denial is right. */
function verdictOn(finding: Finding, isPart: boolean, question: string, language: Language): string {
  const words = answerWords[language];
  const { outcome } = finding;
  const form = formOf(question);
  const onEnough = outcome === 'met' && isPart ? words.partIsMet : words.verdict[outcome];
  // Too small a site shuts nobody out; a second Base is in principle not to be.
  const isShortOfSize = outcome === 'in_principle_short' && openIn(finding) === null;
  const verdict = asksWhetherOneMay(form) && !isShortOfSize ? words.verdictOnMay[outcome] : onEnough;
  const yesOrNo = asksYesOrNo(form);
  const isDecided = outcome === 'met' || outcome === 'not_met';
  if (yesOrNo === null || yesOrNo === 'asks' || !isDecided || !endsInDenial(form)) return verdict;
  return words.yesOrNo(verdict, yesOrNo, outcome === 'not_met');
}

/** Whether the kind of organization that was named goes with the category that was, or null when they were not. */
export function judgeKind(
  rules: readonly AskedRule[],
  question: string,
  language: Language,
  today: CalendarDay,
): { readonly statement: Statement; readonly outcome: ClauseOutcome } | null {
  const asked = rules.find(({ condition }) => condition.test === 'kind_fits');
  const said = asked && kindAndCategorySaid(question);
  if (!said) return null;
  const form = formOf(question);
  const facts = { organizationKind: said.kind, category: said.category };
  const finding = compile(asked.condition)({ asOf: today, facts, parameters: {} });
  const { outcome } = finding;
  return {
    outcome,
    statement: {
      text:
        outcome === 'met' && asksWhetherOneMay(form)
          ? answerWords[language].mayApplyIn([said.category], true)
          : answerWords[language].fits(
              outcome,
              explain(finding, catalogues[language]).join(''),
              asksYesOrNo(form) !== null,
            ),
      citations: sentencesOn([said.category, ...categoriesFor(said.kind)], asked.rule),
    },
  };
}
