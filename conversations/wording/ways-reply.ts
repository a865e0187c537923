import type { Alternative, Change, Fixed, Need } from '../../core/ways/change.ts';
import type { ClauseWays, WaysToQualify } from '../../core/ways/ways-to-qualify.ts';
import type { Language } from '../../policy-text/language.ts';
import type { Reply } from '../reply.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { changeInWords } from './change-words.ts';
import { showYesNo } from './show-value.ts';

/**
 * The nearest way to qualify in words: a line a clause, the earliest day for all of it, the other categories.
 * @returns null when the stated conditions are met already.
 * @param asOf the day of the assessment
 */
export function waysReply(ways: WaysToQualify, asOf: string, language: Language, words: Catalogue): Reply | null {
  if (ways.clauses.length === 0) return null;
  const { readyOn, clauses, otherCategories } = ways;
  const category = words.categories[ways.category];
  const others = otherCategories.map((one) =>
    words.ways.otherCategory(words.categories[one.category], one.short, one.unknown),
  );
  const ready =
    readyOn === null
      ? words.ways.blocked(category)
      : (readyOn === asOf ? words.ways.readyToday : words.ways.readyOn)(readyOn);
  return {
    kind: 'notice',
    text: [
      words.ways.title(category),
      ...clauses.map((clause) => clauseLine(clause, category, language, words)),
      ready,
      ...(others.length > 0 ? [words.ways.otherCategories(others)] : []),
      words.ways.procedure,
    ].join('\n'),
    sections: [],
    citations: [],
    choices: [],
  };
}

function clauseLine(
  { citation, outcome, needs, blockedBy }: ClauseWays,
  category: string,
  language: Language,
  words: Catalogue,
): string {
  const isJudged = outcome === 'review' || outcome === 'in_principle_short';
  const sentences = [
    ...blockedBy.map((one) => fixedInWords(one, category, words)),
    ...(needs.length > 0 ? [words.ways.sentences(needsInWords(needs, words))] : []),
    ...(isJudged ? [words.ways.judged] : []),
    ...(outcome === 'met' || outcome === 'declared' ? [words.ways.keeps] : []),
  ];
  return words.ways.line(citation.label[language], sentences.join(language === 'en' ? ' ' : ''));
}

/** Needs in words; those without alternatives that are of one kind are told together. */
function needsInWords(needs: readonly Need[], words: Catalogue): readonly string[] {
  const single = needs.flatMap(({ alternatives }) =>
    alternatives.length === 1 ? (alternatives[0]?.changes ?? []) : [],
  );
  const choices = needs.filter(({ alternatives }) => alternatives.length > 1);
  return [
    ...ofOneKind(single).map((changes) => changesInWords(changes, words)),
    ...choices.map(({ alternatives }) => choiceInWords(alternatives, words)),
  ];
}

/** Alternatives joined by 或; what they are is said once when they are all of one kind. */
function choiceInWords(alternatives: readonly Alternative[], words: Catalogue): string {
  const [kind, ...others] = ofOneKind(alternatives.flatMap(({ changes }) => changes));
  if (kind === undefined || others.length > 0) {
    return words.ways.or(alternatives.map((one) => alternativeInWords(one, words)));
  }
  const each = alternatives.map(({ changes }) => words.ways.and(changes.map((change) => changeInWords(change, words))));
  return labelled(kind[0], words.ways.or(each), words);
}

function alternativeInWords({ changes }: Alternative, words: Catalogue): string {
  return words.ways.and(ofOneKind(changes).map((some) => changesInWords(some, words)));
}

/** Changes with the same label and day, in the order of the first of each. */
function ofOneKind(changes: readonly Change[]): readonly (readonly [Change, ...Change[]])[] {
  const groups = new Map<string, [Change, ...Change[]]>();
  for (const change of changes) {
    const kind = `${change.label} ${change.on ?? ''}`;
    const group = groups.get(kind);
    if (group) group.push(change);
    else groups.set(kind, [change]);
  }
  return [...groups.values()];
}

function changesInWords(changes: readonly [Change, ...Change[]], words: Catalogue): string {
  const answers = [...new Set(changes.flatMap((change) => yesAsked(change, words) ?? []))];
  const told = answers.map((yes) => {
    const names = changes.flatMap((change) =>
      yesAsked(change, words) === yes && 'fact' in change ? [words.facts[change.fact].name] : [],
    );
    return words.ways.yes(names, yes);
  });
  const others = changes.filter((change) => yesAsked(change, words) === null);
  const all = [...told, ...others.map((change) => changeInWords(change, words))];
  return labelled(changes[0], words.ways.and(all), words);
}

/** The yes that a change asks for, as the question puts it (有, 是); those of one kind are told together. */
function yesAsked(change: Change, words: Catalogue): string | null {
  const isYes = (change.test === 'declared' || change.test === 'exists') && change.reason !== 'starts_the_years';
  return isYes ? showYesNo(change.fact, true, words) : null;
}

function labelled({ label, on }: Change, changes: string, { ways }: Catalogue): string {
  return ways.labels[label](changes, on ?? null);
}

function fixedInWords(
  fixed: Fixed,
  category: string,
  { ways, organizationKinds, categories, values }: Catalogue,
): string {
  if (fixed.reason !== 'kind_and_category') return ways.fixed[fixed.reason];
  const fitting = values.list(fixed.fitting.map((one) => categories[one]));
  return ways.fixed.kind_and_category(organizationKinds[fixed.from], category, fitting);
}
