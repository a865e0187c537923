import type { Knex } from 'knex';
import { dayShown } from '../../conversations/day-shown.ts';
import type { Language } from '../../policy-text/language.ts';
import { lastDayOf, statusOf } from '../bases/base.ts';
import { basesIn, basesOf } from '../bases/register.ts';
import { baseWords } from '../bases/words.ts';
import type { Desk } from '../desk.ts';
import type { Log } from '../log.ts';
import { dutiesOf } from '../reminders/duty-rows.ts';
import { dutyReply } from '../reminders/letter-turn.ts';
import { dayAt } from '../reminders/nine-o-clock.ts';
import type { Place } from './arrival.ts';
import { type ClientLanguageOf, languageShownTo } from './client-language.ts';
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
  /** Publishes it again for somebody who may have it open; never rejects. Others get it anew when they open it. */
  refresh(place: Pick<Place, 'team' | 'user'>): Promise<void>;
}

/** So many people may have it open. */
const mostOpen = 1000;

export function homeTabs({ desk, database, now, workspaceOf, clientLanguageOf, log }: HomeSources): HomeTabs {
  const open = new Set<string>();
  const shownTo = async (workspace: Workspace, user: string): Promise<HomeShown> => {
    const person = `${workspace.team}:${user}`;
    const last = (await desk.transcript('slack', person, 1)).at(-1)?.turn;
    const language = last?.language ?? (await languageShownTo(user, workspace, clientLanguageOf));
    const conversation = last?.replies.findLast(({ text }) => text !== '')?.text ?? null;
    return { language, conversation, bases: await basesShown(person, language) };
  };

  const basesShown = async (person: string, language: Language): Promise<HomeShown['bases']> => {
    const today = dayAt(now(), 'Asia/Shanghai');
    const words = baseWords[language];
    const bases = await basesIn(database, await basesOf(database, 'slack', person));
    const duties = await dutiesOf(
      database,
      bases.map(({ name }) => name),
    );
    return bases.map((base) => ({
      head: words.base(base.name, words.status[statusOf(base, today)], dayShown(lastDayOf(base), language)),
      deadlines: duties
        .filter((duty) => duty.base === base.name && duty.state === 'open')
        .map((duty) => dutyReply(duty, language, today, []).text),
    }));
  };

  const publish = async (workspace: Workspace, user: string): Promise<void> => {
    const view = homeView(await shownTo(workspace, user));
    await workspace.client.views.publish({ user_id: user, view });
    open.add(`${workspace.team}:${user}`);
    for (const oldest of open) {
      if (open.size <= mostOpen) break;
      open.delete(oldest);
    }
  };

  return {
    publish,
    async refresh({ team, user }) {
      if (!open.has(`${team}:${user}`)) return;
      try {
        const workspace = await workspaceOf(team);
        if (workspace) await publish(workspace, user);
      } catch (error) {
        log.warn(failureOf(error), 'slack: a home tab could not be published');
      }
    },
  };
}
