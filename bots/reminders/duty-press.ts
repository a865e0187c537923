/** What a contact may do with a duty. */
const dutyActions = ['done', 'in_1', 'in_3', 'next_week', 'hand_over', 'why', 'stop', 'undo'] as const;
export type DutyAction = (typeof dutyActions)[number];

/** A press on a duty: what, of which, and for a hand-over to which contact, by its place. */
export interface DutyPress {
  readonly action: DutyAction;
  readonly duty: string;
  readonly place?: number;
}

/** The id of a choice about a duty: `duty:done:0b1c…`, `duty:hand_over:0b1c…:2`. */
export function dutyChoiceId(action: DutyAction, duty: string, place?: number): string {
  return ['duty', action, duty, ...(place === undefined ? [] : [place])].join(':');
}

const pattern = /^duty:([a-z_0-9]+):([0-9a-f-]{36})(?::(\d{1,3}))?$/;

/** Reads a choice's id. @returns null when it is not about a duty. */
export function readDutyPress(id: string): DutyPress | null {
  const [, action, duty, place] = pattern.exec(id) ?? [];
  const known = dutyActions.find((one) => one === action);
  if (known === undefined || duty === undefined) return null;
  return { action: known, duty, ...(place !== undefined && { place: Number(place) }) };
}
