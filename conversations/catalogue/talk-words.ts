/** What is said in conversation, in one language. Functions take what they name, already shown. */
export interface TalkWords {
  readonly greeting: string;
  readonly help: string;
  readonly languageChosen: string;
  /** A fact and its value, as one of those recorded. */
  readonly pair: (name: string, value: string) => string;
  readonly recorded: (pairs: readonly string[]) => string;
  /** It is not known; whether it can still change the result. */
  readonly recordedUnknown: (name: string, matters: boolean) => string;
  /** A place was named, from which it is concluded that the organisation is registered in Beijing. */
  readonly placeImplies: (place: string) => string;
  /** Another answer than before. */
  readonly changed: (name: string, before: string, after: string) => string;
  readonly conclusionsStay: string;
  /** A fact was named with something that cannot be taken. */
  readonly misread: (name: string, reason: string) => string;
  /** The same, where an earlier answer stays. */
  readonly keptAsItWas: (name: string, value: string, reason: string) => string;
  /** Something said can be placed only once the category, or a total, is known. */
  readonly heldForLater: string;
  /** A number that no word names; whether there is something to press. */
  readonly whatIs: (words: string, hasOwners: boolean) => string;
  readonly categoryInferred: (kind: string, category: string) => string;
  readonly whyAsked: (clause: string) => string;
  /** What the application guide of the year names, where the question turns on it. */
  readonly fieldsOfGuide: (year: number, fields: readonly string[], source: string) => string;
  readonly countriesOfGuide: (countries: readonly string[]) => string;
  readonly why: (name: string, clause: string) => string;
  readonly narrower: (name: string, value: string) => string;
  readonly notUnderstood: (example: string) => string;
  readonly notTaken: (reason: string, example: string) => string;
  readonly contradiction: (part: string, partValue: string, whole: string, wholeValue: string) => string;
  readonly tooLong: (limit: number) => string;
  readonly empty: string;
  readonly undone: (name: string) => string;
  readonly nothingToUndo: string;
  readonly confirmRestart: string;
  readonly restarted: string;
  readonly notRestarted: string;
  readonly progress: (answered: number, left: number) => string;
  readonly nothingAnswered: string;
  readonly soFar: string;
  /** Nothing is asked any more although clauses are open, because the outcome is certain. */
  readonly decided: string;
  readonly finished: string;
  readonly decidedEarly: string;
  /** Nothing more is asked for the outcome alone: no answer can change it. */
  readonly outcomeSettled: string;
  /** Another aim was chosen, under which so many facts may still be asked. */
  readonly aims: Readonly<Record<'outcome' | 'report', (left: number) => string>>;
  /** Ways to qualify were asked for before anything fits. */
  readonly waysNeedKind: string;
  readonly waysNeedNothing: string;
  readonly receipt: (code: string) => string;
  readonly hello: string;
  readonly thanks: string;
  readonly goodbye: string;
  readonly acknowledge: string;
  readonly staleChoice: string;
}
