import { type APIGuildMember, DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { InGroup } from '../bases/staff.ts';

/** Nobody of the guild. */
const notThere = new Set<string | number>([RESTJSONErrorCodes.UnknownMember, RESTJSONErrorCodes.UnknownUser]);

/** Whether somebody has a role in a guild, `discord-role:GUILD:ROLE`. Takes no privileged intent: one member is asked for. */
export function discordRoles(rest: REST): InGroup {
  return async (group, address) => {
    if (group.channel !== 'discord') return false;
    try {
      const member = (await rest.get(Routes.guildMember(group.guild, address))) as APIGuildMember;
      return member.roles.includes(group.role);
    } catch (error) {
      if (error instanceof DiscordAPIError && notThere.has(error.code)) return false;
      throw error;
    }
  };
}
