import { userInfo } from 'node:os';
import type { Language } from '../../policy-text/language.ts';
import { type AuditEntry, auditOf } from '../bases/audit.ts';
import { type Base, lastDayOf, statusOf } from '../bases/base.ts';
import { readBaseTable } from '../bases/read-table.ts';
import { type BaseChange, basesIn, changesBy, keepBases } from '../bases/register.ts';
import { baseWords } from '../bases/words.ts';
import { shanghaiToday } from '../shanghai-today.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { openConfiguredDatabase } from './database.ts';
import { BadInput } from './input/bad-input.ts';
import { decoded } from './input/encoding.ts';
import { configurationFrom } from './input/environment.ts';
import { openSource } from './input/source.ts';
import { printJson } from './output/json.ts';

/** How much of the log of changes is shown. */
const mostEntries = 200;

/**
 * `guohe bases`: the register of bases. `import FILE.csv` shows what a table would change, `--apply` keeps it, whole or
 * not at all; `log NAME` shows who changed what of a base, and when.
 */
export async function run(args: readonly string[]): Promise<void> {
  const given = readArguments(args, ['encoding'], ['apply']);
  const [action, ...words] = given.words;
  if (action !== undefined && !['import', 'log'].includes(action)) {
    throw new BadInput({ field: 'ARGUMENT', given: given.words.join(' '), taken: actions });
  }
  const bases = action === 'import' ? await basesFrom(words, given) : [];
  const { DATABASE_FILE, DATABASE_URL } = process.env;
  const database = await openConfiguredDatabase(configurationFrom({ DATABASE_FILE, DATABASE_URL }));
  try {
    if (action === undefined) list(await basesIn(database), given);
    else if (action === 'log') showLog(await auditOf(database, words.join(' '), mostEntries), given);
    else if (given.flags.has('apply')) {
      const who = `command line ${userInfo().username}`;
      showChanges(await keepBases(database, bases, who, new Date().toISOString()), given);
    } else showChanges(await changesBy(database, bases), given);
  } finally {
    await database.destroy();
  }
}

async function basesFrom(words: readonly string[], { options }: Arguments): Promise<readonly Base[]> {
  const source = await openSource(words, new AbortController().signal);
  let text = '';
  for await (const part of decoded(source, options.encoding)) text += part;
  const read = readBaseTable(text);
  if (read.kind === 'bases') return read.bases;
  const complaints = read.problems.map(({ row, column, given, taken }) => ({
    field: `ROW ${row}, COLUMN ${column}`,
    given,
    taken,
  }));
  throw new BadInput(...complaints);
}

function list(bases: readonly Base[], { json, language = 'zh' }: Arguments): void {
  const today = shanghaiToday();
  if (json) {
    const documents = bases.map((base) => ({ ...base, status: statusOf(base, today), lastDay: lastDayOf(base) }));
    printJson({ asOf: today, bases: documents });
    return;
  }
  if (bases.length === 0) console.log(words[language].none);
  for (const base of bases) {
    const { base: line, status } = baseWords[language];
    console.log(line(base.name, status[statusOf(base, today)], lastDayOf(base)));
    for (const { name, channel, address } of base.contacts) console.log(`  ${name} ${channel} ${address}`);
  }
}

function showChanges(changes: readonly BaseChange[], { json, flags, language = 'zh' }: Arguments): void {
  const applied = flags.has('apply');
  if (json) {
    printJson({ applied, changes });
    return;
  }
  const { kinds, preview, kept } = words[language];
  for (const { kind, after } of changes) console.log(`${kinds[kind]} ${after.name}`);
  console.log(applied ? kept : preview);
}

function showLog(entries: readonly AuditEntry[], { json, language = 'zh' }: Arguments): void {
  if (json) printJson({ entries });
  else if (entries.length === 0) console.log(words[language].noEntries);
  else for (const entry of entries) console.log(entryLine(entry));
}

function entryLine({ at, who, what, before, after }: AuditEntry): string {
  return `${at} ${who}: ${what} ${JSON.stringify(before)} → ${JSON.stringify(after)}`;
}

const actions = { zh: ' import FILE.csv、log NAME，或不写', en: 'import FILE.csv, log NAME, or nothing' };

const words: Readonly<
  Record<
    Language,
    Readonly<{
      none: string;
      noEntries: string;
      preview: string;
      kept: string;
      kinds: Record<BaseChange['kind'], string>;
    }>
  >
> = {
  zh: {
    none: '还没有登记基地。',
    noEntries: '没有这个基地的记录。',
    preview: '这只是预览，什么都没有改。加上 --apply 才会保存。',
    kept: '已保存。',
    kinds: { added: '新增', changed: '修改', unchanged: '不变' },
  },
  en: {
    none: 'No base is registered yet.',
    noEntries: 'Nothing is on record for a base of that name.',
    preview: 'This is a preview; nothing has changed. Add --apply to keep it.',
    kept: 'Kept.',
    kinds: { added: 'new', changed: 'changed', unchanged: 'unchanged' },
  },
};
