import { describe, it } from 'vitest';
import { chatFiles } from './chat-file.ts';
import { coreDriver } from './core-driver.ts';
import type { KeptCases } from './core-talk.ts';
import { runChat } from './run-chat.ts';

describe('written conversations, through the core', () => {
  it.each(chatFiles().map((chat) => [chat.name, chat] as const))('%s', async (_, chat) => {
    const cases: KeptCases = new Map();
    await runChat(chat, coreDriver(chat, cases), async () => coreDriver(chat, cases));
  });
});
