import type { Regulation } from '../regulation/regulation.ts';
import { encodedRegulation } from '../regulation/regulation.ts';

/** What is known of an added regulation as a document; what staff did not say is null. */
export interface AddedMetadata {
  readonly id: string;
  readonly title: string;
  /** Other names that people use for it. */
  readonly shortTitles: readonly string[];
  /** 京科国发〔2025〕69号 */
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly status: 'in_force' | 'repealed';
  /** The first and the last day it is in force; null when open. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A regulation that staff have added: searched and cited like the encoded one, but no rule decides by it. */
export interface AddedRegulation extends Regulation {
  readonly metadata: AddedMetadata;
}

/** Finds clauses of added regulations, named `ID 8.4.2`. */
export interface LibraryIndex {
  search(
    query: string,
    options: { readonly limit: number; readonly regulations?: readonly string[] },
  ): readonly { readonly id: string; readonly regulation: string; readonly score: number; readonly coverage: number }[];
}

/** The regulations that were added, in the order of their ids. */
export interface Library {
  readonly regulations: readonly AddedRegulation[];
  /** What they are searched with, when it was built before; else it is built at the first search. */
  readonly index?: LibraryIndex;
}

export const emptyLibrary: Library = { regulations: [] };

/** The regulation with this id, the encoded one or an added one; without an id the encoded one. */
export function regulationIn(library: Library, id?: string): Regulation | undefined {
  if (id === undefined || id === encodedRegulation.id) return encodedRegulation;
  return addedIn(library, id);
}

/** The added regulation with this id. */
export function addedIn({ regulations }: Library, id: string): AddedRegulation | undefined {
  return regulations.find((regulation) => regulation.id === id);
}

/** Whether a regulation is in force on a day, and if not, why not. */
export type Standing = 'in_force' | 'not_yet' | 'expired' | 'repealed';

/** @param day `2026-05-20` */
export function standingOn(day: string, { status, from, to }: AddedMetadata): Standing {
  if (status === 'repealed') return 'repealed';
  if (from !== null && day < from) return 'not_yet';
  return to !== null && day > to ? 'expired' : 'in_force';
}
