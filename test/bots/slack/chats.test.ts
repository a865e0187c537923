import { chatsThrough } from '../chats-through.ts';
import { openSlackDriver } from './slack-driver.ts';

chatsThrough('Slack', (desk) => openSlackDriver(desk.open));
