import type { Recipient } from '../reminders/duty.ts';
import type { StaffGroup, StaffSettings } from './staff.ts';

/** Asks a platform who is in a group of it, as the addresses of contacts. Rejects when it cannot be asked. */
export type MembersOf = (group: StaffGroup) => Promise<readonly string[]>;

export interface StaffToTellSettings extends Pick<StaffSettings, 'people' | 'groups' | 'now' | 'log'> {
  /** How a platform is asked; undefined while its door is not open, or where it does not say. */
  readonly membersOf: (channel: StaffGroup['channel']) => MembersOf | undefined;
}

/** A platform is not asked again for so long. */
const rememberedMs = 600_000;

/**
 * Who of staff is told of duties that nobody answers for: who is named, and the members of the groups whose platform
 * says who they are. While a platform cannot be asked, those it named last.
 */
export function staffToTell({ people, groups, membersOf, now, log }: StaffToTellSettings) {
  const remembered = new Map<StaffGroup, { readonly members: readonly Recipient[]; readonly until: number }>();

  const membersIn = async (group: StaffGroup): Promise<readonly Recipient[]> => {
    const { channel } = group;
    const known = remembered.get(group);
    const at = Date.parse(now());
    const ask = membersOf(channel);
    if (ask === undefined || (known && known.until > at)) return known?.members ?? [];
    try {
      const members = (await ask(group)).map((address) => ({ channel, address }));
      remembered.set(group, { members, until: at + rememberedMs });
      return members;
    } catch (error) {
      log.warn(
        { group: nameOf(group), error: error instanceof Error ? error.name : typeof error },
        'staff: a group cannot be asked who is in it',
      );
      return known?.members ?? [];
    }
  };

  return async (): Promise<readonly Recipient[]> => {
    const all = [...people, ...(await Promise.all(groups.map(membersIn))).flat()];
    return [...new Map(all.map((one) => [`${one.channel} ${one.address}`, one])).values()];
  };
}

/** Says at the start which groups manage the register and cannot be told, and what to set so that somebody is. */
export function sayWhoIsNotTold({ people, groups, membersOf, log }: StaffToTellSettings): void {
  for (const group of groups.filter(({ channel }) => membersOf(channel) === undefined)) {
    const { channel } = group;
    if (people.some((one) => one.channel === channel)) continue;
    const who = channel === 'discord' ? 'discord:USER' : 'slack:TEAM:USER';
    log.warn(
      { group: nameOf(group) },
      `staff: members of this group manage bases but are not told of duties that nobody answers for; add who is to be told to STAFF, as ${who}`,
    );
  }
}

function nameOf(group: StaffGroup): string {
  return group.channel === 'slack' ? group.group : group.role;
}
