import type { CaseWords } from '../wording/catalogue/case-words.ts';
import type { Entry } from './shared-case.ts';

/** A member as another reads it: never by a platform's id. */
function memberName(member: number, me: number, words: CaseWords): string {
  return member === me ? words.you : words.colleague(member);
}

/** Who gave an answer, and when. */
export function nameAndDay({ by, on }: Entry, me: number, words: CaseWords): string {
  return words.nameAndDay(memberName(by, me, words), on);
}
