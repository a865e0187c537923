/** What a contact or staff are to be told, as data: the words are made when it is sent, by what is then so. */
export type Letter =
  /** Duties to be brought up, several in one. */
  | { readonly kind: 'reminder'; readonly duties: readonly string[] }
  /** The days of a duty have moved, from these. */
  | {
      readonly kind: 'moved';
      readonly duty: string;
      readonly before: { readonly due: string; readonly safe?: string | undefined };
    }
  /** A duty was handed over by another contact. */
  | { readonly kind: 'handed_over'; readonly duty: string; readonly by: string }
  /** To staff: a duty that nobody answers for, or whose contacts cannot be reached. */
  | { readonly kind: 'for_staff'; readonly duty: string; readonly why: 'no_answer' | 'unreachable' };
