import type { Turn } from '../../../bots/desk.ts';

/** The words of a turn. */
export function wordsOf({ replies }: Turn): string {
  return replies.map(({ text }) => text).join('\n');
}

/** The id of the first choice whose label begins so. */
export function choice({ replies }: Turn, label: string): string {
  const found = replies.flatMap(({ choices }) => choices).find((one) => one.label.startsWith(label));
  if (!found) throw new Error(`nothing says ${label}`);
  return found.id;
}
