import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import type { CalendarDay } from '../../../core/calendar-day.ts';
import { ruleOf } from '../../../core/rules/in-force.ts';
import type { Language } from '../../../policy-text/language.ts';
import type { Topic } from '../../../policy-text/topics/topics.ts';
import type { Circumstances } from '../../heard.ts';
import { claimSaid } from '../question/claim-said.ts';
import { asksYesOrNo, formOf } from '../question/yes-or-no.ts';
import { judgeKind, judgeRule } from '../rules/judge-rule.ts';
import { openAsked, tellOpen } from '../rules/open-asked.ts';
import { type AskedRule, rulesAsked, rulesBehind } from '../rules/rules-asked.ts';
import { tellRule } from '../rules/tell-rule.ts';
import type { Statement } from '../statement.ts';
import { answerWords } from '../words/answer-words.ts';
import { fixedWords } from './fixed-words.ts';
import { itemAsked, tellItem } from './item-asked.ts';
import { kindMayApply } from './kind-may-apply.ts';
import { behind, shortAnswer } from './short-answer.ts';
import { tellDeadline } from './tell-deadline.ts';

/** What a topic says to a question. */
interface TopicAnswer {
  readonly statements: readonly Statement[];
  /** The asker's own case was put to a rule, or the day that was asked for was worked out. */
  readonly isWorkedOut: boolean;
}

/**
 * Answers a topic for what was asked, in this order: the day that was asked for, what the asker's own case comes to, the
 * rules and the fixed words, and what the text leaves open.
 */
export function answerTopic(
  topic: Topic,
  question: string,
  language: Language,
  circumstances: Circumstances,
): TopicAnswer {
  const { today, calendar = workCalendar() } = circumstances;
  const rules = rulesAsked(topic.rules, question);
  const fits = judgeKind(rules, question, language, today);
  if (fits && fits.outcome !== 'met') return { statements: [fits.statement], isWorkedOut: true };
  const put = rules.length > 0 ? rules : rulesBehind(topic, question, today);
  const judged = put.flatMap((rule) => judgeRule(rule, question, language, circumstances) ?? []);
  const item = itemAsked(topic, question);
  if (item) return { statements: tellItem(topic, item, language), isWorkedOut: false };

  const deadline = topic.deadline && tellDeadline(question, topic.deadline, today, calendar, language);
  // Of an 原则上 rule that is short, the verdict has told the number, the other way and what 原则上 means.
  const allTold = judged.flatMap(({ rule, outcome }) => (outcome === 'in_principle_short' ? [rule] : []));
  const told = rules
    .filter((rule) => !allTold.includes(rule))
    .map((rule) => (fits && rule.condition.test === 'kind_fits' ? fits.statement : tellRule(rule, question, language)));
  const fixed = fixedWords(topic, question, language, circumstances);
  const isWorkedOut = judged.length > 0 || Boolean(deadline);
  const short = isWorkedOut ? null : inShort(topic, rules, question, today, language);
  const turnedOn = judged.flatMap(({ open }) => open ?? []);
  return {
    statements: led(
      short,
      [
        ...(deadline ? [{ text: deadline.text, citations: [deadline.citation] }] : []),
        ...judged.map(({ statement }) => statement),
        ...(topic.answersFirst ? [...fixed, ...told] : [...told, ...fixed]),
        ...openAsked(topic, rules, turnedOn, judged.length > 0).map((open) => tellOpen(open, put, language)),
      ],
      language,
    ),
    isWorkedOut,
  };
}

/** The few words that answer yes or no: whether a number is the rule's, those of the topic, whether one's kind may apply. */
function inShort(
  topic: Topic,
  rules: readonly AskedRule[],
  question: string,
  today: CalendarDay,
  language: Language,
): string | null {
  return (
    checkedClaim(rules, question, today, language) ??
    shortAnswer(topic.id, question, language, 'named') ??
    kindMayApply(topic, question, language) ??
    shortAnswer(topic.id, question, language, 'other')
  );
}

/** Whether a number that a rule is said to ask for is its own, or null when none is said. */
function checkedClaim(
  [only, another]: readonly AskedRule[],
  question: string,
  today: CalendarDay,
  language: Language,
): string | null {
  const asked = asksYesOrNo(formOf(question));
  if (asked === null || !only || another) return null;
  const isRight = claimSaid(only.condition, question, today);
  return isRight === null ? null : answerWords[language].claim(asked, isRight);
}

/** The statements with the few words that answer yes or no before the first of them. */
function led(short: string | null, [first, ...others]: readonly Statement[], language: Language): readonly Statement[] {
  if (!first) return [];
  return [short === null ? first : { ...first, text: behind(short, first.text, language) }, ...others];
}

/** Tells the rule of a clause, or null when no rule is read from it. */
export function answerRule(
  clause: string,
  question: string,
  language: Language,
  circumstances: Circumstances,
): readonly Statement[] | null {
  if (!ruleOf(clause)) return null;
  return answerTopic({ ...ofOneClause, id: clause, rules: [{ clause }] }, question, language, circumstances).statements;
}

const ofOneClause = {
  kind: 'answer',
  asks: [],
  examples: [],
  citations: [],
  readings: [],
  answersFirst: false,
  saysWhatCounts: false,
  isList: false,
  namesAdded: false,
} as const;
