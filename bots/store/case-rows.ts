import type { Knex } from 'knex';
import { factsOf } from '../../conversations/shared-case/entries.ts';
import type { Membership, SharedCase } from '../../conversations/shared-case/shared-case.ts';
import type { CalendarDay } from '../../core/calendar-day.ts';
import type { CaseChange, Whose } from './store.ts';

/** The case file with this code, or null. */
export async function readCase(database: Knex, code: string): Promise<SharedCase | null> {
  const row = await database('cases').where({ code }).first('state');
  return row ? JSON.parse(row.state) : null;
}

/** The case file that a person has joined, with the person's part in it, or null. */
export async function readMembership(database: Knex, whose: Whose): Promise<Membership | null> {
  const row = await database('case_members')
    .join('cases', 'cases.code', 'case_members.code')
    .where(whose)
    .first('cases.state', 'case_members.number', 'case_members.seen');
  return row ? { file: JSON.parse(row.state), me: row.number, seen: JSON.parse(row.seen) } : null;
}

/**
 * Keeps what a turn did to a case file: first the file, then the person's part in it, so that members who write at once
 * wait for one another and never in a circle. A case file that its last member leaves is deleted.
 * @returns false when the file is no longer the one that the turn was worked out from.
 */
export async function replaceCase(database: Knex, whose: Whose, change: CaseChange): Promise<boolean> {
  const { before, after, member } = change;
  const { code } = after;
  if (!(await replaceFile(database, change))) return false;
  if (member) {
    // Whoever speaks has seen everything, and may be told of what comes next.
    const row = { ...whose, code, number: member.me, seen: JSON.stringify(member.seen), told: false };
    await database('case_members').insert(row).onConflict(['door', 'person']).merge();
    return true;
  }
  await database('case_members')
    .where({ ...whose, code })
    .delete();
  const others = await database('case_members').where({ code }).first('number');
  if (!others && before) await database('cases').where({ code }).delete();
  return true;
}

async function replaceFile(database: Knex, { before, after }: CaseChange): Promise<boolean> {
  const { code } = after;
  const row = { code, state: JSON.stringify(after) };
  const replaced =
    before === null
      ? await database('cases').insert(row).onConflict('code').ignore().returning('code')
      : await database('cases')
          .where({ code, state: JSON.stringify(before) })
          .update(row, ['code']);
  return replaced.length > 0;
}

/** Notes what a member has been told of the case file, unless the member has spoken since `membership` was read. */
export async function noteTold(database: Knex, whose: Whose, { file, seen }: Membership): Promise<void> {
  const told = { latest: file.latest, facts: factsOf(file.entries) };
  await database('case_members')
    .where({ ...whose, code: file.code, seen: JSON.stringify(seen) })
    .update({ seen: JSON.stringify({ ...seen, told }) });
}

/** How many codes that lead nowhere a person has tried on a day. */
export async function wrongCodes(database: Knex, whose: Whose, day: CalendarDay): Promise<number> {
  const row = await database('wrong_codes')
    .where({ ...whose, day })
    .first('tries');
  return row?.tries ?? 0;
}

/** Counts one more; another day begins anew. */
export async function countWrongCode(database: Knex, whose: Whose, day: CalendarDay): Promise<void> {
  const tries = database.raw('case when wrong_codes.day = ? then wrong_codes.tries + 1 else 1 end', [day]);
  await database('wrong_codes')
    .insert({ ...whose, day, tries: 1 })
    .onConflict(['door', 'person'])
    .merge({ day, tries });
}
