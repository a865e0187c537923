import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { HolidayNotice } from '../../../core/calendar/notice.ts';
import type { Bilingual } from '../../../policy-text/language.ts';
import { BadInput } from '../input/bad-input.ts';

const setting = 'CALENDAR_FILE';

/**
 * The notices that staff have added, a year each; none when there is no such file yet.
 * @throws BadInput when the file cannot be read, or holds something else.
 */
export async function addedNotices(file: string): Promise<readonly HolidayNotice[]> {
  const content = await contentOf(file);
  if (content === null) return [];
  const notices = listIn(content);
  if (notices === null) throw refused(file, aList);
  const { checkedNotice } = await import('./checked-notice.ts');
  return notices.map((notice, index) => checkedNotice(notice, `${setting}[${index}]`));
}

/**
 * Keeps the notices, in the order of their years. The file is whole at every moment: the old one, or the new one.
 * @throws BadInput when it cannot be written.
 */
export async function keepNotices(file: string, notices: readonly HolidayNotice[]): Promise<void> {
  const sorted = notices.toSorted((one, other) => one.year - other.year);
  const unfinished = `${file}.${process.pid}.new`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, `${JSON.stringify(sorted, null, 2)}\n`, { flush: true });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw refused(file, { zh: `能写的文件（${codeOf(error)}）`, en: `a file that can be written (${codeOf(error)})` });
  }
}

async function contentOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return null;
    throw refused(file, { zh: `能读取的文件（${code}）`, en: `a file that can be read (${code})` });
  }
}

function listIn(content: string): readonly unknown[] | null {
  try {
    const list: unknown = JSON.parse(content);
    return Array.isArray(list) ? list : null;
  } catch {
    return null;
  }
}

function refused(file: string, taken: Bilingual): BadInput {
  return new BadInput({ field: setting, given: file, taken });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

const aList = { zh: ' JSON 文件：放假通知的列表', en: 'a JSON file: a list of holiday notices' };
