import { setTimeout as sleep } from 'node:timers/promises';
import { openDesk } from '../../bots/open-desk.ts';
import { openDatabase } from '../../bots/store/database.ts';
import { isDatabaseAway } from '../../bots/store/is-away.ts';
import { storeOn } from '../../bots/store/knex-store.ts';
import { type Answered, type Said, today } from './conversations.ts';

/** One of the processes: answers what it is handed, from the database that all of them share. */
const store = storeOn(await openDatabase({ url: process.argv[2] as string }));
const desk = openDesk({ store, parameters: {}, today: () => today });

process.on('message', async ({ person, delivery, text }: Said) => {
  const { replies } = await untilThere(() => desk.receive({ door: 'web', person, delivery, message: { text } }));
  const answered: Answered = { delivery, replies: replies.map((reply) => reply.text).join('\n') };
  process.send?.(answered);
});
process.send?.('ready');

/** As doors do: what cannot be kept now is tried again. */
async function untilThere<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      await sleep(1000);
    }
  }
}
