/** What is said when a message is edited or deleted, in one language. */
export interface AmendWords {
  readonly edited: string;
  readonly deleted: string;
  readonly withdrawn: (names: readonly string[]) => string;
  /** It says nothing now that can be taken; the answers it gave, as they stay. */
  readonly notUnderstood: (pairs: readonly string[]) => string;
}
