import type { Turned } from '../../conversations/converse.ts';
import type { CasesKnown } from '../../conversations/shared-case/shared-case.ts';
import type { CaseChange } from '../store/store.ts';

/** What a turn did to the case file that the person has joined, joins, opens or leaves; nothing where there is none. */
export function caseChangeOf({ membership, left }: Turned, { joined, named }: CasesKnown): CaseChange | null {
  if (membership) {
    const { file, ...member } = membership;
    const found = typeof named === 'object' ? named : null;
    return { before: joined?.file ?? (found?.code === file.code ? found : null), after: file, member };
  }
  return left && joined ? { before: joined.file, after: left, member: null } : null;
}
