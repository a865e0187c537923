/** What is said of sharing a result, in one language. `place` is a channel's name as people know it, left out where it is not known. */
export interface ShareWords {
  readonly offer: string;
  /** Before the words that would be shared. */
  readonly preview: (place?: string) => string;
  readonly confirm: (place?: string) => string;
  readonly keep: string;
  readonly shared: (place?: string) => string;
  /** The result has changed since it was shown. */
  readonly changed: string;
  /** Here only the person reads along; how to share it elsewhere. */
  readonly elsewhere: string;
  readonly nowhere: string;
  readonly nothingYet: string;
  /** The first line of what others read. */
  readonly heading: string;
}
