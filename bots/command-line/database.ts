import { openStore, StoreError } from '../store/knex-store.ts';
import type { Store } from '../store/store.ts';
import { BadInput } from './bad-input.ts';

/** Opens the database that a setting names. @throws BadInput naming the setting when its file cannot be used. */
export async function openDatabase(setting: string, file: string): Promise<Store> {
  try {
    return await openStore(file);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const taken = {
      zh: `能读写的 SQLite 数据库文件，例如 ./data/guohe.sqlite（${error.code}）`,
      en: `an SQLite database file that can be written, such as ./data/guohe.sqlite (${error.code})`,
    };
    throw new BadInput({ field: setting, given: file, taken });
  }
}
