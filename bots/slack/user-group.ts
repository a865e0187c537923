import type { InGroup, StaffGroup } from '../bases/staff.ts';
import type { MembersOf } from '../bases/staff-to-tell.ts';
import type { FindWorkspace } from './workspaces.ts';

/** Whether somebody is in a user group of their workspace, `slack-group:T01:S02`. Takes the scope `usergroups:read`. */
export function slackGroups(workspaceOf: FindWorkspace): InGroup {
  return async (group, address) => {
    const [team = '', user = ''] = address.split(':');
    if (group.channel !== 'slack' || group.team !== team) return false;
    return (await usersIn(group, workspaceOf)).includes(user);
  };
}

/** Who is in a user group. Takes the same scope. */
export function slackMembers(workspaceOf: FindWorkspace): MembersOf {
  return async (group) => {
    if (group.channel !== 'slack') return [];
    return (await usersIn(group, workspaceOf)).map((user) => `${group.team}:${user}`);
  };
}

async function usersIn(
  { team, group }: Extract<StaffGroup, { channel: 'slack' }>,
  workspaceOf: FindWorkspace,
): Promise<readonly string[]> {
  const workspace = await workspaceOf(team);
  const { users = [] } = (await workspace?.client.usergroups.users.list({ usergroup: group })) ?? {};
  return users;
}
