import type { Citation } from '../policy-text/citation.ts';
import { CitationError, cite, verify } from '../policy-text/citation.ts';
import type { Language } from '../policy-text/language.ts';
import type { Reference } from '../policy-text/reference.ts';
import { findReferences } from '../policy-text/reference.ts';
import type { Clause } from '../policy-text/regulation.ts';
import { clauseOf } from '../policy-text/regulation.ts';
import { areOfTheRegulation, areOnlyOfTheRegulation, conceptsIn } from '../policy-text/thesaurus.ts';
import { clausesOf, type Topic } from '../policy-text/topics.ts';
import type { Circumstances } from './heard.ts';
import { answerRule, answerTopic, type Statement } from './policy/answer-topic.ts';
import { conditionOfCategory } from './policy/category-condition.ts';
import { answersFrom, offersFrom } from './policy/confidence.ts';
import { onlyOpens } from './policy/only-opens.ts';
import { type PartAsked, partsAsked } from './policy/parts-asked.ts';
import type { PickedTopic, PickedTopics } from './policy/pick-topic.ts';
import { LIKE_ENOUGH, pickTopics } from './policy/pick-topic.ts';
import { saysWhat } from './policy/says-what.ts';
import { withoutSetAside } from './policy/set-aside.ts';
import { translatedQuote } from './policy/translated-quote.ts';
import { DUTIES, leavesMaterialsOpen } from './policy/which-materials.ts';
import { answerWords } from './policy/words/answer-words.ts';
import type { AboutText } from './reply.ts';

export { looksLikeQuestion } from './policy/looks-like-question.ts';

/** What the regulation says about a question, in the words it is said with. */
export interface PolicyAnswer {
  readonly kind: AboutText;
  readonly text: string;
  readonly citations: readonly Citation[];
  /** With `clarify`: at most three clauses that may be meant. */
  readonly clauses?: readonly string[];
  /** How sure it is that this was asked, 0 to 1. */
  readonly confidence: number;
}

/** One question, answered. */
interface Answered extends Pick<PolicyAnswer, 'kind' | 'confidence'> {
  readonly statements: readonly Statement[];
  readonly clauses?: readonly string[];
  /** What it was taken to ask; absent when that is not sure. */
  readonly topic?: Topic;
}

const MOST_REFERENCES = 3;
const MOST_CANDIDATES = 3;
/** Where a clause is sure by several topics together, the best of them has to be this likely by itself. */
const LEAST_OF_THE_BEST = 0.3;
/** A topic less likely than this is not offered, however likely its clause is by others. */
const LEAST_OFFERED = 0.05;
/** A topic of a clause that the question names is meant, however likely others are, unless hardly anything speaks for it. */
const LEAST_NAMED = 0.01;
/** In log odds: hardly any question of the regulation comes below it, and many of others that look like one do. */
const LEAST_LIKELIER = 6;
/** The same where nothing is said that only this regulation speaks of. */
const LEAST_LIKELIER_IN_SHARED_WORDS = 9;
/** How much likelier it has to be where a thing of everyday life is named: a visa form, a landlord, a train. */
const LIKELIER_BESIDE_EVERYDAY = 8;
const MOST_TRANSLATED = 6;
const NAMES_THE_REGULATION = ['base', 'regulation', 'host', 'commission'];
/** What is of the regulation within a longer word too, where it is no concept of its own: `types of base`. */
const SAYS_ITS_OWN = /国合|基地|(?<![税关])申报|资格(?!证|考|审)|条文|\bbases?\b/i;
/** A clause is longer than this only with all its items; then the items are named instead. */
const LONGEST_QUOTE = 600;

/**
 * Answers a question about the regulation from its rules and its text alone; several questions in one message are
 * answered one by one, in their order. What does not stand in the stored text word for word is left out.
 * @param question anything that was typed
 * @param language of the answer; quotations are Chinese in either
 * @param circumstances the day, and what staff set, for answers that are computed
 */
export function answerQuestion(question: string, language: Language, circumstances: Circumstances): PolicyAnswer {
  const words = answerWords[language];
  if (!/\p{L}|\p{N}/u.test(question))
    return told({ kind: 'out_of_scope', confidence: 1, statements: [say(words.noQuestion)] }, language);
  if (onlyOpens(question))
    return told({ kind: 'clarify', confidence: 1, statements: [say(words.aboutWhat)] }, language);
  for (const [finer, questions] of partsAsked(question).entries()) {
    const parts = questions.map((part) => answerPart(part, question, language, circumstances));
    if (areSeveral(parts, finer === 0) && !goesOnOutside(questions, parts)) return together(parts, language);
  }
  return told(answerOne(question, language, circumstances), language);
}

