import type { AmendWords } from './amend-words.ts';

export const enAmend: AmendWords = {
  edited: 'You edited an earlier message; I go by what it says now.',
  deleted: 'You deleted an earlier message; the answers it gave are withdrawn.',
  withdrawn: (names) => `No longer noted: ${names.join(', ')}.`,
  notUnderstood: (pairs) =>
    `What the message you edited says now could not be noted; what it said before stays: ${pairs.join('; ')}.`,
};
