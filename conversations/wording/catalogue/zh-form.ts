import type { FormWords } from './form-words.ts';

export const zhForm: FormWords = {
  title: '一次填几项',
  submit: '提交',
  cancel: '取消',
  open: '一次填几项',
  inOneMessage: (names) => `可以在一条消息里一起说：${names.join('、')}。只说知道的也行。`,
  nothingToFill: '现在没有要一起填的。',
  unchanged: '表里没有改动，前面说的都还在。',
  notRead: (example) => `这一项没看懂。${example}。`,
  refused: '这张表还没有记下，请改一下这几项：',
  refusedField: (name, why) => `· ${name}：${why}`,
};
