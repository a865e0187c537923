import { type AddedReference, referencesIn } from '../../policy-text/citation/added-reference.ts';
import { type Citation, cite, labelIn } from '../../policy-text/citation/citation.ts';
import type { Language } from '../../policy-text/language.ts';
import { type AddedRegulation, emptyLibrary, type Library, standingOn } from '../../policy-text/library/library.ts';
import { isVersionOf, versionsOn } from '../../policy-text/library/versions.ts';
import type { Clause } from '../../policy-text/regulation/clause.ts';
import { articleOf, type LibraryHit, searchByIdeas, searchLibrary } from '../../policy-text/search/search-library.ts';
import { cuesAskedIn, type Idea, isInEnglish, readEnglish } from '../../policy-text/words/chinese-for-english.ts';
import { addedClauseId } from '../choice-id.ts';
import type { Circumstances } from '../heard.ts';
import type { Choice } from '../reply.ts';
import { wordsAsked } from './asking-words.ts';
import { bestWords } from './best-words.ts';
import { libraryWords } from './library-words.ts';

/** What an added regulation says about a question. */
interface LibraryAnswer {
  readonly kind: 'answer' | 'not_stated' | 'clarify';
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Clauses that may be meant, to be pressed. */
  readonly choices: readonly Choice[];
}

const MOST_REFERENCES = 3;
const MOST_CHOICES = 3;
const LONGEST_QUOTE = 600;
/**
 * How much of a question a clause must have words for: when its regulation was named, and when none was. With two invented
 * regulations added, questions about them came to 0.49 and more, all others to 0.34 and less.
 */
const SURE_WHEN_NAMED = 0.25;
const SURE = 0.45;
/**
 * How much of what an English question is about a clause must have when no regulation was named, and of how many things:
 * one alone is in some clause of every regulation.
 */
const SURE_IN_ENGLISH = 0.9;
const LEAST_IDEAS = 2;
/** A second clause this close to the first makes it a guess which is meant. */
const CLOSE = 0.9;

/**
 * What one added regulation says about a question.
 * @param question without the name of the regulation
 */
export function answerFrom(
  regulation: AddedRegulation,
  question: string,
  language: Language,
  circumstances: Circumstances,
): LibraryAnswer {
  const references = referencesIn(question, regulation).slice(0, MOST_REFERENCES);
  const answer =
    references.length > 0
      ? together(references.map((reference) => referenceAnswer(regulation, reference, language)))
      : searchAnswer(regulation, question, language, circumstances);
  return withNotes(answer, [regulation], language, circumstances);
}

/**
 * What the added regulations say about a question that names none of them: those in force go first, and of several
 * versions only the one that counts today is asked.
 * @param among those that are asked, all when not said
 * @returns null when none surely has words for it
 */
export function answerFromAny(
  question: string,
  language: Language,
  circumstances: Circumstances,
  among?: readonly AddedRegulation[],
): LibraryAnswer | null {
  const { library = emptyLibrary, today } = circumstances;
  const bestOfEach = new Map<AddedRegulation, LibraryHit>();
  const regulations = versionsOn(today, among ?? library.regulations).map(({ id }) => id);
  const english = isInEnglish(question) ? readEnglish(question) : null;
  const surelySaid = english
    ? surelySaidInChinese(question, english, library, regulations)
    : searchLibrary(library, wordsAsked(question), { regulations }).filter(({ coverage }) => coverage >= SURE);
  for (const hit of surelySaid) if (!bestOfEach.has(hit.regulation)) bestOfEach.set(hit.regulation, hit);
  const isInForce = ({ regulation }: LibraryHit) => standingOn(today, regulation.metadata) === 'in_force';
  const hits = [...bestOfEach.values()];
  const [first, ...others] = [...hits.filter(isInForce), ...hits.filter((hit) => !isInForce(hit))];
  if (!first) return null;
  if (others.length === 0) {
    const said = english ? nearestInChinese([first], english.ideas, language) : nearest(first, question, language);
    return withNotes(said, [first.regulation], language, circumstances);
  }
  const offered = [first, ...others].slice(0, MOST_CHOICES);
  return {
    kind: 'clarify',
    text: libraryWords[language].whichRegulation(offered.map(({ regulation }) => regulation.title[language])),
    citations: [],
    choices: offered.map(({ regulation, clause }) => choiceOf(regulation, clause, language)),
  };
}

