import type { Bilingual, Language } from '../../../policy-text/language.ts';
import type { TableSum, Work } from '../../store/backup/source.ts';

interface BackupWords {
  readonly works: Record<Work, string>;
  readonly table: (sum: TableSum) => string;
  readonly written: (file: string) => string;
  readonly whole: (madeAt: string) => string;
  readonly restored: (madeAt: string) => string;
  readonly migrated: (file: string) => string;
  readonly goneOn: (rows: number) => string;
}

export const backupWords: Readonly<Record<Language, BackupWords>> = {
  zh: {
    works: { reading: '读取', writing: '写入', copying: '复制', verifying: '核对' },
    table: ({ table, rows, sha256 }) => `${table}  ${rows}行  ${sha256.slice(0, 12)}`,
    written: (file) => `已备份到 ${file}，并读回核对过。`,
    whole: (madeAt) => `备份完好，做于 ${madeAt}。什么都没有改。`,
    restored: (madeAt) => `已恢复到 ${madeAt} 的备份，逐表核对一致。那时待发的提醒可能已经发过，再发时会说明。`,
    migrated: (file) => `已全部搬到 PostgreSQL，逐表核对一致。${file} 原样留着；以后启动时请保留 DATABASE_URL。`,
    goneOn: (rows) => `接着上次没做完的，已有 ${rows} 行。`,
  },
  en: {
    works: { reading: 'reading', writing: 'writing', copying: 'copying', verifying: 'verifying' },
    table: ({ table, rows, sha256 }) => `${table}  ${rows} rows  ${sha256.slice(0, 12)}`,
    written: (file) => `Backed up into ${file}, read back and compared.`,
    whole: (madeAt) => `The backup is whole; it was made at ${madeAt}. Nothing has changed.`,
    restored: (madeAt) =>
      `Restored from the backup of ${madeAt}; every table compared. Reminders that were waiting then may have been sent since; if sent again, they say so.`,
    migrated: (file) =>
      `Everything is in PostgreSQL now; every table compared. ${file} is left as it was; keep DATABASE_URL set from now on.`,
    goneOn: (rows) => `Went on where the last attempt stopped, with ${rows} rows.`,
  },
};

/** What is taken instead of what was given. */
export const taken = {
  oneFile: { zh: '一个文件的路径', en: 'the path of one file' },
  newFile: {
    zh: '还没有的文件；要换掉它，请加 --replace',
    en: 'a file that is not there yet, or --replace to put it in the place of that one',
  },
  notABackup: { zh: ' guohe backup 写的文件；这不是', en: 'a file that guohe backup wrote; this is none' },
  wholeBackup: {
    zh: '完整、没有改动过的备份；这份不完整或被改过，什么都没有恢复',
    en: 'a whole backup as it was written; this one was cut short or edited, and nothing was restored',
  },
  olderBackup: {
    zh: '这个版本认识的备份；它由更新的版本所做，请用那个版本',
    en: 'a backup of this version or an earlier one; a newer version made this one, use that',
  },
  emptyDatabase: {
    zh: '空的数据库；要换掉里面的全部内容，请加 --replace',
    en: 'an empty database, or --replace to put everything in it away',
  },
  olderDatabase: {
    zh: '这个版本认识的数据库；更新的版本已改过它的表，请用那个版本',
    en: 'a database of this version or an earlier one; a newer version has changed its tables, use that',
  },
  onlyOne: {
    zh: '没有别的进程正在恢复或搬入的数据库；请等它结束',
    en: 'a database that no other process is filling; wait until it has ended',
  },
  notInUse: {
    zh: '没有进程在用的数据库文件；请先停下 guohe start',
    en: 'a database file that no process has open; stop guohe start first',
  },
  existing: { zh: '已有的数据库文件', en: 'a database file that is there' },
  postgres: {
    zh: '要搬去的 PostgreSQL 数据库，例如 postgres://用户:密码@主机/库名',
    en: 'the PostgreSQL database to move to, such as postgres://user:password@host/name',
  },
  faithful: {
    zh: '写入后读回一致的数据库；有几张表读回的不一样，什么都没有改',
    en: 'a database that gives back what was written; some tables differ, and nothing has changed',
  },
  usableFile: (code: string): Bilingual => ({
    zh: `能读写的文件（${code}）`,
    en: `a file that can be read and written (${code})`,
  }),
} as const satisfies Record<string, Bilingual | ((code: string) => Bilingual)>;
