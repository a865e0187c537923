import type { ShareWords } from './share-words.ts';

export const enShare: ShareWords = {
  offer: 'Share the result',
  preview: (place = 'this channel') =>
    `Below is all that would be posted in ${place}, where everybody can read it. Your own words, your other answers and the names of colleagues are not in it.`,
  confirm: (place = 'this channel') => `Post it in ${place}`,
  keep: 'Don’t share',
  shared: (place = 'this channel') => `Posted in ${place}.`,
  changed: 'The result is no longer the one you were shown. Please look at it again.',
  elsewhere:
    'Only you and I are here. To share it, send “/guohe share” in the channel where it should go; I will show you first what would be posted.',
  nowhere:
    'There is nowhere to share it from here. You can tell colleagues the code of the receipt, or say “case code” to fill it in together.',
  nothingYet: 'There is no result to share yet. Tell me about your organization first.',
  heading: 'Somebody shared how an organization compares with the text:',
};
