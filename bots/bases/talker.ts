import type { Language } from '../../policy-text/language.ts';
import type { Recipient } from '../reminders/duty.ts';
import type { Base } from './base.ts';

/** A contact with the bases they are one of. */
export interface Talker {
  readonly who: Recipient;
  /** The platform's id of what was said or pressed: what comes a second time is kept once. */
  readonly delivery: string;
  readonly bases: readonly Base[];
  readonly language: Language;
}

/** The language that a contact is spoken to in. */
export function languageOf(bases: readonly Base[], { channel, address }: Recipient): Language {
  const contacts = bases.flatMap((base) => base.contacts);
  return contacts.find((one) => one.channel === channel && one.address === address)?.language ?? 'zh';
}
