import { referencesIn } from '../../policy-text/citation/added-reference.ts';
import type { Language } from '../../policy-text/language.ts';
import { addedIn, emptyLibrary } from '../../policy-text/library/library.ts';
import { versionsOn } from '../../policy-text/library/versions.ts';
import { encodedRegulation } from '../../policy-text/regulation/regulation.ts';
import { isInEnglish } from '../../policy-text/words/chinese-for-english.ts';
import type { Circumstances } from '../heard.ts';
import type { PolicyAnswer } from '../policy/answered.ts';
import { answerQuestion } from '../policy/policy-answer.ts';
import { namesSomethingOutside } from '../policy/question/names-the-regulation.ts';
import type { Choice } from '../reply.ts';
import { answerFrom, answerFromAny, together } from './answer-from-library.ts';
import { wordsAsked } from './asking-words.ts';
import { libraryWords } from './library-words.ts';
import { namedRegulations, regulationsSpokenOf } from './named-regulations.ts';

/** An answer, whichever regulation gives it. */
type AnyAnswer = Omit<PolicyAnswer, 'confidence'> & { readonly choices?: readonly Choice[] };

const MOST_NAMED = 3;
/** What the encoded regulation is about; who speaks of it as well asks about it. */
const OWN_SUBJECT = /基地/;

/**
 * Answers a question from the regulations: from an added one when it is named, or surely answers what is asked of its own
 * subject; else from the encoded one, and where that
 * says nothing, or not surely what is asked, also from those added ones that surely do.
 * @param only the id of the one regulation to answer from
 */
export function answerPolicyQuestion(
  question: string,
  language: Language,
  circumstances: Circumstances,
  only?: string,
): AnyAnswer {
  const { library = emptyLibrary } = circumstances;
  const chosen = only === undefined ? undefined : addedIn(library, only);
  const named = namedRegulations(question, library, circumstances.today);
  const asked = chosen ? [chosen] : only === undefined ? named.regulations.slice(0, MOST_NAMED) : [];
  if (asked.length > 0) {
    return together(asked.map((regulation) => answerFrom(regulation, named.rest, language, circumstances)));
  }
  const ofItsOwn = only === undefined ? ofItsOwnSubject(question, language, circumstances) : null;
  if (ofItsOwn) return ofItsOwn;
  const encoded = answerQuestion(question, language, circumstances);
  if (only === encodedRegulation.id || encoded.kind === 'answer') return encoded;
  // A refusal with its clause stands, whatever other regulations say.
  if (encoded.kind === 'out_of_scope' && encoded.citations.length > 0) return encoded;
  const added = isOfNoOther(question, encoded) ? null : answerFromAny(question, language, circumstances);
  if (added === null) return encoded;
  if (encoded.kind === 'out_of_scope') return added;
  return {
    ...encoded,
    ...added,
    kind: encoded.kind === 'clarify' ? 'clarify' : added.kind,
    text: `${encoded.text}\n${libraryWords[language].amongAdded}${added.text}`,
    citations: [...encoded.citations, ...added.citations],
  };
}

/**
 * An English question is matched by what it is about only: where the encoded regulation is silent on it, or it is of a
 * base, scheme or law that is known and was not added, the nearest words elsewhere are of something else.
 */
function isOfNoOther(question: string, { kind }: PolicyAnswer): boolean {
  return isInEnglish(question) && (kind === 'not_stated' || namesSomethingOutside(question));
}

/** What an added regulation surely says of what is asked in the word it has for its own subject; null when none does. */
function ofItsOwnSubject(question: string, language: Language, circumstances: Circumstances): AnyAnswer | null {
  const { library = emptyLibrary, today } = circumstances;
  const asked = wordsAsked(question);
  const [one, ...others] = OWN_SUBJECT.test(asked) ? [] : versionsOn(today, regulationsSpokenOf(asked, library));
  if (!one) return null;
  if (others.length > 0) return answerFromAny(question, language, circumstances, [one, ...others]);
  const isReference = referencesIn(asked, one).some(({ kind }) => kind === 'clause');
  const isSure = isReference || answerFromAny(question, language, circumstances, [one]) !== null;
  return isSure ? answerFrom(one, question, language, circumstances) : null;
}

/** Whether a text names a regulation that was added: then it asks about it. */
export function namesAddedRegulation(text: string, { library = emptyLibrary, today }: Circumstances): boolean {
  return namedRegulations(text, library, today).regulations.length > 0;
}
