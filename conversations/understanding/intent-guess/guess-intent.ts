import { createRequire } from 'node:module';
import type BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import { type Guessable, trainingSentences } from './training-sentences.ts';

/** How many times likelier the best guess must be than the next, and how much of the message it must have seen before. */
const MARGIN = 4;
const KNOWN = 0.5;
const LONGEST = 80;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

interface Trained {
  readonly classifier: BayesClassifier;
  readonly tokens: ReadonlySet<string>;
}

/** Trained when first needed; it takes some milliseconds, and most conversations never need it. */
let trained: Trained | undefined;

/**
 * What a message that no rule reads may say about the conversation: a naive Bayes guess on its words, or null where the
 * guess has no clear margin, knows too little of the message, or takes it for something else.
 */
export function guessIntent(text: string): Guessable | null {
  const tokens = tokensOf(text);
  if (text.length > LONGEST || tokens.length < 2) return null;
  trained ??= train(Object.entries(trainingSentences));
  return best(tokens, trained);
}

/** Trains on some sentences and guesses others, for the table of what is taken for what. */
export function guesserFor(sentences: readonly (readonly [label: string, of: readonly string[]])[]) {
  const own = train(sentences);
  return (text: string) => best(tokensOf(text), own);
}

function train(sentences: readonly (readonly [label: string, of: readonly string[]])[]): Trained {
  const classifier = new (classifierOfNatural())();
  const tokens = new Set<string>();
  for (const [label, all] of sentences) {
    for (const sentence of all) {
      const some = tokensOf(sentence);
      for (const token of some) tokens.add(token);
      classifier.addDocument([...some], label);
    }
  }
  classifier.train();
  return { classifier, tokens };
}

/** Loading it sets a `Math.sign` of its own, by which 0 is positive: everybody else in the process keeps the language's. */
function classifierOfNatural(): typeof BayesClassifier {
  const { sign } = Math;
  try {
    return createRequire(import.meta.url)('natural/lib/natural/classifiers/bayes_classifier.js');
  } finally {
    Math.sign = sign;
  }
}

function best(tokens: readonly string[], { classifier, tokens: seen }: Trained): Guessable | null {
  const known = tokens.filter((token) => seen.has(token));
  if (known.length < 2 || known.length < tokens.length * KNOWN) return null;
  const [first, second] = classifier.getClassifications(known);
  if (!first || !second || first.label === 'other' || first.value < second.value * MARGIN) return null;
  return first.label as Guessable;
}

function tokensOf(text: string): string[] {
  return [...segmenter.segment(text.toLowerCase())].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}
