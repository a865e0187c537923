/** What is said about what is kept of a person, in one language. */
export interface KeptWords {
  /** What is kept: so many answers, and the code of the case file if one was joined. */
  readonly list: (answers: number, code: string | null) => string;
  readonly exported: string;
  /** Asks before it deletes; whether a case file is shared with colleagues. */
  readonly confirmDelete: (isShared: boolean) => string;
  readonly deleted: string;
  readonly buttons: Readonly<Record<'export' | 'delete' | 'confirmDelete' | 'keep', string>>;
}
