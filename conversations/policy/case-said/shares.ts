import type { Mention } from '../../reading/mention.ts';

/** A share that is mentioned: 19.8%, 两成. */
export type ShareMention = Extract<Mention, { readonly dimension: 'share' }>;

export function sharesIn(mentions: readonly Mention[]): readonly ShareMention[] {
  return mentions.filter((mention) => mention.dimension === 'share');
}
