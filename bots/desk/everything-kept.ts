import { factsIn } from '../../conversations/shared-case/entries.ts';
import type { Membership } from '../../conversations/shared-case/shared-case.ts';
import type { Desk, Turn } from '../desk.ts';
import type { EverythingKept, Whose } from '../store/store.ts';

/** What a file with everything that is kept about a person is called. */
export const everythingKeptFile = 'guohe-data.json';

/** What a door hands out with a turn: everything that is kept about the person, when a reply says so. */
export async function everythingFor(turn: Turn, { door, person }: Whose, desk: Desk): Promise<string | null> {
  const isHandedOut = turn.replies.some(({ handsOut }) => handsOut === 'everything_kept');
  return isHandedOut ? desk.everythingKept(door, person) : null;
}

/** Everything that is kept about a person as JSON; of a case file the person's own answers, not the colleagues'. */
export function everythingKeptJson({ door, person }: Whose, { membership, ...kept }: EverythingKept): string {
  return `${JSON.stringify({ door, person, ...kept, caseFile: membership && ownPart(membership) }, null, 2)}\n`;
}

function ownPart({ file: { code, entries }, me, seen }: Membership) {
  const answers = factsIn(entries).flatMap((fact) =>
    (entries[fact] ?? []).filter(({ by }) => by === me).map(({ value, words, on }) => ({ fact, value, words, on })),
  );
  return { code, member: me, answers, seen };
}
