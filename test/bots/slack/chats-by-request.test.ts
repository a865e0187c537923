import { chatsThrough } from '../chats-through.ts';
import { openSlackDriver } from './slack-driver.ts';

/** What comes by signed requests is noted and answered as what comes by the socket: a few whole conversations show it. */
chatsThrough('Slack, by signed requests', (desk) => openSlackDriver(desk.open, undefined, 'requests'), [
  'corrections/actually.en.chat.yml',
  'happy-paths/park.zh.chat.yml',
]);
