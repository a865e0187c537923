import { randomUUID } from 'node:crypto';
import type { Desk } from '../../bots/desk.ts';
import type { Whose } from '../../bots/store/store.ts';
import type { Message } from '../../conversations/message.ts';
import type { Choice } from '../../conversations/reply.ts';
import type { Driver, Heard } from '../conversations/driver.ts';

/** A person at the desk itself, without a door between. */
export async function openDeskDriver(openDesk: () => Promise<Desk>, whose: Whose): Promise<Driver> {
  let desk = await openDesk();
  const offered: Choice[] = [];
  const turn = async (message: Message): Promise<Heard> => {
    const { replies } = await desk.receive({ ...whose, delivery: randomUUID(), message });
    const choices = replies.flatMap((reply) => reply.choices);
    offered.push(...choices);
    return { lines: replies.map(({ text }) => text), pressable: choices.map(({ label }) => label) };
  };
  return {
    name: 'desk',
    say: (text) => turn({ text }),
    async press(label) {
      const choice = offered.findLast((one) => one.label === label);
      if (choice === undefined) throw new Error(`nothing offered is labelled ${label}`);
      return turn({ press: choice.id });
    },
    async reopen() {
      await desk.close();
      desk = await openDesk();
    },
    close: () => desk.close(),
  };
}
