/** What a pattern found at an exact offset: its groups, and where it ends. */
export interface Found {
  readonly words: string;
  readonly groups: readonly (string | undefined)[];
  readonly end: number;
}

/** Matches a sticky pattern (`/…/y`) at one offset of a text. */
export function foundAt(pattern: RegExp, text: string, at: number): Found | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && { words: match[0], groups: match.slice(1), end: at + match[0].length };
}
