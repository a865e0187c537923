import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'vitest';
import type { Desk, Incoming } from '../../bots/desk.ts';
import { openDesk } from '../../bots/open-desk.ts';
import { openStore } from '../../bots/store/knex-store.ts';
import { articleInForce } from '../../bots/web/article.ts';
import type { Conversation } from '../../conversations/state.ts';
import { type ChatFile, chatFiles } from '../conversations/chat-file.ts';
import type { Driver } from '../conversations/driver.ts';
import { runChat } from '../conversations/run-chat.ts';
import { openTerminalDriver } from './command-line/terminal-driver.ts';
import { openDiscordDriver } from './discord/discord-driver.ts';
import { openSlackDriver } from './slack/slack-driver.ts';
import { openWebDriver } from './web/web-driver.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guohe-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A real desk on a file that outlives it, with a look at the conversation that came through it last. */
function keptDesk({ asOf, parameters }: ChatFile) {
  const file = join(folder, 'talk.sqlite');
  let whose: Pick<Incoming, 'door' | 'person'> = { door: 'terminal', person: 'terminal' };
  return {
    file,
    async open(): Promise<Desk> {
      const desk = openDesk({ store: await openStore(file), parameters, today: () => asOf });
      return {
        ...desk,
        receive: (incoming) => {
          whose = incoming;
          return desk.receive(incoming);
        },
      };
    },
    async peek(): Promise<Conversation | null> {
      const store = await openStore(file);
      try {
        return await store.conversation(whose);
      } finally {
        await store.close();
      }
    },
  };
}

type KeptDesk = ReturnType<typeof keptDesk>;

const doors: Readonly<Record<string, (desk: KeptDesk, chat: ChatFile) => Promise<Driver>>> = {
  web: (desk) => openWebDriver(desk.open, articleInForce),
  slack: (desk) => openSlackDriver(desk.open),
  discord: (desk) => openDiscordDriver(desk.open),
  terminal: async ({ file }, { asOf, parameters: { rdGrowthBenchmark } }) =>
    openTerminalDriver(file, asOf, rdGrowthBenchmark && { RD_GROWTH_BENCHMARK: JSON.stringify(rdGrowthBenchmark) }),
};

describe.each(Object.entries(doors))('written conversations, through %s', (_, openDoor) => {
  it.each(chatFiles().map((chat) => [chat.name, chat] as const))(
    '%s',
    async (__, chat) => {
      const desk = keptDesk(chat);
      const driver = await openDoor(desk, chat);
      try {
        await runChat(chat, driver, desk.peek);
      } finally {
        await driver.close();
      }
    },
    60_000,
  );
});