/** What is told beside a question may be of another one: then it is answered by itself. */
function answerPart(
  { question, inContext }: PartAsked,
  message: string,
  language: Language,
  circumstances: Circumstances,
): Answered {
  const told = answerOne(inContext, language, circumstances, message);
  if (told.topic) return told;
  const alone = answerOne(question, language, circumstances, message);
  return alone.topic ? alone : told;
}

/** Whether parts of a message are questions of their own; at commas only when it is sure of every one what it asks. */
function areSeveral(parts: readonly Answered[], isAtCommas: boolean): boolean {
  const sure = parts.flatMap(({ topic }) => topic ?? []);
  return new Set(sure).size > 1 && (!isAtCommas || sure.length === parts.length);
}

/** 高新技术企业怎么认定，需要几个专利: what follows a question about something outside is about that too, unless it names a Base. */
function goesOnOutside(questions: readonly PartAsked[], [first, ...others]: readonly Answered[]): boolean {
  return (
    first?.kind === 'out_of_scope' &&
    first.topic !== undefined &&
    isOutside(questions[0]?.question ?? '') &&
    others.length > 0 &&
    questions.slice(1).every(({ question }) => !namesTheRegulation(question))
  );
}

function namesTheRegulation(question: string): boolean {
  const concepts = conceptsIn(question);
  return NAMES_THE_REGULATION.some((name) => concepts.has(name));
}

function isOutside(question: string): boolean {
  return [...conceptsIn(question).values()].some(({ section }) => section === 'outside');
}

/** Several answers as one, each under its number. */
function together(parts: readonly Answered[], language: Language): PolicyAnswer {
  const answers = parts
    .filter(({ topic }, index) => topic === undefined || parts.findIndex((other) => other.topic === topic) === index)
    .map((part) => told(part, language));
  const kinds = ['answer', 'not_stated', 'out_of_scope', 'clarify'] as const;
  return {
    kind: kinds.find((kind) => answers.some((answer) => answer.kind === kind)) ?? 'answer',
    text: answers.map(({ text }, index) => `${index + 1}. ${text}`).join('\n'),
    citations: unique(answers.flatMap(({ citations }) => citations)),
    confidence: Math.min(...answers.map(({ confidence }) => confidence)),
  };
}

/** @param message that the question stands in: what it is about may be said beside it */
function answerOne(said: string, language: Language, circumstances: Circumstances, message = said): Answered {
  const question = withoutSetAside(said);
  const condition = conditionOfCategory(question);
  const references = condition ? [] : findReferences(question).slice(0, MOST_REFERENCES);
  if (references.length > 0 && asksNothingElse(question, references)) return referenced(references, language);
  if (references.length === 0 && !condition && !saysWhat(question)) {
    return { kind: 'clarify', confidence: 1, statements: [say(answerWords[language].aboutWhat)] };
  }
  if (references.length === 0 && !condition && leavesMaterialsOpen(question)) {
    return offered(
      DUTIES.flatMap((id) => clauseOf(id) ?? []),
      1,
      language,
    );
  }
  const picked = pickTopics(question);
  const best = surest(picked, message);
  if (best?.topic.kind === 'out_of_scope') return topicAnswer(best, [], question, language, circumstances);
  const named = condition
    ? [condition]
    : references.flatMap((found) => (found.kind === 'clause' ? [found.clause] : []));
  const allExist = references.every(({ kind }) => kind === 'clause');
  if (best && allExist && named.every(({ id }) => restsOn(best.topic, id))) {
    return topicAnswer(best, named, question, language, circumstances);
  }
  const about = condition || !allExist ? null : surestOn(named, picked);
  if (about) return topicAnswer(about, named, question, language, circumstances);
  const [only, another] = named;
  const ruled = only && !another && allExist ? answerRule(only.id, question, language, circumstances) : null;
  if (ruled) return { kind: 'answer', confidence: 1, statements: ruled };
  if (condition) return { kind: 'answer', confidence: 1, statements: [clauseStatement(condition, language)] };
  if (references.length > 0) return referenced(references, language);
  return unsure(picked, message, language);
}

