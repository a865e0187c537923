import type { KeptWords } from './kept-words.ts';

export const enKept: KeptWords = {
  list: (answers, code) =>
    [
      'This is what I keep about you:',
      '· every message you sent here, every button you pressed, and my replies;',
      `· the ${answers === 1 ? 'answer' : `${answers} answers`} noted from them, with your words;`,
      '· your language, what was asked last, wrong case codes tried that day, and the id this platform gives you, by which I know you again;',
      code === null
        ? '· no case file joined.'
        : `· case file ${code}, which you have joined. Your answers are in it: colleagues see what they say and a name such as “colleague A”, not your id and not your words.`,
      '· the addresses of your calendar and page, a question not yet answered, and the days you asked to be told of, if there are any.',
      'Nothing else. You can export it all as a file, or delete it. If you are a contact of a base, what is registered and done there is exported too, but it is the staff’s register and is not deleted with the rest; ask them to change it.',
    ].join('\n'),
  exported: 'This is everything I keep about you.',
  confirmDelete: (isShared) =>
    `Delete it all? Everything you said here, my replies and all answers will be gone for good.${
      isShared
        ? ' So will your answers in the case file. What your colleagues answered stays, and what they have already been shown stays in their own conversations.'
        : ''
    }`,
  deleted: 'Deleted. I keep nothing about you any more. Send a message whenever you want to begin again.',
  buttons: { export: 'Export', delete: 'Delete', confirmDelete: 'Delete everything', keep: 'Do not delete' },
};
