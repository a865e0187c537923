/** What is said about case files that several people fill, in one language. */
export interface CaseWords {
  readonly you: string;
  /** A member by the number in which they joined. */
  readonly colleague: (member: number) => string;
  readonly nameAndDay: (name: string, day: string) => string;
  /** An answer and who gave it, a line of the review. */
  readonly attributed: (answer: string, who: string) => string;
  /** One of several answers to the same fact. */
  readonly says: (who: string, value: string) => string;
  /** Stands for the words of an answer that members differ on. */
  readonly disputed: string;
  readonly differ: (name: string, said: readonly string[]) => string;
  /** To press, for the answer that is right. */
  readonly choose: (value: string, who: string) => string;
  readonly settled: (answer: string) => string;
  /** Opens what a member is told unasked. */
  readonly letter: (code: string) => string;
  /** Heads the answers that have changed since the person was here. */
  readonly news: string;
  readonly withdrawn: (names: readonly string[]) => string;
  /** Heads the answers of colleagues that go before the one just given, because they say more. */
  readonly stays: string;
  readonly othersStay: string;
  readonly opened: (code: string) => string;
  /** The person asks for the code of the case file they have joined; so many have. */
  readonly open: (code: string, members: number) => string;
  /** A case file is found by its code; the person has given so many answers of their own. */
  readonly found: (answers: number, own: number) => string;
  readonly joined: (code: string) => string;
  readonly nothingYet: string;
  readonly unknownCode: string;
  readonly tooManyTries: string;
  readonly badCode: string;
  readonly anotherFirst: (code: string) => string;
  readonly inNone: string;
  readonly left: string;
  readonly buttons: Readonly<Record<'self' | 'colleague', string>>;
}
