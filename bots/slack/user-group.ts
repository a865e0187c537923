import type { InGroup } from '../bases/staff.ts';
import type { FindWorkspace } from './workspaces.ts';

/** Whether somebody is in a user group of their workspace, `slack-group:T01:S02`. Takes the scope `usergroups:read`. */
export function slackGroups(workspaceOf: FindWorkspace): InGroup {
  return async (group, address) => {
    const [team = '', user = ''] = address.split(':');
    if (group.channel !== 'slack' || group.team !== team) return false;
    const workspace = await workspaceOf(team);
    const { users = [] } = (await workspace?.client.usergroups.users.list({ usergroup: group.group })) ?? {};
    return users.includes(user);
  };
}
