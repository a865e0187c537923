import type { Desk, Turn } from '../../../bots/desk.ts';
import type { Message } from '../../../conversations/message.ts';

/** Somebody who talks to the assistant on Slack, each message under a delivery of its own. */
export interface Talking {
  receive(message: Message, person?: string): Promise<Turn>;
  say(text: string, person?: string): Promise<Turn>;
  press(id: string, person?: string): Promise<Turn>;
}

/** @param usual who it is when nobody is named */
export function talkingTo(desk: () => Desk, usual: string): Talking {
  let said = 0;
  const receive = (message: Message, person = usual) => {
    said += 1;
    return desk().receive({ door: 'slack', person, delivery: `${said}`, message });
  };
  return {
    receive,
    say: (text, person) => receive({ text }, person),
    press: (id, person) => receive({ press: id }, person),
  };
}
