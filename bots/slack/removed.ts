import type { Knex } from 'knex';
import type { Log } from '../log.ts';
import { forgetEveryone } from '../store/forget-everyone.ts';
import type { Installations } from './oauth/installations.ts';
import { type FindWorkspace, isInstalled } from './workspaces.ts';

interface Kept {
  readonly workspaceOf: FindWorkspace;
  readonly installations: Installations | null;
  readonly database: Knex;
  readonly giveUp: AbortSignal;
  readonly log: Log;
}

/**
 * What is done when Slack says that a workspace has removed the app: nothing when it has it all the same, as after it
 * was installed again; else its token and everything its people have said are deleted. Rejects when Slack cannot be asked.
 */
export function forgetsRemoved({ workspaceOf, installations, database, giveUp, log }: Kept) {
  return async (team: string): Promise<void> => {
    const workspace = await workspaceOf(team);
    // For a team that is not known another workspace stands in.
    if (workspace?.team === team && (await isInstalled(workspace, giveUp))) return;
    await installations?.remove(team);
    await forgetEveryone(database, 'slack', team);
    log.info({ team }, 'slack: a workspace has removed the app; what was kept of it is deleted');
  };
}