/** 第九条怎么说: beside the reference there is only that it is asked for. */
function asksNothingElse(question: string, references: readonly Reference[]): boolean {
  const rest = references.reduce((text, { words }) => text.replace(words, ' '), question);
  return [...conceptsIn(rest).values()].every(({ section }) => section === 'askings');
}

function referenced(references: readonly Reference[], language: Language): Answered {
  return { kind: 'answer', confidence: 1, statements: references.map((one) => referenceStatement(one, language)) };
}

interface Sure {
  readonly topic: Topic;
  readonly confidence: number;
}

/**
 * The topic that is meant, when that is likely enough. Topics that give the same kind of answer from the same clause
 * count together: then the clause is sure although the turn of the question is not.
 */
function surest({ candidates, wordsOfNone }: PickedTopics, message: string): Sure | null {
  const [best] = candidates;
  if (!best || best.confidence < LEAST_OF_THE_BEST) return null;
  if (isInWordsOfOthers(best, wordsOfNone, message)) return null;
  const alike = candidates.filter(({ topic }) => topic.kind === best.topic.kind);
  const confidence = Math.max(best.confidence, ...clausesOf(best.topic).map((clause) => likelihoodOf(clause, alike)));
  return confidence >= answersFrom ? { topic: best.topic, confidence } : null;
}

/** 研究生考试报名截止哪天: it asks as people ask here, in words that come as often where nothing of the regulation is asked. */
function isInWordsOfOthers({ topic, evidence }: PickedTopic, wordsOfNone: number, message: string): boolean {
  if (topic.kind === 'out_of_scope' || evidence.most >= LIKE_ENOUGH) return false;
  if (SAYS_ITS_OWN.test(message)) return false;
  const concepts = conceptsIn(message);
  const least = areOnlyOfTheRegulation(concepts) ? LEAST_LIKELIER : LEAST_LIKELIER_IN_SHARED_WORDS;
  const isEveryday = [...concepts.values()].some(({ section }) => section === 'chatter');
  return evidence.words - wordsOfNone < least + (isEveryday ? LIKELIER_BESIDE_EVERYDAY : 0);
}

/** Of the topics that rest on the clauses a question names, the one that is likelier than all the others together. */
function surestOn(named: readonly Clause[], { candidates }: PickedTopics): Sure | null {
  if (named.length === 0) return null;
  const resting = candidates.filter(({ topic }) => named.every(({ id }) => restsOn(topic, id)));
  const [best] = resting;
  if (!best || best.confidence < LEAST_NAMED) return null;
  const confidence = best.confidence / resting.reduce((sum, one) => sum + one.confidence, 0);
  return confidence > 0.5 ? { topic: best.topic, confidence } : null;
}

/** How likely it is that one of the topics that rest on a clause is meant. */
function likelihoodOf(clause: string | undefined, candidates: readonly PickedTopic[]): number {
  return candidates.reduce(
    (sum, { topic, confidence }) => sum + (clause && restsOn(topic, clause) ? confidence : 0),
    0,
  );
}

function topicAnswer(
  { topic, confidence }: Sure,
  named: readonly Clause[],
  question: string,
  language: Language,
  circumstances: Circumstances,
): Answered {
  const { statements, isWorkedOut } = answerTopic(topic, question, language, circumstances);
  const cited = statements.flatMap(({ citations }) => citations.map(({ clause }) => clause));
  const missing = named.filter(({ id }) => !cited.includes(id)).map(({ id }) => cite(id));
  const [first, ...others] = statements;
  const all = first ? [{ ...first, citations: [...missing, ...first.citations] }, ...others] : [];
  return { kind: isWorkedOut ? 'answer' : topic.kind, statements: all, topic, confidence };
}

/** Whether a topic speaks of a clause, of something below it or of what it stands under. */
function restsOn(topic: Topic, id: string): boolean {
  return clausesOf(topic).some((clause) => clause === id || clause.startsWith(`${id}.`) || id.startsWith(`${clause}.`));
}