/** The words of one clause of an added regulation. */
export function clauseAnswer(
  regulation: AddedRegulation,
  clause: Clause,
  language: Language,
  circumstances: Circumstances,
): LibraryAnswer {
  return withNotes(words(regulation, clause, language), [regulation], language, circumstances);
}

function referenceAnswer(regulation: AddedRegulation, reference: AddedReference, language: Language): LibraryAnswer {
  if (reference.kind === 'clause') return words(regulation, reference.clause, language);
  const said = libraryWords[language];
  const { nearest } = reference;
  if (nearest) {
    const below = labelsOf(regulation, nearest.children, language);
    return answer(said.noSuchItem(nearest.label[language], below), [cite(nearest.id, undefined, regulation)]);
  }
  const articles = regulation.clauses.filter(({ parent }) => parent === null);
  const [first, last] = [articles[0], articles.at(-1)].map((article) => article?.label[language] ?? '');
  return answer(said.noSuchArticle(regulation, first ?? '', last ?? ''), []);
}

function words(regulation: AddedRegulation, clause: Clause, language: Language): LibraryAnswer {
  const said = libraryWords[language];
  const isWhole = clause.text.length <= LONGEST_QUOTE;
  const below = isWhole ? [] : labelsOf(regulation, clause.children, language);
  const sentences = [said.clauseReads(labelIn(regulation, clause)[language])];
  if (below.length > 0) sentences.push(said.itemsBelow(below));
  return answer(joined(sentences, language), [cite(clause.id, isWhole ? clause.text : undefined, regulation)]);
}

function searchAnswer(
  regulation: AddedRegulation,
  question: string,
  language: Language,
  { library = emptyLibrary }: Circumstances,
): LibraryAnswer {
  const said = libraryWords[language];
  const asked = wordsAsked(question);
  if (!/\p{L}{2}/u.test(asked)) {
    const articles = regulation.clauses.filter(({ parent }) => parent === null);
    return answer(
      said.about(regulation, articles.length),
      articles.slice(0, 1).map(({ id }) => cite(id, undefined, regulation)),
    );
  }
  if (isInEnglish(asked)) {
    const { ideas } = readEnglish(question);
    const found = searchByIdeas(library, ideas, cuesAskedIn(question, ideas), { regulations: [regulation.id] });
    const sure = found.filter(({ coverage }) => coverage >= SURE_WHEN_NAMED);
    if (sure.length > 0) return nearestInChinese(sure, ideas, language);
  }
  const hits = searchLibrary(library, asked, { regulations: [regulation.id] });
  const [first, ...others] = hits.filter(({ coverage }) => coverage >= SURE_WHEN_NAMED);
  if (!first) {
    const nothing = isInEnglish(asked) ? said.askInChinese(regulation) : said.nothingFound(regulation);
    return { ...answer(nothing, []), kind: 'not_stated' };
  }
  const close = others.filter(
    ({ score, coverage, own }) =>
      score >= first.score * CLOSE && coverage >= first.coverage * CLOSE && own >= first.own * CLOSE,
  );
  if (close.length === 0) return nearest(first, question, language);
  const clauses = [first, ...close].slice(0, MOST_CHOICES).map(({ clause }) => clause);
  return {
    kind: 'clarify',
    text: said.whichClause(clauses.map(({ label }) => label[language])),
    citations: [],
    choices: clauses.map((clause) => choiceOf(regulation, clause, language)),
  };
}

