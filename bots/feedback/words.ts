import type { Language } from '../../policy-text/language.ts';

interface FeedbackWords {
  readonly useful: string;
  readonly useless: string;
  readonly thanks: string;
}

/** What is said about answers being judged. */
export const feedbackWords: Readonly<Record<Language, FeedbackWords>> = {
  zh: { useful: '有用', useless: '没用', thanks: '谢谢，记下了，不留您的名字和问题。' },
  en: { useful: 'Useful', useless: 'Not useful', thanks: 'Thank you, noted, without your name or your question.' },
};
