/** What is said of forms, in one language. */
export interface FormWords {
  /** At most 24 characters: Slack cuts longer titles. */
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  /** The button that opens a form. */
  readonly open: string;
  /** What may be told in one message, where no form can be shown. */
  readonly inOneMessage: (names: readonly string[]) => string;
  readonly nothingToFill: string;
  readonly unchanged: string;
  /** Of a field that nothing could be read from. */
  readonly notRead: (example: string) => string;
  /** Nothing of a form was recorded, because of the fields that follow. */
  readonly refused: string;
  readonly refusedField: (name: string, why: string) => string;
}
