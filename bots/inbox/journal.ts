import { randomUUID } from 'node:crypto';
import { closeSync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Knex } from 'knex';
import type { DoorName } from '../desk.ts';
import { fileOf } from '../store/file-of.ts';

/**
 * What has come in at a door, in a file of its own until the database holds it. One line is written in a fraction of the
 * time that the database takes, and outlives the process as soon: so the platform is told at once, and also while
 * another process has the database locked. The file is as safe as one of SQLite's, and lies beside it.
 */
export interface Journal<A> {
  /** Writes an arrival down at once. @returns false when it cannot be, such as on a full disk, or when it is closed. */
  write(arrival: A): boolean;
  /** One that was written is in the database now. Nothing of it stays in the file once all are. */
  settle(): void;
  /** Shows other processes that this one lives. */
  live(): Promise<void>;
  /** What processes have left that are heard of no more. */
  left(): Promise<readonly Left<A>[]>;
  /** Ends it; what is not settled is left to the next process. */
  close(): void;
}

/** The journal of a process that died. */
export interface Left<A> {
  readonly arrivals: readonly A[];
  /** To be called when all of them are in the database. */
  settle(): Promise<void>;
}

/**
 * Opens the journal of a door in this process; null where the database has no file of its own, such as on a server: what
 * is kept there must not depend on this machine.
 * @param silenceMs who has not shown to live for so long is dead
 */
export function openJournal<A>(database: Knex, door: DoorName, silenceMs: number): Journal<A> | null {
  const beside = fileOf(database);
  return beside === null ? null : journalAt(`${beside}-arrivals-${door}-`, silenceMs);
}

function journalAt<A>(prefix: string, silenceMs: number): Journal<A> {
  const own = `${prefix}${randomUUID()}`;
  // What people say is in it.
  const ownFile = () => openSync(own, 'a', 0o600);
  let file = ownFile();
  let unsettled = 0;
  /** Another file may have the number of this one then. */
  let isClosed = false;

  const isSilent = async (path: string): Promise<boolean> => {
    // Either way: the clock may have been set.
    return Math.abs(Date.now() - (await stat(path)).mtimeMs) > silenceMs;
  };

  const leftIn = async (path: string): Promise<Left<A> | null> => {
    try {
      if (!(await isSilent(path))) return null;
      return { arrivals: whole<A>(await readFile(path, 'utf8')), settle: () => rm(path, { force: true }) };
    } catch (error) {
      // Another process was quicker.
      if (isMissing(error)) return null;
      throw error;
    }
  };

  return {
    write(arrival) {
      if (isClosed) return false;
      try {
        // A line that a full disk cuts off spoils no other.
        const line = Buffer.from(`\n${JSON.stringify(arrival)}\n`);
        if (writeSync(file, line) < line.length) return false;
        unsettled += 1;
        return true;
      } catch {
        return false;
      }
    },
    settle() {
      unsettled -= 1;
      if (unsettled > 0 || isClosed) return;
      try {
        ftruncateSync(file);
      } catch {
        // What is known already changes nothing; the file is emptied with the next.
      }
    },
    async live() {
      const now = new Date();
      try {
        await utimes(own, now, now);
      } catch (error) {
        if (!isMissing(error)) throw error;
        // This process stood still for so long that another took it for dead.
        closeSync(file);
        file = ownFile();
      }
    },
    async left() {
      const folder = dirname(prefix);
      const paths = (await readdir(folder)).map((name) => join(folder, name));
      const others = paths.filter((path) => path.startsWith(prefix) && path !== own);
      const found = await Promise.all(others.map(leftIn));
      return found.filter((left) => left !== null);
    },
    close() {
      isClosed = true;
      closeSync(file);
      if (unsettled === 0) rmSync(own, { force: true });
    },
  };
}

/** The lines that were written to their end: of no other the platform was told. */
function whole<A>(lines: string): readonly A[] {
  return lines.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
