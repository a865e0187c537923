import { describe, expect, it } from 'vitest';
import { examplesAsked } from '../../../policy-text/asked/examples.ts';
import { CitationError, verify } from '../../../policy-text/citation/citation.ts';
import type { TopicEntry } from '../../../policy-text/topics/topics.ts';
import { readTopics, topics } from '../../../policy-text/topics/topics.ts';

const entry: TopicEntry = {
  id: 'publicity',
  kind: 'answer',
  title: { zh: '公示期多长', en: 'How long is the publicity period?' },
  asks: ['publicity how_long?'],
  answer: { zh: '公示期为5个工作日。', en: '5 working days.' },
  cites: [{ clause: '9', quote: '公示期为5个工作日' }],
};
const { title: _, ...untitled } = entry;

describe('the topics', () => {
  it('quote nothing that the regulation does not say', () => {
    expect(topics.length).toBeGreaterThan(150);
    for (const { citations } of topics) for (const citation of citations) verify(citation);
  });

  it.each(topics.flatMap(({ id, answer }) => (answer ? [[id, answer] as const] : [])))(
    '%s promises nothing',
    (_, answer) => {
      expect(answer.zh).not.toMatch(/建议您|一定能通过|保证通过|已通过/);
      expect(answer.en).not.toMatch(/\bapproved\b|legal advice is|we guarantee/i);
      expect(answer.zh).toMatch(/\p{Script=Han}.*。$/su);
      expect(answer.en).toMatch(/^[A-Z\d“].*\.$/s);
    },
  );

  it('leave every number of a rule to the rule', () => {
    for (const { id, rules, answer } of topics) {
      if (rules.length > 0 && answer)
        expect(`${answer.zh}${answer.en}`.replace(/Article 8|第八条/g, ''), id).not.toMatch(/\d/);
    }
  });

  it('have questions that people asked of them, and of nothing twice', () => {
    const asked = examplesAsked().filter(({ topic }) => topic !== null);
    expect(new Set(asked.map(({ text }) => text)).size).toBe(asked.length);
    for (const topic of topics)
      expect(asked.filter((example) => example.topic === topic).length, topic.id).toBeGreaterThan(2);
  });

  /** The text does not say it, and the assistant says so. */
  it.each([
    ...['money', 'payment-date', 'application-dates', 'application-materials', 'fees', 'online-system', 'contact'],
    ...['recommender', 'number-of-bases', 'scoring', 'decision-time', 'objection-answer-time', 'appeal', 'transition'],
    ...['validity-first-day', 'renewal-term', 'late-reports', 'large-event-definition', 'well-known-definition'],
    ...['high-level-definition', 'significant-definition', 'major-definition', 'credit-definition'],
    ...[
      'revenue-definition',
      'talent-definition',
      'field-list',
      'rectification',
      'change-category',
      'joint-application',
    ],
  ])('%s is not stated', (id) => {
    expect(topics.find((topic) => topic.id === id)?.kind).toBe('not_stated');
  });
});

describe('a topic is refused', () => {
  it.each([
    ['twice the same id', [entry, entry], 'there are two'],
    ['a kind that does not exist', [{ ...entry, kind: 'maybe' as 'answer' }], 'no kind maybe'],
    ['a concept that does not exist', [{ ...entry, asks: ['publicty'] }], 'no concept publicty'],
    ['an ask about nothing', [{ ...entry, asks: ['how_long publicity?'] }], 'does not say what is asked about'],
    ['an answer that rests on nothing', [{ ...entry, cites: [] }], 'rests on no clause'],
    ['no title', [untitled], 'no title'],
    ['no English answer', [{ ...entry, answer: { zh: '有。', en: '' } }], 'no ask or no answer'],
  ])('for %s', (_, entries, message) => {
    expect(() => readTopics(entries)).toThrow(message);
  });

  it('for a quotation that is not in the regulation', () => {
    const invented = { ...entry, cites: [{ clause: '9', quote: '公示期为7个工作日' }] };
    expect(() => readTopics([invented])).toThrow(CitationError);
  });
});
