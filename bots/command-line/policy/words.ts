/** What `guohe policy` says of what it did. */
export const policyWords = {
  zh: {
    none: '还没有收录别的法规。用 guohe policy add FILE 收录。',
    noTitle: '（没有认出名称，请用 --title 给出）',
    leftOut: '没有放进条文的：',
    remarks: '请核对：',
    open: '没有填的：',
    agree: '收录吗？[y/N] ',
    added: (id: string) => `已收录。提问时说出它的名称，或用 guohe ask --regulation ${id}。`,
    replaced: (id: string) => `已换掉原来的 ${id}。`,
    notAdded: '没有收录。',
    removed: (id: string) => `已移除 ${id}。`,
    damaged: '文件已损坏，请重新收录',
  },
  en: {
    none: 'No other regulation has been added. Add one with guohe policy add FILE.',
    noTitle: '(no title was recognised; give it with --title)',
    leftOut: 'In no clause:',
    remarks: 'Please check:',
    open: 'Not given: ',
    agree: 'Add it? [y/N] ',
    added: (id: string) => `Added. Name it in a question, or use guohe ask --regulation ${id}.`,
    replaced: (id: string) => `In the place of the old ${id}.`,
    notAdded: 'Not added.',
    removed: (id: string) => `Removed ${id}.`,
    damaged: 'the file is damaged, add it again',
  },
};
