import type { AmendWords } from './amend-words.ts';

export const zhAmend: AmendWords = {
  edited: '您改了前面的一条消息，我按改过的记。',
  deleted: '您删了前面的一条消息，它给出的回答也收回了。',
  withdrawn: (names) => `不再记着：${names.join('、')}。`,
  notUnderstood: (pairs) => `您改过的那条消息没能记下，原来的回答还在：${pairs.join('；')}。`,
};
