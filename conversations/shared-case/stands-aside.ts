import type { Said } from '../understanding/facts-said/told.ts';
import { factsOf, withAnswer } from './entries.ts';
import { isSame } from './narrower.ts';
import type { Membership } from './shared-case.ts';

/** Whether an answer will not be what the case file says, because of what a colleague has answered. */
export function standsAside({ fact, value }: Said, shared: Membership | undefined): boolean {
  if (!shared?.file.entries[fact]?.some(({ by }) => by !== shared.me)) return false;
  const { entries } = withAnswer(shared.file, fact, { value, by: shared.me, on: '' });
  return !isSame(factsOf(entries)[fact], value);
}
