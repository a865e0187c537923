import type { Knex } from 'knex';
import { type Writing, wordsFor, wordsInScript } from '../../conversations/script.ts';
import { dayShown } from '../../conversations/wording/day-shown.ts';
import { lastDayOf, statusOf } from '../bases/base.ts';
import { basesIn, basesOf } from '../bases/register.ts';
import { baseWords } from '../bases/words.ts';
import type { Desk } from '../desk.ts';
import type { Log } from '../log.ts';
import { dutiesOf } from '../reminders/duty-rows.ts';
import { dutyReply } from '../reminders/letter-turn.ts';
import { dayAt } from '../reminders/nine-o-clock.ts';
import type { Place } from './arrival.ts';
import { type ClientLanguageOf, writingFor } from './client-language.ts';
import { failureOf } from './failure.ts';
import { type HomeShown, homeView } from './views/home-view.ts';
import type { FindWorkspace, Workspace } from './workspaces.ts';

interface HomeSources {
  readonly desk: Desk;
  readonly database: Knex;
  readonly now: () => string;
  readonly workspaceOf: FindWorkspace;
  readonly clientLanguageOf: ClientLanguageOf;
  readonly log: Log;
}

/** The app's home tab, as each person sees it. */
export interface HomeTabs {
  publish(workspace: Workspace, user: string): Promise<void>;
  /**
   * Publishes it again for somebody who may have it open; never rejects. Others get it anew when they open it.
   * @param isOpen it is known to be open, though perhaps another process has published it
   */
  refresh(place: Pick<Place, 'team' | 'user'>, isOpen?: boolean): Promise<void>;
}

/** So many people may have it open. */
const mostOpen = 1000;

/** Opens the home tabs of all workspaces. */
export function homeTabs({ desk, database, now, workspaceOf, clientLanguageOf, log }: HomeSources): HomeTabs {
  const open = new Set<string>();
  const tabOf = async (workspace: Workspace, user: string): Promise<HomeShown> => {
    const person = `${workspace.team}:${user}`;
    const last = (await desk.transcript('slack', person, 1)).at(-1)?.turn;
    const writing = last ?? (await writingFor(user, workspace, clientLanguageOf));
    const conversation = last?.replies.findLast(({ text }) => text !== '')?.text ?? null;
    return { writing, conversation, bases: await basesShown(person, writing) };
  };

  const basesShown = async (person: string, writing: Writing): Promise<HomeShown['bases']> => {
    const today = dayAt(now(), 'Asia/Shanghai');
    const { language } = writing;
    const words = wordsFor(baseWords, writing);
    const bases = await basesIn(database, await basesOf(database, 'slack', person));
    const duties = await dutiesOf(
      database,
      bases.map(({ name }) => name),
    );
    return bases.map((base) => ({
      head: words.base(base.name, words.status[statusOf(base, today)], dayShown(lastDayOf(base), language)),
      deadlines: duties
        .filter((duty) => duty.base === base.name && duty.state === 'open')
        .map((duty) => wordsInScript(dutyReply(duty, language, today, []).text, writing)),
    }));
  };

  const publish = async (workspace: Workspace, user: string): Promise<void> => {
    const view = homeView(await tabOf(workspace, user));
    await workspace.client.views.publish({ user_id: user, view });
    open.add(`${workspace.team}:${user}`);
    for (const oldest of open) {
      if (open.size <= mostOpen) break;
      open.delete(oldest);
    }
  };

  return {
    publish,
    async refresh({ team, user }, isOpen = false) {
      if (!isOpen && !open.has(`${team}:${user}`)) return;
      try {
        const workspace = await workspaceOf(team);
        if (workspace) await publish(workspace, user);
      } catch (error) {
        log.warn(failureOf(error), 'slack: a home tab could not be published');
      }
    },
  };
}
