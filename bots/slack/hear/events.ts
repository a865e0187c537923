import type { App, Context } from '@slack/bolt';
import type { Desk } from '../../desk.ts';
import { suggestPrompts } from '../answer/agent.ts';
import { type ClientLanguageOf, writingFor } from '../client-language.ts';
import type { HomeTabs } from '../home.ts';
import type { FindWorkspace } from '../workspaces.ts';
import { verdictIn } from './reactions.ts';

interface Hearing {
  readonly desk: Desk;
  readonly home: HomeTabs;
  readonly workspaceOf: FindWorkspace;
  readonly teamOf: (context: Context) => string;
  readonly clientLanguageOf: ClientLanguageOf;
}

/**
 * Hears the events of which nothing is lost when they are: that somebody opens the app, and what they think of an
 * answer. What must not be lost is noted before these run.
 */
export function hearEvents(app: App, { desk, home, workspaceOf, teamOf, clientLanguageOf }: Hearing): void {
  app.event('app_home_opened', async ({ event, context }) => {
    const workspace = await workspaceOf(teamOf(context));
    if (!workspace) return;
    if (event.tab === 'home') return home.publish(workspace, event.user);
    const writing = await writingFor(event.user, workspace, clientLanguageOf);
    await suggestPrompts(workspace, event.channel, writing);
  });
  app.event('assistant_thread_started', async ({ event, context }) => {
    const { user_id, channel_id, thread_ts } = event.assistant_thread;
    const workspace = await workspaceOf(teamOf(context));
    if (!workspace) return;
    const writing = await writingFor(user_id, workspace, clientLanguageOf);
    await suggestPrompts(workspace, channel_id, writing, thread_ts);
  });
  app.event('reaction_added', async ({ event, context }) => {
    const workspace = await workspaceOf(teamOf(context));
    const verdict = workspace && (await verdictIn(event, workspace));
    if (verdict) await desk.receive(verdict);
  });
}
