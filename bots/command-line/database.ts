import type { Knex } from 'knex';
import type { Bilingual } from '../../policy-text/language.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { type DatabaseAddress, DatabaseError, openDatabase, shownAddress, type UsedFor } from '../store/database.ts';
import { storeOn } from '../store/knex-store.ts';
import { knownSteps } from '../store/migrations.ts';
import type { Store } from '../store/store.ts';
import { BadInput } from './input/bad-input.ts';
import { configurationFrom } from './input/environment.ts';

/** Opens the store that a setting names. @throws BadInput naming the setting when it cannot be used. */
export async function openStoreAt(setting: string, at: DatabaseAddress): Promise<Store> {
  return storeOn(await openDatabaseAt(setting, at));
}

/** The database that the environment names. @throws BadInput naming the variable that cannot be used. */
export function configuredDatabase(): DatabaseAddress {
  const { DATABASE_FILE, DATABASE_URL } = process.env;
  return configurationFrom({ DATABASE_FILE, DATABASE_URL }).database;
}

/** The variable that names a database. */
export function settingOf(at: DatabaseAddress): 'DATABASE_URL' | 'DATABASE_FILE' {
  return 'url' in at ? 'DATABASE_URL' : 'DATABASE_FILE';
}

/** Opens the database that is configured. @throws BadInput naming the variable when it cannot be used. */
export function openConfiguredDatabase(
  { database }: Pick<Configuration, 'database'>,
  usedFor: UsedFor = 'turns',
): Promise<Knex> {
  return openDatabaseAt(settingOf(database), database, usedFor);
}

async function openDatabaseAt(setting: string, at: DatabaseAddress, usedFor: UsedFor = 'turns'): Promise<Knex> {
  try {
    return await openDatabase(at, knownSteps, usedFor);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    throw new BadInput({ field: setting, given: shownAddress(at), taken: takenBy(at, error.code) });
  }
}

/** What a database has to be, with the code of what kept this one from it. */
export function takenBy(at: DatabaseAddress, code: string): Bilingual {
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