function nearest({ regulation, clause }: LibraryHit, question: string, language: Language): LibraryAnswer {
  const label = labelIn(regulation, clause)[language];
  const citation = cite(clause.id, bestWords(clause, question), regulation);
  return answer(libraryWords[language].nearestClause(label), [citation]);
}

/** What an English question is answered with: the closest clause, and the others that are near as choices. */
function nearestInChinese([first, ...others]: readonly LibraryHit[], ideas: readonly Idea[], language: Language) {
  const { regulation, clause } = first as LibraryHit;
  const words = ideas
    .map((idea) => idea.find((word) => clause.text.includes(word)))
    .filter((word) => word !== undefined);
  const citation = cite(clause.id, bestWords(clause, words.join('，')), regulation);
  const said = libraryWords[language].nearestInChinese(labelIn(regulation, clause)[language], [...new Set(words)]);
  const near = new Map(others.map((hit) => [articleOf(hit.clause.id), hit.clause]));
  near.delete(articleOf(clause.id));
  const articles = [...near.keys()].flatMap((id) => regulation.clauseOf(id) ?? []).slice(0, MOST_CHOICES - 1);
  return { ...answer(said, [citation]), choices: articles.map((article) => choiceOf(regulation, article, language)) };
}

/** The clauses that surely are about what an English question is about, though it names no regulation. */
function surelySaidInChinese(
  question: string,
  { ideas, unknown }: ReturnType<typeof readEnglish>,
  library: Library,
  regulations: readonly string[],
): readonly LibraryHit[] {
  if (ideas.length < LEAST_IDEAS || unknown.length >= ideas.length) return [];
  const hits = searchByIdeas(library, ideas, cuesAskedIn(question, ideas), { regulations });
  return hits.filter(({ coverage }) => coverage >= SURE_IN_ENGLISH);
}

/** Says of each regulation that it is not in force, when it is not, of its other versions, and that no rule decides by it. */
function withNotes(
  answer: LibraryAnswer,
  regulations: readonly AddedRegulation[],
  language: Language,
  { today, library = emptyLibrary }: Circumstances,
): LibraryAnswer {
  const said = libraryWords[language];
  const notes = regulations.map(({ metadata }) => said.standing(standingOn(today, metadata), metadata));
  const versions = regulations.flatMap((regulation) =>
    library.regulations
      .filter((other) => other.id !== regulation.id && isVersionOf(regulation, other))
      .map(({ metadata }) => said.otherVersion(standingOn(today, metadata), metadata)),
  );
  const decides = answer.citations.length > 0 ? [said.decidesNothing] : [];
  return { ...answer, text: joined([...notes, answer.text, ...versions, ...decides], language) };
}

/** Several answers as one, in their order. */
export function together(answers: readonly LibraryAnswer[]): LibraryAnswer {
  const [only, ...others] = answers;
  if (only && others.length === 0) return only;
  return {
    kind: answers.find(({ kind }) => kind === 'answer')?.kind ?? answers[0]?.kind ?? 'not_stated',
    text: answers.map(({ text }) => text).join('\n'),
    citations: answers.flatMap(({ citations }) => citations),
    choices: answers.flatMap(({ choices }) => choices),
  };
}

function choiceOf(regulation: AddedRegulation, clause: Clause, language: Language): Choice {
  return { id: addedClauseId(regulation.id, clause.id), label: labelIn(regulation, clause)[language] };
}

function labelsOf(regulation: AddedRegulation, ids: readonly string[], language: Language): readonly string[] {
  return ids.flatMap((id) => regulation.clauseOf(id)?.label[language] ?? []);
}

function answer(text: string, citations: readonly Citation[]): LibraryAnswer {
  return { kind: 'answer', text, citations, choices: [] };
}

function joined(sentences: readonly string[], language: Language): string {
  return sentences.filter((sentence) => sentence !== '').join(language === 'zh' ? '' : ' ');
}
