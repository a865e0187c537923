import type { FormWords } from './form-words.ts';

export const enForm: FormWords = {
  title: 'Several answers at once',
  submit: 'Submit',
  cancel: 'Cancel',
  open: 'Several at once',
  inOneMessage: (names) => `You can tell me these in one message: ${names.join(', ')}. Leave out what you don’t know.`,
  nothingToFill: 'There is nothing to fill in together now.',
  unchanged: 'Nothing was changed in the form; everything said before is kept.',
  notRead: (example) => `This could not be read. ${example}.`,
  refused: 'The form has not been recorded yet. Please correct:',
  refusedField: (name, why) => `· ${name}: ${why}`,
};
