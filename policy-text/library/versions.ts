import { type AddedRegulation, type Standing, standingOn } from './library.ts';

const BEST_FIRST: readonly Standing[] = ['in_force', 'not_yet', 'expired', 'repealed'];

/** Whether two regulations bear the same title, so that one is a version of the other. */
export function isVersionOf(one: AddedRegulation, other: AddedRegulation): boolean {
  return plainTitle(one) === plainTitle(other);
}

/**
 * Of each title the one version that counts on a day: the one in force, else the one to come, else the one that was; of
 * several the newest. The order stays.
 * @param day `2026-05-20`
 */
export function versionsOn(day: string, regulations: readonly AddedRegulation[]): readonly AddedRegulation[] {
  const best = new Map<string, AddedRegulation>();
  for (const regulation of regulations) {
    const title = plainTitle(regulation);
    const rival = best.get(title);
    if (!rival || comesBefore(regulation, rival, day)) best.set(title, regulation);
  }
  return regulations.filter((regulation) => best.get(plainTitle(regulation)) === regulation);
}

function comesBefore({ metadata: one }: AddedRegulation, { metadata: other }: AddedRegulation, day: string): boolean {
  const byStanding = BEST_FIRST.indexOf(standingOn(day, one)) - BEST_FIRST.indexOf(standingOn(day, other));
  const begins = ({ from, issuedOn }: AddedRegulation['metadata']) => from ?? issuedOn ?? '';
  return byStanding === 0 ? begins(one) > begins(other) : byStanding < 0;
}

function plainTitle({ title }: AddedRegulation): string {
  return title.zh.replace(/[\s《》]/g, '');
}
