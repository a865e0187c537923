import { chatsThrough } from '../chats-through.ts';
import { openWebDriver } from './web-driver.ts';

chatsThrough('the web', (desk) => openWebDriver(desk.open));
