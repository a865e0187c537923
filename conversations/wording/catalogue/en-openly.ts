import type { OpenlyWords } from './openly-words.ts';

export const enOpenly: OpenlyWords = {
  hello:
    'I am 国合 Assistant. Ask me about the Measures for the Administration of Beijing International Science and Technology Cooperation Bases, such as “How long is the publicity period?” or “What does Article 9 say?”. Whether your organization can apply is better asked in private, where nobody else can see it.',
  onlyToYou: 'This is about your own organization, so only you can see what follows.',
  askedAnew: 'The question was changed. As it is now:',
};
