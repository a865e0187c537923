import type { CaseWords } from './case-words.ts';

const letters = 'ABCDEFGHIJ';

export const enCase: CaseWords = {
  you: 'you',
  colleague: (member) => `colleague ${letters[member - 1] ?? member}`,
  nameAndDay: (name, day) => `${name}, ${day}`,
  attributed: (answer, who) => `· ${answer} (${who})`,
  says: (who, value) => `· ${who}: ${value}`,
  disputed: 'colleagues answered differently; not agreed yet',
  differ: (name, said) =>
    `There are different answers for “${name}”. All are kept, and none of them decides anything until it is agreed:\n${said.join('\n')}\nWhich one holds? Any of you can settle it, now or later.`,
  choose: (value, who) => `${value} holds (${who})`,
  settled: (answer) => `Settled: ${answer}.`,
  letter: (code) => `This is about case file ${code}. There will be no further message until you are back.`,
  news: 'The case file has changed since you were here:',
  withdrawn: (names) => `Taken back, and without an answer now: ${names.join(', ')}.`,
  stays: 'The case file already has a more exact answer, which still counts:',
  othersStay: 'Only your own answers are cleared; those of your colleagues are still in the case file.',
  opened: (code) =>
    `Case code: ${code}\nSend it to me to go on some other day, somewhere else, or together with a colleague. Whoever knows the code can read this case file and add to it, so give it only to people you trust.`,
  open: (code, members) =>
    `Case code: ${code} (${members === 1 ? '1 person has' : `${members} people have`} joined). So far it says:`,
  found: (answers, own) =>
    `I found this case file; it has ${answers === 1 ? '1 answer' : `${answers} answers`}. Who are you?${own > 0 ? ` The ${own === 1 ? 'answer' : `${own} answers`} you have given here will be added; where a colleague answered differently, both are kept. To leave yours out, say “start over” first and send the code again.` : ''}`,
  joined: (code) => `You have joined case file ${code}. So far it says:`,
  nothingYet: 'No answers yet.',
  unknownCode:
    'There is no case file with that code; please check it. The code of a receipt is not a case code. Everything said before is kept.',
  tooManyTries: 'Too many wrong codes today; please try again tomorrow. Everything said before is kept.',
  badCode: 'That does not look like a case code. It has 12 characters in groups of four, such as 4F7K-9Q2M-XW3T.',
  anotherFirst: (code) =>
    `You are in case file ${code}. To join another one, say “leave the case” first, then send the code.`,
  inNone: 'You have not joined a case file. Say “case code” to open one.',
  left: 'You have left the case file. Your own answers go with you and are still here; those of your colleagues stay in it.',
  buttons: { self: 'It is me, going on', colleague: 'I am a colleague' },
};
