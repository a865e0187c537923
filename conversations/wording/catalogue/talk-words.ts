import type { Shape } from '../../../core/fact.ts';

/** What is said in conversation, in one language. Functions take what they name, already shown. */
export interface TalkWords {
  readonly greeting: string;
  readonly help: string;
  /** A later version of the program has kept the conversation; this one is about to be replaced. */
  readonly beingUpdated: string;
  readonly languageChosen: string;
  /** A fact and its value, as one of those recorded. */
  readonly pair: (name: string, value: string) => string;
  readonly recorded: (pairs: readonly string[]) => string;
  /** It is not known; whether it can still change the result. */
  readonly recordedUnknown: (name: string, matters: boolean) => string;
  /** A place was named, from which it is concluded that the organization is registered in Beijing. */
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
  /** Another year has begun, and these answers are of the years before. */
  readonly newYear: (year: number, names: readonly string[]) => string;
  /** A number that no word names; whether there is something to press. */
  readonly whatIs: (words: string, hasOwners: boolean) => string;
  /** A number of what only other categories ask. */
  readonly onlyOf: (name: string, categories: readonly string[], own: string) => string;
  readonly categoryInferred: (kind: string, category: string) => string;
  readonly whyAsked: (clause: string) => string;
  /** What the application guide of the year names, where the question turns on it. */
  readonly fieldsOfGuide: (year: number, fields: readonly string[], source: string) => string;
  readonly countriesOfGuide: (countries: readonly string[]) => string;
  readonly why: (name: string, clause: string) => string;
  readonly narrower: (name: string, value: string) => string;
  /** Nothing is asked, and nothing was understood. */
  readonly notHeard: string;
  /** What is described, asked whether there is something; the answers that it may be. */
  readonly notYesNorNo: (words: string, yes: string, no: string) => string;
  readonly notUnderstood: (example: string) => string;
  readonly notTaken: (reason: string, example: string) => string;
  readonly contradiction: (part: string, partValue: string, whole: string, wholeValue: string) => string;
  readonly tooLong: (limit: number) => string;
  readonly empty: string;
  readonly undone: (names: readonly string[]) => string;
  readonly redone: (names: readonly string[]) => string;
  readonly nothingToRedo: string;
  /** The question again after a digression, in fewer words: the name of the fact, and the two answers of a yes or no. */
  readonly reminders: Readonly<Record<Shape, (name: string, yes: string, no: string) => string>>;
  readonly review: (count: number) => string;
  /** One answer, and the words it came from; null when it follows from another. */
  readonly reviewed: (name: string, value: string, words: string | null) => string;
  readonly passedOver: (names: readonly string[]) => string;
  readonly change: (name: string) => string;
  readonly askedToChange: (name: string) => string;
  readonly staysAsItIs: (name: string) => string;
  readonly notChanged: string;
  readonly skipped: (name: string) => string;
  /** Questions passed over that still matter. */
  readonly broughtBack: (names: readonly string[]) => string;
  /** What an answer would come to for its part of the clause. */
  readonly wouldBe: (answer: string, outcome: string) => string;
  readonly asks: (demand: string) => string;
  readonly reachedOrNot: (reached: string, short: string) => string;
  readonly dependsOnOthers: string;
  readonly thenOverall: (outcome: string, overall: string) => string;
  readonly onlyPreference: string;
  /** So many more were supposed of what is not known. */
  readonly moreThanUnknown: string;
  readonly handOff: (contact: string) => string;
  readonly noHandOff: string;
  readonly robot: string;
  readonly reliable: string;
  /** Not understood again, right after another message that was not. */
  readonly stillNotUnderstood: (example: string) => string;
  readonly insult: string;
  readonly praise: string;
  readonly nothingToUndo: string;
  /** What is told is of another organization than the answers so far. */
  readonly confirmNextOne: string;
  readonly confirmRestart: string;
  readonly restarted: string;
  readonly notRestarted: string;
  readonly progress: (answered: number, left: number) => string;
  /** The questions that are open, and whether there are more of them. */
  readonly stillOpen: (names: readonly string[], more: boolean) => string;
  /** Before what is noted, to somebody who has said it before. */
  readonly toldAlready: string;
  readonly nothingAnswered: string;
  readonly soFar: string;
  /** Nothing is asked any more although clauses are open, because the outcome is certain. */
  readonly decided: string;
  readonly finished: string;
  readonly decidedEarly: string;
  /** Another condition is not met, after one was told. */
  readonly alsoNotMet: (outcome: string) => string;
  /** Nothing more is asked for the outcome alone: no answer can change it. */
  readonly outcomeSettled: string;
  /** Another aim was chosen, under which so many facts may still be asked. */
  readonly aims: Readonly<Record<'outcome' | 'report', (left: number) => string>>;
  /** Ways to qualify were asked for before anything fits. */
  readonly waysNeedKind: string;
  readonly waysNeedNothing: string;
  readonly receipt: (code: string) => string;
  /** How to put a what-if. */
  readonly whatIf: string;
  /** To somebody who asks for others: one organization at a time. */
  readonly forOthers: string;
  readonly hello: string;
  readonly thanks: string;
  readonly goodbye: string;
  readonly acknowledge: string;
  /** Who asks for the deadlines of their bases is a contact of none. */
  readonly noBaseOfYours: string;
  /** A supposition was to be kept, and none stands. */
  readonly nothingSupposed: string;
  readonly staleChoice: string;
  /** A button of a question that has been answered since, with the answer as it is noted. */
  readonly earlierButton: (name: string, value: string) => string;
  readonly changeTo: (value: string) => string;
}
