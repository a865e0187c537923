import { cite } from '../../../policy-text/citation/citation.ts';
import { findReferences, type Reference, withoutReferences } from '../../../policy-text/citation/reference.ts';
import type { Language } from '../../../policy-text/language.ts';
import type { Clause } from '../../../policy-text/regulation/clause.ts';
import { type OfferedTopic, offeredTopic } from '../../../policy-text/topics/topics.ts';
import { conceptsIn } from '../../../policy-text/words/thesaurus.ts';
import type { Circumstances } from '../../heard.ts';
import type { Answered } from '../answered.ts';
import { conditionOfCategory } from '../question/category-condition.ts';
import { saysWhat } from '../question/says-what.ts';
import { withoutSetAside } from '../question/set-aside.ts';
import { DUTIES, leavesMaterialsOpen } from '../question/which-materials.ts';
import { withoutOpening } from '../question/without-opening.ts';
import { say } from '../statement.ts';
import { pickTopics } from '../topic/pick-topic.ts';
import { restsOn, type SureTopic, sureTopic, sureTopicOn } from '../topic/sure-topic.ts';
import { answerWords } from '../words/answer-words.ts';
import { answerRule, answerTopic } from './answer-topic.ts';
import { extentAsked } from './extent-asked.ts';
import { offerTopics } from './offer-topics.ts';
import { quoteClause, quoteReferences } from './quote-clause.ts';
import { unsure } from './unsure.ts';

const MOST_REFERENCES = 3;

/**
 * Answers one question: by the clause that it only asks to read, by the topic that it surely asks about, by the rule of the
 * clause or condition that it names, or by what it may mean.
 * @param message that the question stands in: what it is about may be said beside it
 */
export function answerOne(said: string, language: Language, circumstances: Circumstances, message = said): Answered {
  const question = withoutSetAside(withoutOpening(said));
  const condition = conditionOfCategory(question);
  const references = condition ? [] : findReferences(question).slice(0, MOST_REFERENCES);
  const namesClauses = condition !== null || references.length > 0;
  const extent = condition ? null : extentAsked(question, references, language);
  if (extent) return extent;
  if (!condition && namesClauses && asksNothingElse(question, references))
    return quoteReferences(references, question, language);
  if (!namesClauses && !saysWhat(question)) return askBack(language);
  if (!namesClauses && leavesMaterialsOpen(question)) return offerDuties(language);

  const tell = (sure: SureTopic, named: readonly Clause[]) => tellTopic(sure, named, question, language, circumstances);
  const picked = pickTopics(question);
  const best = sureTopic(picked, message);
  if (best?.topic.kind === 'out_of_scope') return tell(best, []);
  const allExist = references.every(({ kind }) => kind === 'clause');
  const named = condition ? [condition] : references.flatMap((one) => (one.kind === 'clause' ? [one.clause] : []));
  if (best && allExist && named.every(({ id }) => restsOn(best.topic, id))) return tell(best, named);
  const about = condition || !allExist ? null : sureTopicOn(named, picked);
  if (about) return tell(about, named);

  const [only, another] = named;
  const ruled = only && !another && allExist ? answerRule(only.id, question, language, circumstances) : null;
  if (ruled) return { kind: 'answer', confidence: 1, statements: ruled };
  if (condition) return quoteClause(condition, language);
  if (references.length > 0) return quoteReferences(references, question, language);
  return unsure(picked, message, language, (topic) => tell({ topic, confidence: 1 }, []).statements);
}

/** `tell me article 17(2)` is no question of who tells whom. */
const TELL_ME =
  /\b(?:tell|show|read|give|quote|explain)(?: to)?(?: me| us)?(?: about)?\b|(?:说|讲|念|读|解释|介绍)(?:一?下|说|讲)|(?:说|讲)给我听/giu;

/** 第九条怎么说: beside the reference there is only that it is asked for. */
function asksNothingElse(question: string, references: readonly Reference[]): boolean {
  const rest = withoutReferences(question, references).replace(TELL_ME, ' ');
  return [...conceptsIn(rest).values()].every(({ section }) => section === 'askings');
}

/** 够不够: it asks, but not about what. */
function askBack(language: Language): Answered {
  return { kind: 'clarify', confidence: 1, statements: [say(answerWords[language].aboutWhat)] };
}

function offerDuties(language: Language): Answered {
  return offerTopics(
    DUTIES.flatMap((id) => offeredTopic(id) ?? []),
    1,
    language,
  );
}

/** What a topic says, asked as plainly as it can be put. */
export function answerOffered(topic: OfferedTopic, language: Language, circumstances: Circumstances): Answered {
  return tellTopic({ topic, confidence: 1 }, [], topic.title[language], language, circumstances);
}

/** What a topic says, with the clauses that the question names cited first. */
function tellTopic(
  { topic, confidence }: SureTopic,
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
