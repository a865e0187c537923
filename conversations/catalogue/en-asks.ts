import type { AsksWords } from './asks-words.ts';

export const enAsks: AsksWords = {
  exactly: (ask) => `${ask}; exactly that is enough`,
  eachYear: (ask) => `each year ${ask}`,
  kinds: (category, kinds, judged) =>
    `${category}: ${kinds.join(', ')}${judged.length === 0 ? '' : `; a person decides about: ${judged.join(', ')}`}`,
  noRecordsIn: (years) => `no adverse credit record in the last ${years} years`,
  share: (percent) =>
    `international sales revenue of the previous year at least ${percent} of the total of the same period, not rounded`,
  growth:
    'R&D spending of the previous year has grown, at no less than the growth of Beijing’s large and medium enterprises. That figure is not in the text; staff set it as published',
};
