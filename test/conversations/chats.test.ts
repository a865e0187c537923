import { describe, it } from 'vitest';
import { chatFiles } from './chat-file.ts';
import { coreDriver } from './core-driver.ts';
import { runChat } from './run-chat.ts';

describe('written conversations, through the core', () => {
  it.each(chatFiles().map((chat) => [chat.name, chat] as const))('%s', async (_, chat) => {
    const driver = coreDriver(chat);
    await runChat(chat, driver, driver.peek);
  });
});
