import type { StaffGroup } from '../bases/staff.ts';
import type { Recipient } from '../reminders/duty.ts';

/** Staff by name, and the groups whose members are staff. */
interface Staff {
  readonly people: readonly Recipient[];
  readonly groups: readonly StaffGroup[];
}

/** Reads `slack:T01ABC:U02DEF`, `discord:…`, `slack-group:…` and `discord-role:…`; null when one is none of these. */
export function readStaff(list: readonly string[]): Staff | null {
  const people: Recipient[] = [];
  const groups: StaffGroup[] = [];
  for (const written of list) {
    const [, one = '', other = ''] = /^[a-z-]+:(\w+)(?::(\w+))?$/.exec(written) ?? [];
    if (/^slack:\w+:\w+$/.test(written)) people.push({ channel: 'slack', address: `${one}:${other}` });
    else if (/^discord:\d{15,21}$/.test(written)) people.push({ channel: 'discord', address: one });
    else if (/^slack-group:\w+:\w+$/.test(written)) groups.push({ channel: 'slack', team: one, group: other });
    else if (/^discord-role:\d{15,21}:\d{15,21}$/.test(written)) {
      groups.push({ channel: 'discord', guild: one, role: other });
    } else return null;
  }
  return { people, groups };
}
