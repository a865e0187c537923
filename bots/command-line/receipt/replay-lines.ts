import { catalogues } from '../../../conversations/wording/catalogue/catalogue.ts';
import type { ClauseChange, Difference } from '../../../core/receipt/differences.ts';
import type { LawVersion, RulesVersion } from '../../../core/receipt/law-and-rules.ts';
import type { Receipt, RecordedClause } from '../../../core/receipt/receipt.ts';
import type { Replay } from '../../../core/receipt/replay.ts';
import type { Language } from '../../../policy-text/language.ts';
import { clauseOf } from '../../../policy-text/regulation/regulation.ts';
import { shown, shownName } from '../output/shown.ts';

/** Whether an assessment still holds, in a line, and a line for each thing that differs. */
export function replayLines(receipt: Receipt, replayed: Replay, language: Language): readonly string[] {
  const { title, same, different } = words[language];
  const heading = title(receipt.asOf, receipt.code, catalogues[language].overall[receipt.outcome].title);
  if (replayed.same) return [heading, same];
  const told = replayed.differences.flatMap((difference) => linesOf(difference, language));
  return [heading, different, ...told.map((line) => `· ${line}`)];
}

function linesOf(difference: Difference, language: Language): readonly string[] {
  const { overall, values } = catalogues[language];
  const { names, changed, preference } = words[language];
  switch (difference.what) {
    case 'law':
      return [changed(names.law, lawVersion(difference.before), lawVersion(difference.now))];
    case 'rules':
      return [changed(names.rules, rulesVersion(difference.before), rulesVersion(difference.now))];
    case 'parameters':
      return [changed(names.parameters, shown(difference.before), shown(difference.now))];
    case 'outcome':
      return [changed(names.outcome, overall[difference.before].title, overall[difference.now].title)];
    case 'preference':
      return [changed(names.preference, preference(difference.before), preference(difference.now))];
    case 'clauses':
      return [changed(names.clauses, shownList(difference.before), shownList(difference.now))];
    case 'clause':
      return clauseLines(difference, language);
  }
  function shownList(clauses: readonly string[]): string {
    return values.list(clauses.map(shownName));
  }
}

function clauseLines({ clause, before, now, quoteStands }: ClauseChange, language: Language): readonly string[] {
  const { changed, otherReason, quoteGone } = words[language];
  const label = clauseOf(clause)?.label[language] ?? shownName(clause);
  const was = outcomeOf(before, language);
  const is = outcomeOf(now, language);
  return [
    was === is ? otherReason(label, is) : changed(label, was, is),
    ...(before === null || quoteStands ? [] : [quoteGone(label, shown(before.citation.quote))]),
  ];
}

function outcomeOf(clause: RecordedClause | null, language: Language): string {
  return clause === null ? words[language].notAssessed : catalogues[language].outcomes[clause.outcome];
}

/** Enough of a hash to tell two apart. */
function lawVersion({ number, sha256 }: LawVersion): string {
  return `${shownName(number)} ${sha256.slice(0, 12)}`;
}

function rulesVersion({ version, sha256 }: RulesVersion): string {
  return `${version} ${sha256.slice(0, 12)}`;
}

interface ReplayWords {
  readonly title: (day: string, code: string, outcome: string) => string;
  readonly same: string;
  readonly different: string;
  readonly names: Readonly<Record<'law' | 'rules' | 'parameters' | 'outcome' | 'preference' | 'clauses', string>>;
  readonly changed: (name: string, before: string, now: string) => string;
  readonly otherReason: (clause: string, outcome: string) => string;
  readonly quoteGone: (clause: string, quote: string) => string;
  readonly notAssessed: string;
  readonly preference: (is: boolean | null | undefined) => string;
}

const words: Readonly<Record<Language, ReplayWords>> = {
  zh: {
    title: (day, code, outcome) => `判断记录 ${code}，截至${day}：${outcome}。`,
    same: '按现在的条文和规则重新判断，结果相同。',
    different: '按现在的条文和规则重新判断，有以下不同：',
    names: {
      law: '条文',
      rules: '规则',
      parameters: '参数',
      outcome: '总的结果',
      preference: '优先条件',
      clauses: '判断的条款',
    },
    changed: (name, before, now) => `${name}：原为 ${before}，现为 ${now}`,
    otherReason: (clause, outcome) => `${clause}：仍为 ${outcome}，理由或引文有变化`,
    quoteGone: (clause, quote) => `${clause}：原来的引文现在不在原处：${quote}`,
    notAssessed: '不判断',
    preference: (is) => (is === undefined ? '不适用' : is === null ? '还不清楚' : is ? '有' : '没有'),
  },
  en: {
    title: (day, code, outcome) => `Receipt ${code}, as of ${day}: ${outcome}.`,
    same: 'Decided again by the text and rules of today: the same.',
    different: 'Decided again by the text and rules of today, this differs:',
    names: {
      law: 'Text',
      rules: 'Rules',
      parameters: 'Parameters',
      outcome: 'Overall',
      preference: 'Preference',
      clauses: 'Clauses assessed',
    },
    changed: (name, before, now) => `${name}: was ${before}, is ${now}`,
    otherReason: (clause, outcome) => `${clause}: still ${outcome}, with another reason or quotation`,
    quoteGone: (clause, quote) => `${clause}: what was quoted no longer stands in its place: ${quote}`,
    notAssessed: 'not assessed',
    preference: (is) => (is === undefined ? 'does not apply' : is === null ? 'unknown' : is ? 'yes' : 'no'),
  },
};
