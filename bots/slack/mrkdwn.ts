import type { types } from '@slack/bolt';

/** What Slack may style in escaped text, or show as an emoji: mrkdwn has no escape for it. */
const styling = /[*_~`]|^\s*&gt;|:[^\s:]+:/m;

/**
 * Text in which nothing becomes a link, a mention or a call to a whole channel. To be posted with `verbatim`, so that a
 * bare `@here` stays text as well. Asterisks and the like may still style it: see `asWritten`.
 */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Escaped text that shows as it was written, whatever stands in it. */
export function asWritten(text: string): types.MrkdwnElement | types.PlainTextElement {
  if (styling.test(text)) return { type: 'plain_text', text: unescaped(text), emoji: false };
  return { type: 'mrkdwn', text, verbatim: true };
}

/** Text that opens an address. The address holds nothing that Slack reads as the end of a link. */
export function linked(text: string, address: string): string {
  return `<${escaped(address).replaceAll('|', '%7C')}|${escaped(text).replaceAll('|', '｜')}>`;
}

/** What is read of text that was marked up here: without the address of a link, a bold first line, a fence. */
export function withoutMarkup(mrkdwn: string): string {
  return mrkdwn
    .replaceAll('```', '')
    .replace(/<[^<>|]+\|([^<>]*)>/g, '$1')
    .replace(/^\*(.+)\*(?=\n|$)/, '$1');
}

/** What a person typed: Slack hands it over escaped, with links, addresses and numbers in angle brackets. */
export function typed(mrkdwn: string): string {
  return unescaped(
    mrkdwn.replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label?: string) => label ?? target),
  );
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Whether a user is mentioned in what a person typed. */
export function mentions(mrkdwn: string, user: string): boolean {
  return mentionOf(user).test(mrkdwn);
}

/** What is said beside the mentions of a user. */
export function withoutMention(mrkdwn: string, user: string): string {
  return mrkdwn.replace(mentionOf(user), ' ').trim();
}

function mentionOf(user: string): RegExp {
  return new RegExp(`<@${user}(?:\\|[^>]*)?>`, 'g');
}

/** Cuts escaped text into pieces of at most `limit` characters: at a line feed, else after a sentence, else anywhere. */
export function pieces(mrkdwn: string, limit: number): string[] {
  const cut: string[] = [];
  for (let rest = mrkdwn.trim(); rest !== ''; ) {
    const piece = rest.slice(0, cutAt(rest, limit));
    cut.push(piece);
    rest = rest.slice(piece.length).trimStart();
  }
  return cut;
}

/** `text` itself, or as much of it as fits into `limit` characters with an ellipsis. */
export function shortened(text: string, limit: number): string {
  return text.length <= limit ? text : `${withoutTornEnd(text.slice(0, limit - 1))}…`;
}

function cutAt(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  const lineFeed = text.lastIndexOf('\n', limit);
  if (lineFeed > 0) return lineFeed;
  const window = text.slice(0, limit);
  const sentence = Math.max(window.lastIndexOf('。'), window.lastIndexOf('；'), window.lastIndexOf('. ')) + 1;
  return sentence > 0 ? sentence : withoutTornEnd(window).length;
}

/** Drops the half of a surrogate pair or the beginning of an entity such as `&am`. */
function withoutTornEnd(text: string): string {
  return text.replace(/(?:&[a-z]{0,3}|[\uD800-\uDBFF])$/, '');
}
