import type { Log } from '../log.ts';
import type { Recipient } from '../reminders/duty.ts';

/** Everybody of a user group on Slack, or with a role on Discord. */
export type StaffGroup =
  | { readonly channel: 'slack'; readonly team: string; readonly group: string }
  | { readonly channel: 'discord'; readonly guild: string; readonly role: string };

/** Asks a platform whether somebody is in a group of it. Rejects when it cannot be asked. */
export type InGroup = (group: StaffGroup, address: string) => Promise<boolean>;

export interface StaffSettings {
  readonly people: readonly Recipient[];
  readonly groups: readonly StaffGroup[];
  /** How a platform is asked; undefined while its door is not open. */
  readonly inGroup: (channel: StaffGroup['channel']) => InGroup | undefined;
  /** The instant it is, in UTC. */
  readonly now: () => string;
  readonly log: Log;
}

/** A platform is not asked again for so long: who leaves a group is staff for a minute more. */
const rememberedMs = 60_000;
const mostRemembered = 1000;

/** Whether somebody is staff: named, or in a group. Who cannot be asked about is not. */
export function staffList({ people, groups, inGroup, now, log }: StaffSettings): (who: Recipient) => Promise<boolean> {
  const remembered = new Map<string, { readonly isStaff: boolean; readonly until: number }>();

  const isIn = async (group: StaffGroup, address: string): Promise<boolean> => {
    try {
      return (await inGroup(group.channel)?.(group, address)) ?? false;
    } catch (error) {
      const id = group.channel === 'slack' ? group.group : group.role;
      const why = error instanceof Error ? error.name : typeof error;
      log.warn({ group: id, error: why }, 'staff: a group cannot be asked');
      return false;
    }
  };

  return async ({ channel, address }) => {
    if (people.some((one) => one.channel === channel && one.address === address)) return true;
    const theirs = groups.filter((group) => group.channel === channel);
    if (theirs.length === 0) return false;
    const key = `${channel} ${address}`;
    const known = remembered.get(key);
    const at = Date.parse(now());
    if (known && known.until > at) return known.isStaff;
    const isStaff = (await Promise.all(theirs.map((group) => isIn(group, address)))).includes(true);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(key, { isStaff, until: at + rememberedMs });
    return isStaff;
  };
}
