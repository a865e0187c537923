import type { CaseFile } from '../../core/case-file.ts';
import { compile, factsOf } from '../../core/conditions/compile.ts';
import type { Condition } from '../../core/conditions/condition.ts';
import { kindOf } from '../../core/conditions/kinds.ts';
import { type Fact, type FactValue, vocabulary } from '../../core/fact.ts';
import { type ClauseOutcome, clauseOutcomes } from '../../core/outcome.ts';
import { ruleOf } from '../../core/rules/in-force.ts';
import { askAgain, type Circumstances, type Heard, notice } from '../heard.ts';
import type { Conversation } from '../state.ts';
import { type Catalogue, catalogues } from '../wording/catalogue/catalogue.ts';
import { citationFor } from '../wording/question.ts';
import { showYesNo } from '../wording/show-value.ts';
import { type Asked, whatIsAsked } from '../wording/what-is-asked.ts';
import { caseFileOf } from './ask-next.ts';

/** Why a fact is asked: the clause in its own words, what it asks, and what either answer would come to. */
export function sayWhy(state: Conversation, circumstances: Circumstances, fact = state.asked): Heard {
  if (fact === null) return { state, replies: [], next: 'show_result' };
  const { language } = state;
  const words = catalogues[language];
  const citation = citationFor(fact);
  const lines = [
    words.talk.why(words.facts[fact].name, citation.label[language]),
    ...decides(fact, caseFileOf(state, circumstances), words),
  ];
  return askAgain(state, { ...notice(...lines), kind: 'answer', citations: [citation] });
}

function decides(fact: Fact, caseFile: CaseFile, words: Catalogue): readonly string[] {
  const condition = ruleOf(vocabulary[fact].clause)?.condition;
  const part = condition && partWith(fact, condition);
  if (!part) return [words.talk.onlyPreference];
  const judge = compile(part);
  const outcomeOf = (value: FactValue) => judge({ ...caseFile, facts: { ...caseFile.facts, [fact]: value } }).outcome;
  const { talk } = words;
  if (vocabulary[fact].shape === 'yes_no') {
    return [true, false].map((answer) =>
      talk.wouldBe(showYesNo(fact, answer, words), sayOutcome(outcomeOf(answer), words)),
    );
  }
  const demand = demandIn(whatIsAsked(testOf(fact, part), vocabulary[fact].clause, words));
  const outcomes = samplesOf(fact, part, caseFile)
    .map(outcomeOf)
    .sort((a, b) => clauseOutcomes.indexOf(a) - clauseOutcomes.indexOf(b));
  const [worst, best] = [outcomes[0], outcomes.at(-1)];
  if (worst === undefined || best === undefined) return [talk.asks(demand)];
  return [talk.asks(demand), talk.reachedOrNot(sayOutcome(best, words), sayOutcome(worst, words))];
}

function sayOutcome(outcome: ClauseOutcome, { outcomes, talk, overall }: Catalogue): string {
  if (outcome === 'unknown') return talk.dependsOnOthers;
  return outcome === 'not_met' ? talk.thenOverall(outcomes.not_met, overall.ineligible.title) : outcomes[outcome];
}

/** The part that must hold with others and speaks of the fact: alternatives stay together. */
function partWith(fact: Fact, condition: Condition): Condition | null {
  if (!factsOf(condition).includes(fact)) return null;
  if (condition.test !== 'all') return condition;
  return condition.parts.map((part) => partWith(fact, part)).find((part) => part !== null) ?? null;
}

type Test = Parameters<typeof kindOf>[0];

function testOf(fact: Fact, condition: Condition): Test {
  if (!('parts' in condition)) return condition;
  return testOf(fact, condition.parts.find((part) => factsOf(part).includes(fact)) as Condition);
}

/** Values of the fact such that every answer behaves like one of them. */
function samplesOf(fact: Fact, condition: Condition, { facts, ...rest }: CaseFile): readonly FactValue[] {
  const test = testOf(fact, condition);
  const { [fact]: _, ...others } = facts;
  const samples = kindOf(test).possible(test, { ...rest, facts: others });
  return samples[kindOf(test).facts(test).indexOf(fact)] ?? [];
}

function demandIn(asked: Asked): string {
  if (asked.kind === 'demand') return asked.text;
  return asked.parts.map(demandIn).join(asked.kind === 'any' ? ' / ' : '；');
}
