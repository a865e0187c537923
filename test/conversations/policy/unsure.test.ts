import { describe, expect, it } from 'vitest';
import { unsure } from '../../../conversations/policy/answer/unsure.ts';
import { inWords } from '../../../conversations/policy/answered.ts';
import { answerOfferedTopic, answerQuestion } from '../../../conversations/policy/policy-answer.ts';
import { say } from '../../../conversations/policy/statement.ts';
import type { PickedTopic } from '../../../conversations/policy/topic/pick-topic.ts';
import { isOffered, offeredTopic, topics } from '../../../policy-text/topics/topics.ts';

const today = { today: '2026-11-25', parameters: {} } as const;
/** As far from the words of others as a question of the regulation is. */
const OWN_WORDS = 20;

function picked(id: string, confidence: number, words = OWN_WORDS): PickedTopic {
  const topic = offeredTopic(id);
  if (!topic) throw new Error(`no topic ${id}`);
  return { topic, confidence, evidence: { asks: 0, explained: 0, most: 0, words, clauses: 0, judges: 0, foreign: 0 } };
}

const told = (candidates: readonly PickedTopic[], message = '基地那个要多久', none = 0.1) =>
  inWords(
    unsure({ candidates, none, wordsOfNone: 0 }, message, 'zh', ({ id }) => [say(`what ${id} says`)]),
    'zh',
  );

describe('where no topic is sure', () => {
  it('offers at most three as plain questions, each with its clause', () => {
    const ids = ['publicity', 'validity', 'decision-time', 'working-days'];
    const { kind, text, topics, citations } = told(ids.map((id, index) => picked(id, 0.25 - index / 100)));
    expect(kind).toBe('clarify');
    expect(topics?.map(({ id }) => id)).toEqual(['publicity', 'validity', 'decision-time']);
    expect(text).toContain('“公示期多长”（第九条）、“有效期几年”（第十六条）');
    expect(citations.map(({ clause }) => clause)).toEqual(['9', '16', '9']);
  });

  it('answers the only one that is likely, in case it is meant', () => {
    const { kind, text, topics } = told([picked('publicity', 0.36), picked('validity', 0.06)]);
    expect({ kind, topics }).toEqual({ kind: 'clarify', topics: [] });
    expect(text).toBe('不能确定您问的是不是“公示期多长”。如果是：\nwhat publicity says\n问的是别的，请换个说法再问。');
  });

  it('is out of scope in the words of others, unless it is far likelier than nothing of the regulation', () => {
    expect(told([picked('publicity', 0.6, 0)], '几天')).toMatchObject({ kind: 'out_of_scope', citations: [] });
    expect(told([picked('publicity', 0.99, 0)], '几天', 0.01)).toMatchObject({ kind: 'clarify' });
  });
});

describe('a question that names nothing', () => {
  it.each(['那个期限是几天来着', '三十次够不够', 'Is 8 enough?', 'how many do we need?', 'does 3 suffice'])(
    'is asked back: %s',
    (question) => {
      const { kind, text } = answerQuestion(question, /[a-z]/.test(question) ? 'en' : 'zh', today);
      expect(kind).toBe('clarify');
      expect(text).toMatch(/请说清楚问的是哪一点|Please say what it is about/);
    },
  );
});

describe('an offered topic', () => {
  it.each(
    topics
      .filter(isOffered)
      .flatMap((topic) => (['zh', 'en'] as const).map((language) => ({ id: topic.id, language, topic }))),
  )('$id says the same when it is chosen and when its question is typed ($language)', ({ topic, language }) => {
    const { text, citations } = answerOfferedTopic(topic, language, today);
    expect(citations.length).toBeGreaterThan(0);
    expect(answerQuestion(topic.title[language], language, today).text).toBe(text);
  });
});
