/** A message as a door sees it before anything is answered. */
export interface Overheard {
  /** In the assistant's own direct messages, in a channel, or in a thread of one. */
  readonly where: 'direct' | 'channel' | 'thread';
  readonly author: 'person' | 'bot' | 'us';
  /** `edited` is a message said anew, `system` what the platform says itself: somebody joined, a topic was set. */
  readonly kind: 'new' | 'edited' | 'system';
  readonly mentionsUs: boolean;
  /** Somebody else is mentioned: it may be said to them. */
  readonly mentionsOthers: boolean;
  /** Something was answered openly in this thread: `desk.isOurThread`. */
  readonly threadIsOurs: boolean;
  /** It has the form of a question: `looksLikeQuestion`. */
  readonly asks: boolean;
}

/** `converse` goes to `desk.receive`, `answer_openly` to `desk.ask`. */
export type DoWeAnswer = 'converse' | 'answer_openly' | 'silence';

/**
 * Whether a message is answered, and how. In direct messages everything is. Where others read along, what mentions the
 * assistant is; in a thread that it has answered in, a question to nobody else needs no mention.
 */
export function doWeAnswer(heard: Overheard): DoWeAnswer {
  const { where, author, kind, mentionsUs, mentionsOthers, threadIsOurs, asks } = heard;
  if (author !== 'person' || kind !== 'new') return 'silence';
  if (where === 'direct') return 'converse';
  if (mentionsUs) return 'answer_openly';
  return where === 'thread' && threadIsOurs && asks && !mentionsOthers ? 'answer_openly' : 'silence';
}
