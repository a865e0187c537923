import { setTimeout as sleep } from 'node:timers/promises';
import type { Writing } from '../../../conversations/script.ts';
import type { Desk } from '../../desk.ts';
import type { Log } from '../../log.ts';
import type { Place } from '../arrival.ts';
import { type ClientLanguageOf, writingFor } from '../client-language.ts';
import { failureOf } from '../failure.ts';
import type { ModalView } from '../limits.ts';
import { formView } from '../views/form-view.ts';
import { lookUpView } from '../views/look-up-view.ts';
import type { FindWorkspace } from '../workspaces.ts';

/** What opening modals depends on. */
interface Opening {
  readonly desk: Pick<Desk, 'form'>;
  readonly workspaceOf: FindWorkspace;
  readonly clientLanguageOf: ClientLanguageOf;
  readonly log: Log;
}

/** Opens modals by a trigger, which lives for three seconds. False when none is opened; then the same is said in words. */
export interface Modals {
  /** The form that a press opens. */
  form(press: string, place: Place, trigger: string): Promise<boolean>;
  /** The search for a clause, in the language it is asked for in, else in that of the person's Slack. */
  lookUp(place: Place, trigger: string, asked?: Writing): Promise<boolean>;
}

/** Slack waits three seconds for the acknowledgement, which comes after the modal. */
const openingMs = 2000;

export function modalsBy({ desk, workspaceOf, clientLanguageOf, log }: Opening): Modals {
  const opened = async (view: ModalView, team: string, trigger_id: string): Promise<boolean> => {
    const workspace = await workspaceOf(team);
    if (!workspace) return false;
    try {
      await Promise.race([workspace.client.views.open({ trigger_id, view }), tooLate()]);
      return true;
    } catch (error) {
      log.warn(failureOf(error), 'slack: a modal could not be opened');
      return false;
    }
  };

  return {
    async form(press, place, trigger) {
      const form = await desk.form('slack', `${place.team}:${place.user}`, press);
      return form !== null && opened(formView(form, { place, language: form.language }), place.team, trigger);
    },
    async lookUp(place, trigger, asked) {
      const workspace = await workspaceOf(place.team);
      if (!workspace) return false;
      const writing = asked ?? (await writingFor(place.user, workspace, clientLanguageOf));
      return opened(lookUpView({ ...writing, place }), place.team, trigger);
    },
  };
}

/** Rejects while there is still time to acknowledge what the modal was asked for with. */
async function tooLate(): Promise<never> {
  await sleep(openingMs, undefined, { ref: false });
  throw new Error('Slack takes too long to open a modal');
}
