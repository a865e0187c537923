import { openDesk } from '../../bots/open-desk.ts';
import { openDatabase } from '../../bots/store/database.ts';
import { storeOn } from '../../bots/store/knex-store.ts';

export const today = '2026-05-20';

/** A message of somebody's, handed to one of the processes. */
export interface Said {
  readonly person: string;
  /** The same for a message that is handed over again. */
  readonly delivery: string;
  readonly text: string;
}

/** What a process answered. */
export interface Answered {
  readonly delivery: string;
  readonly replies: string;
}

/** What people say, one script after the other. */
export const scripts: readonly (readonly string[])[] = [
  ['我们是一家科技园区', '法人', '在北京登记注册的', '2018年3月1日注册', '有12家合作机构'],
  ['We are a university in Beijing', 'We are a legal person', 'registered in May 2015', '9 foreign partners', 'undo'],
  ['我们是孵化器，2019年注册', '公示期多久？', '合作机构二十来家', '不对，是25家', '不知道'],
  ['我们是科技企业', '营业总收入10亿', '其中国际收入3亿', '有独立法人资格', '算了，先这样'],
];

/** How a conversation stands when one process has taken each of these messages once, in this order, and nothing else. */
export async function expected(script: readonly string[]): Promise<string> {
  const store = storeOn(await openDatabase({ file: ':memory:' }));
  const desk = openDesk({ store, parameters: {}, today: () => today });
  const whose = { door: 'web', person: 'one' } as const;
  for (const [at, text] of script.entries()) await desk.receive({ ...whose, delivery: String(at), message: { text } });
  const state = JSON.stringify(await store.conversation(whose));
  await desk.close();
  return state;
}
