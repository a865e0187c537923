import type { types } from '@slack/bolt';
import { shortened } from '../mrkdwn.ts';

/** Text in which nothing is styled, shortened where Slack would refuse it. */
export function plainText(text: string, limit: number): types.PlainTextElement {
  return { type: 'plain_text', text: shortened(text, limit), emoji: false };
}
