import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'vitest';
import type { Desk } from '../../bots/desk.ts';
import { openDesk } from '../../bots/open-desk.ts';
import type { Whose } from '../../bots/store/store.ts';
import type { Conversation } from '../../conversations/state.ts';
import { type ChatFile, chatFiles } from '../conversations/chat-file.ts';
import type { Driver, Speaker } from '../conversations/driver.ts';
import { runChat } from '../conversations/run-chat.ts';
import { sampleLibrary } from '../policy-text/import/samples.ts';
import { openDeskDriver } from './desk-driver.ts';
import { openStore } from './store/open-store.ts';

/** A real desk on a file that outlives it, with a look at the conversation that came through it last. */
function keptDesk(folder: string, { asOf, parameters, added }: ChatFile) {
  const library = sampleLibrary(added);
  const file = join(folder, 'talk.sqlite');
  let whose: Whose = { door: 'terminal', person: 'terminal' };
  return {
    file,
    async open(): Promise<Desk> {
      const desk = openDesk({
        store: await openStore({ file }),
        parameters,
        today: () => asOf,
        library: async () => library,
      });
      return {
        ...desk,
        receive: (incoming) => {
          whose = incoming;
          return desk.receive(incoming);
        },
      };
    },
    async peek(): Promise<Conversation | null> {
      return conversationOf(file, whose);
    },
  };
}

async function conversationOf(file: string, whose: Whose): Promise<Conversation | null> {
  const store = await openStore({ file });
  try {
    return await store.conversation(whose);
  } finally {
    await store.close();
  }
}

/** Another person, in another process on the same database, at a door that none of the drivers is at. */
async function meetAtAnotherDoor(name: string, file: string, { asOf, parameters }: ChatFile): Promise<Speaker> {
  const whose = { door: 'web', person: name } as const;
  const open = async () => openDesk({ store: await openStore({ file }), parameters, today: () => asOf });
  return { driver: await openDeskDriver(open, whose), peek: () => conversationOf(file, whose) };
}

export type KeptDesk = ReturnType<typeof keptDesk>;

/**
 * Runs every written conversation through one door, on a real desk, with door and store opened again after each step.
 * @param names those to run, when it is not to be all of them
 */
export function chatsThrough(
  door: string,
  openDoor: (desk: KeptDesk, chat: ChatFile) => Promise<Driver>,
  names?: readonly string[],
): void {
  const chats = chatFiles().filter(({ name }) => !names || names.includes(name));
  if (names && chats.length !== names.length) throw new Error(`not all of these are written: ${names}`);
  describe(`written conversations, through ${door}`, () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'guohe-'));
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    it.each(chats.map((chat) => [chat.name, chat] as const))(
      '%s',
      async (_, chat) => {
        const desk = keptDesk(folder, chat);
        const driver = await openDoor(desk, chat);
        try {
          await runChat(chat, { driver, peek: desk.peek }, (name) => meetAtAnotherDoor(name, desk.file, chat));
        } finally {
          await driver.close();
        }
      },
      60_000,
    );
  });
}
