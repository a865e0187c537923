import type { Knex } from 'knex';
import type { Log } from '../log.ts';
import { forgetEveryone } from '../store/forget-everyone.ts';
import { failureOf } from './failure.ts';
import type { Installations } from './oauth/installations.ts';
import { type FindWorkspace, isInstalled } from './workspaces.ts';

interface Kept {
  readonly workspaceOf: FindWorkspace;
  readonly installations: Installations | null;
  readonly database: Knex;
  readonly giveUp: AbortSignal;
  readonly log: Log;
}

/** Sees to it that nothing is kept of workspaces that have removed the app: neither their token nor what was said. */
export interface Removals {
  /**
   * Slack says that a workspace has removed the app. Nothing is done when it has it all the same, as after it was
   * installed again. Rejects when Slack cannot be asked.
   */
  heard(team: string): Promise<void>;
  /** Looks for those whose removal was said while nobody listened. Never rejects. */
  lookForOthers(): Promise<void>;
}

export function removalsOf({ workspaceOf, installations, database, giveUp, log }: Kept): Removals {
  const forget = async (team: string): Promise<void> => {
    await installations?.remove(team);
    await forgetEveryone(database, 'slack', team);
    log.info({ team }, 'slack: a workspace has removed the app; what was kept of it is deleted');
  };

  const look = async (): Promise<void> => {
    for (const team of (await installations?.teams()) ?? []) {
      const workspace = await workspaceOf(team);
      // A token that cannot be read tells nothing of its workspace.
      if (workspace?.team === team && !(await isInstalled(workspace, giveUp, false))) await forget(team);
    }
  };

  return {
    async heard(team) {
      const workspace = await workspaceOf(team);
      // For a team that is not known another workspace stands in.
      if (workspace?.team === team && (await isInstalled(workspace, giveUp, true))) return;
      await forget(team);
    },
    lookForOthers: () =>
      look().catch((error) => {
        if (giveUp.aborted) return;
        log.warn(failureOf(error), 'slack: it could not be asked whether every workspace still has the app');
      }),
  };
}
