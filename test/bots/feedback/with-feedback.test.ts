import type { Knex } from 'knex';
import { expect, it } from 'vitest';
import type { Desk, Incoming, Turn } from '../../../bots/desk.ts';
import { verdictsIn } from '../../../bots/feedback/verdict-rows.ts';
import { withFeedback } from '../../../bots/feedback/with-feedback.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { describeEachDatabase } from '../store/each-database.ts';

const person = 'T01:U0SECRETPERSON';
let delivery = 0;
const saying = (text: string, door: Incoming['door'] = 'slack'): Incoming => {
  delivery += 1;
  return { door, person, delivery: `d${delivery}`, message: { text } };
};
const pressing = (press: string): Incoming => ({ ...saying(''), message: { press } });
const votesIn = (turn: Turn) =>
  turn.replies.flatMap(({ choices }) => choices).filter(({ id }) => id.startsWith('vote:'));

describeEachDatabase('feedback', (address) => {
  const withDesk = async (test: (desk: Desk, database: Knex, day: (day: string) => void) => Promise<void>) => {
    const database = await openDatabase(address());
    let today = '2026-05-20';
    const desk = openDesk({ store: storeOn(database), parameters: {}, today: () => today });
    await test(
      withFeedback(desk, database, () => today),
      database,
      (day) => {
        today = day;
      },
    );
    await database.destroy();
  };

  it('is asked for under answers about the text, and under nothing else', () =>
    withDesk(async (desk) => {
      const labels = votesIn(await desk.ask(saying('公示期多久'))).map(({ label }) => label);
      expect(labels).toEqual(['有用', '没用']);
      const traditional = votesIn(await desk.ask(saying('公示期多長')));
      expect(traditional.map(({ label }) => label)).toEqual(['有用', '沒用']);
      const [, useless] = traditional;
      const thanks = await desk.ask({ ...pressing(useless?.id ?? ''), language: 'zh-Hant' });
      expect(thanks.replies[0]?.text).toBe('謝謝，記下了，不留您的名字和問題。');
      expect(votesIn(await desk.receive(saying('How long is the publicity period?')))).toHaveLength(2);
      expect(votesIn(await desk.receive(saying('science park')))).toEqual([]);
      expect(votesIn(await desk.receive(saying('公示期多久', 'web')))).toEqual([]);
    }));

  it('counts one verdict an answer, the last, pressed however often', () =>
    withDesk(async (desk, database) => {
      const asked = saying('公示期多久');
      const [useful, useless] = votesIn(await desk.ask(asked));
      const thanks = await desk.ask(pressing(useful?.id ?? ''));
      expect(thanks).toMatchObject({ privately: true, replies: [{ text: '谢谢，记下了，不留您的名字和问题。' }] });
      await Promise.all([1, 2, 3].map(() => desk.ask(pressing(useful?.id ?? ''))));
      // The same answer, handed out again.
      expect(votesIn(await desk.ask(asked))).toEqual([useful, useless]);
      await desk.ask(pressing(useless?.id ?? ''));
      const [other] = votesIn(await desk.ask(saying('公示期多久')));
      await desk.receive(pressing(other?.id ?? ''));
      expect(await verdictsIn(database)).toEqual({
        useful: 1,
        useless: 1,
        from: '2026-05-20',
        to: '2026-05-20',
        byClause: { '9': { useful: 1, useless: 1 } },
        byKind: { answer: { useful: 1, useless: 1 } },
        byLanguage: { zh: { useful: 1, useless: 1 } },
        byDoor: { slack: { useful: 1, useless: 1 } },
      });
    }));

  it('keeps nothing of who judged, and after a month nothing of which answer', () =>
    withDesk(async (desk, database, day) => {
      const vote = async () => desk.ask(pressing(votesIn(await desk.ask(saying('公示期多久')))[0]?.id ?? ''));
      await vote();
      const [row] = await database('verdicts');
      expect(JSON.stringify(row)).not.toMatch(/SECRETPERSON|公示/);
      const { turns } = JSON.parse(await desk.everythingKept('slack', person));
      expect(JSON.stringify(turns)).not.toContain('vote:');
      day('2026-06-25');
      await vote();
      const answers = await database('verdicts').orderBy('id').pluck('answer');
      expect(answers).toEqual([null, expect.stringMatching(/^[0-9a-f]{12}$/)]);
      expect((await verdictsIn(database)).useful).toBe(2);
    }));
});
