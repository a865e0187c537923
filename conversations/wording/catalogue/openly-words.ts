/** What is said where others read along, in one language. */
export interface OpenlyWords {
  /** To whoever greets, or mentions the assistant and says nothing. */
  readonly hello: string;
  /** Before what only the person sees, although they asked where others read along. */
  readonly onlyToYou: string;
  /** Before the answer to a question that was edited after it had been answered. */
  readonly askedAnew: string;
}