/** What may be meant is offered; what nothing is like is not covered, or out of scope when it names nothing of the regulation. */
function unsure({ candidates, none, wordsOfNone }: PickedTopics, message: string, language: Language): Answered {
  const words = answerWords[language];
  const [best] = candidates;
  const isOfOthers = best !== undefined && isInWordsOfOthers(best, wordsOfNone, message);
  const isOfTheRegulation = !isOfOthers && areOfTheRegulation(conceptsIn(message));
  const isLikely = ({ topic, confidence }: PickedTopic) => {
    if (!isOfTheRegulation) return confidence >= offersFrom && confidence >= none / 2;
    return confidence >= LEAST_OFFERED && (none < 0.5 || likelihoodOf(clausesOf(topic)[0], candidates) >= offersFrom);
  };
  const likely = candidates.filter(isLikely);
  const clauses = [...new Set(likely.flatMap(({ topic }) => clausesOf(topic).slice(0, 1)))]
    .slice(0, MOST_CANDIDATES)
    .flatMap((id) => clauseOf(id) ?? []);
  if (clauses.length > 0) {
    const confidence = likely.reduce((sum, one) => sum + one.confidence, 0);
    return offered(clauses, confidence, language);
  }
  return isOfTheRegulation && (SAYS_ITS_OWN.test(message) || namesTheRegulation(message))
    ? { kind: 'not_stated', confidence: none, statements: [say(words.nothingFound)] }
    : { kind: 'out_of_scope', confidence: none, statements: [say(words.outOfScope)] };
}

/** Clauses to choose from. */
function offered(clauses: readonly Clause[], confidence: number, language: Language): Answered {
  const ids = clauses.map(({ id }) => id);
  const statement = { text: answerWords[language].whichClause(clauses), citations: ids.map((id) => cite(id)) };
  return { kind: 'clarify', confidence, statements: [statement], clauses: ids };
}

function referenceStatement(reference: Reference, language: Language): Statement {
  return reference.kind === 'clause' ? clauseStatement(reference.clause, language) : noSuchClause(reference, language);
}

/** A clause in its own words; a long one without its items, which are named. */
function clauseStatement(clause: Clause, language: Language): Statement {
  const words = answerWords[language];
  const isWhole = clause.text.length <= LONGEST_QUOTE;
  const below = isWhole ? [] : [words.itemsBelow(labelsOf(clause.children, language))];
  return {
    text: words.join([words.clauseReads(clause), ...below]),
    citations: [cite(clause.id, isWhole ? clause.text : clause.lead)],
  };
}

function noSuchClause(
  { nearest, exists }: Extract<Reference, { kind: 'no_such_clause' }>,
  language: Language,
): Statement {
  const words = answerWords[language];
  const labels = labelsOf(exists, language);
  if (!nearest) return say(words.noSuchArticle(labels.at(0) ?? '', labels.at(-1) ?? ''));
  return { text: words.noSuchItem(nearest, labels), citations: [cite(nearest.id)] };
}

/** An answer in words. A statement that rests on words which do not stand in the stored text is not told. */
function told({ kind, statements, clauses, confidence }: Answered, language: Language): PolicyAnswer {
  const sound = statements.filter(({ citations }) => citations.every(stands));
  const citations = unique(sound.flatMap((statement) => statement.citations));
  const translations = kind === 'clarify' || language === 'zh' ? [] : translationsOf(citations, language);
  return {
    kind,
    text: [...sound.map(({ text }) => text), ...translations].join('\n'),
    citations,
    ...(clauses && { clauses }),
    confidence,
  };
}

function translationsOf(citations: readonly Citation[], language: Language): readonly string[] {
  const words = answerWords[language];
  const lines = citations.flatMap((citation) => {
    const clause = clauseOf(citation.clause);
    return clause ? [words.translation(clause, translatedQuote(citation))] : [];
  });
  return [...new Set(lines)].slice(0, MOST_TRANSLATED);
}

function stands(citation: Citation): boolean {
  try {
    return verify(citation) === citation;
  } catch (error) {
    if (error instanceof CitationError) return false;
    throw error;
  }
}

function unique(citations: readonly Citation[]): readonly Citation[] {
  const places = new Map<string, Citation>();
  for (const citation of citations) {
    const place = `${citation.clause}:${citation.start}-${citation.end}`;
    if (!places.has(place)) places.set(place, citation);
  }
  return [...places.values()];
}

function say(text: string): Statement {
  return { text, citations: [] };
}

function labelsOf(ids: readonly string[], language: Language): readonly string[] {
  return ids.flatMap((id) => clauseOf(id)?.label[language] ?? []);
}
