import { chatsThrough } from '../chats-through.ts';
import { openDiscordDriver } from './discord-driver.ts';

chatsThrough('Discord', (desk) => openDiscordDriver(desk.open));
