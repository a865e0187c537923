import { type Writing, wordsFor } from '../../../conversations/script.ts';
import { slackWords } from '../words.ts';
import type { Workspace } from '../workspaces.ts';

/**
 * Suggests what can be asked, on Slack's surface for agents: in the app's messages, or in a thread of the earlier
 * assistant surface. Nothing depends on it, and it never rejects: where a workspace has neither, or without the scope
 * `assistant:write`, the messages are answered all the same.
 */
export async function suggestPrompts(
  { client }: Workspace,
  channel: string,
  writing: Writing,
  thread?: string,
): Promise<void> {
  const { title, prompts } = wordsFor(slackWords, writing).agent;
  const suggested = client.assistant.threads.setSuggestedPrompts({
    channel_id: channel,
    ...(thread !== undefined && { thread_ts: thread }),
    title,
    prompts: prompts.map((message) => ({ title: message, message })),
  });
  await suggested.catch(() => undefined);
}
