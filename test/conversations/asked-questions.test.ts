import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../conversations/policy/policy-answer.ts';
import { answersFrom } from '../../conversations/policy/topic/confidence.ts';
import { examplesAsked } from '../../policy-text/asked/examples.ts';
import { verify } from '../../policy-text/citation/citation.ts';
import type { Language } from '../../policy-text/language.ts';

interface Asked {
  readonly id: string;
  readonly lang: Language;
  readonly text: string;
  readonly topic: string;
  readonly kind: string;
  readonly cites: readonly string[];
  /** The norm of the legal reading that it asks about. */
  readonly norm?: string;
}

const asked: readonly Asked[] = readFileSync(new URL('asked-questions.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** Half of the questions, by their ids, were learned from; the other half was not. */
const isHeldOut = ({ id }: Asked) => (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 1;

const answered = asked.map((question) => {
  const answer = answerQuestion(question.text, question.lang, { today: '2026-05-20', parameters: {} });
  const clauses = [...new Set(answer.citations.map(({ clause }) => clause))];
  const isRight = answer.kind === question.kind && question.cites.every((clause) => clauses.includes(clause));
  const related = clauses.filter((clause) => question.cites.some((cited) => isRelated(clause, cited)));
  const precision = clauses.length === 0 ? 1 : related.length / clauses.length;
  return { ...question, answer, isRight, precision };
});
const heldOut = answered.filter(isHeldOut);
const learned = answered.filter((one) => !isHeldOut(one));

/** One is the other, or stands within it. */
function isRelated(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

const shareRight = (some: typeof answered) => mean(some.map(({ isRight }) => Number(isRight)));

describe('the questions', () => {
  it('ask every one of the 112 norms in both languages', () => {
    for (const language of ['zh', 'en']) {
      const norms = new Set(asked.flatMap(({ lang, norm }) => (lang === language && norm ? [norm] : [])));
      expect(norms.size).toBe(112);
    }
  });

  it('that are held out were not learned from', () => {
    const examples = new Set(examplesAsked().map(({ text }) => text));
    for (const { text } of heldOut) expect(examples.has(text), text).toBe(false);
  });
});

describe('the answers', () => {
  it('are of the right kind and cite what they should', () => {
    expect(shareRight(learned)).toBeGreaterThan(0.96);
    expect(shareRight(heldOut)).toBeGreaterThan(0.91);
  });

  it('cite little else', () => {
    expect(mean(heldOut.map(({ precision }) => precision))).toBeGreaterThan(0.82);
  });

  it('quote only what stands in the text, and tell of every clause with it', () => {
    for (const { answer } of answered) for (const citation of answer.citations) verify(citation);
    for (const { answer, text } of answered) {
      if (answer.kind === 'answer') expect(answer.citations.length, text).toBeGreaterThan(0);
    }
  });
});

describe('how sure an answer is', () => {
  const sure = heldOut.filter(({ answer }) => answer.kind !== 'clarify' && answer.confidence >= answersFrom);

  it('is hardly ever more than how often it is right, on questions that were not learned from', () => {
    for (const [from, to] of [
      [answersFrom, 0.8],
      [0.8, 0.97],
      [0.97, 1.01],
    ] as const) {
      const some = sure.filter(({ answer }) => answer.confidence >= from && answer.confidence < to);
      expect(mean(some.map(({ answer }) => answer.confidence)) - shareRight(some)).toBeLessThan(0.12);
    }
    expect(Math.abs(mean(sure.map(({ answer }) => answer.confidence)) - shareRight(sure))).toBeLessThan(0.05);
  });

  it('is certain of hardly anything that is wrong', () => {
    expect(shareRight(sure.filter(({ answer }) => answer.confidence >= 0.97))).toBeGreaterThan(0.95);
  });

  it('is lower where an answer is wrong', () => {
    const confidence = (some: typeof answered) => mean(some.map(({ answer }) => answer.confidence));
    expect(confidence(sure.filter(({ isRight }) => isRight))).toBeGreaterThan(
      confidence(sure.filter(({ isRight }) => !isRight)) + 0.05,
    );
  });
});
