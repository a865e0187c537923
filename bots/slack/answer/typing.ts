import { wordsFor } from '../../../conversations/script.ts';
import type { Place } from '../arrival.ts';
import { type ClientLanguageOf, writingFor } from '../client-language.ts';
import { slackWords } from '../words.ts';
import type { Workspace } from '../workspaces.ts';

/** An answer that takes no longer needs no sign that it is on its way. */
const quickMs = 700;

/** A sign in a thread that an answer is on its way. Where it is not possible nothing is lost. */
export interface Typing {
  /** Resolves when it will not be shown any more: an answer that came before it would not take it away. */
  end(): Promise<void>;
  /** Takes it away: Slack does so itself only when a message for everybody comes. */
  takeAway(): Promise<void>;
}

/** Begins to wait for an answer. */
export function typingIn(
  { channel, thread, user }: Place,
  workspace: Workspace,
  clientLanguageOf: ClientLanguageOf,
): Typing {
  let showing: Promise<void> | undefined;
  const set = async (status: string) => {
    if (thread === undefined) return;
    const call = workspace.client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status });
    await call.catch(() => undefined);
  };
  const show = async () => {
    const writing = await writingFor(user, workspace, clientLanguageOf);
    await set(wordsFor(slackWords, writing).agent.status);
  };
  const slow = setTimeout(() => {
    showing = show();
  }, quickMs);
  return {
    async end() {
      clearTimeout(slow);
      await showing;
    },
    async takeAway() {
      if (showing) await set('');
    },
  };
}
