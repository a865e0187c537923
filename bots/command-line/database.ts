import { type DatabaseAddress, DatabaseError, shownAddress } from '../store/database.ts';
import { openStore } from '../store/knex-store.ts';
import type { Store } from '../store/store.ts';
import { BadInput } from './bad-input.ts';

/** Opens the database that a setting names. @throws BadInput naming the setting when it cannot be used. */
export async function openStoreAt(setting: string, at: DatabaseAddress): Promise<Store> {
  try {
    return await openStore(at);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    throw new BadInput({ field: setting, given: shownAddress(at), taken: takenBy(at, error.code) });
  }
}

function takenBy(at: DatabaseAddress, code: string) {
  return 'file' in at
    ? {
        zh: `能读写的 SQLite 数据库文件，例如 ./data/guohe.sqlite（${code}）`,
        en: `an SQLite database file that can be written, such as ./data/guohe.sqlite (${code})`,
      }
    : {
        zh: `能连接的 PostgreSQL 数据库，例如 postgres://用户:密码@主机/库名（${code}）`,
        en: `a PostgreSQL database that answers, such as postgres://user:password@host/name (${code})`,
      };
}
