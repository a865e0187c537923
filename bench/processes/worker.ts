import { openDesk } from '../../bots/open-desk.ts';
import { openStore } from '../../bots/store/knex-store.ts';
import { type Answered, type Said, today } from './conversations.ts';

/** One of the processes: answers what it is handed, from the database that all of them share. */
const store = await openStore({ url: process.argv[2] as string });
const desk = openDesk({ store, parameters: {}, today: () => today });

process.on('message', async ({ person, delivery, text }: Said) => {
  const { replies } = await desk.receive({ door: 'web', person, delivery, message: { text } });
  const answered: Answered = { delivery, replies: replies.map((reply) => reply.text).join('\n') };
  process.send?.(answered);
});
process.send?.('ready');
