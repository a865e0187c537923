// @ts-check

/** @typedef {import('../../../policy-text/language.ts').Language} Language */

/** Every word of the page itself, in both languages; what the assistant says comes from the server. */
export const words = {
  zh: {
    title: '国合 Assistant · 北京国际科技合作基地 助手',
    name: '国合 Assistant',
    purpose: '北京国际科技合作基地 助手',
    skip: '跳到输入框',
    log: '对话',
    label: '您的问题或回答',
    placeholder: '输入问题，或回答上面的提问',
    hint: 'Enter 发送，Shift+Enter 换行',
    disclaimer: '仅供参考，以主管部门发布的文件为准',
    send: '发送',
    sending: '发送中…',
    unsent: '没有送达，内容已保留。',
    unloaded: '连接不上服务，请稍后重试。',
    refused: '这条内容没有被接受，请修改后再发。',
    retry: '重试',
    youSaid: '您说：',
    choices: '可选回答',
    openClause: '在原文中查看',
    regulation: '办法全文',
    print: '打印结果',
    downloadKept: '下载全部内容',
    downloadReceipt: '下载判断记录',
    outcomes: {
      met: '符合',
      declared: '自述符合',
      review: '需人工判断',
      in_principle_short: '未达“原则上”标准',
      unknown: '待补充',
      not_met: '不符合',
    },
  },
  en: {
    title: '国合 Assistant · Beijing international S&T cooperation bases',
    name: '国合 Assistant',
    purpose: 'Beijing S&T cooperation bases',
    skip: 'Skip to the message field',
    log: 'Conversation',
    label: 'Your question or answer',
    placeholder: 'Your question or answer',
    hint: 'Enter to send, Shift+Enter for a new line',
    disclaimer: 'For reference; the published documents prevail',
    send: 'Send',
    sending: 'Sending…',
    unsent: 'Not delivered. What you wrote is kept.',
    unloaded: 'The service cannot be reached. Please try again shortly.',
    refused: 'This was not accepted. Please change it and send it again.',
    retry: 'Try again',
    youSaid: 'You said: ',
    choices: 'Suggested answers',
    openClause: 'Open in the text',
    regulation: 'Full text',
    print: 'Print this result',
    downloadKept: 'Download everything',
    downloadReceipt: 'Download the receipt',
    outcomes: {
      met: 'Met',
      declared: 'Met as declared',
      review: 'Needs human review',
      in_principle_short: 'Short of an “in principle” figure',
      unknown: 'Still unknown',
      not_met: 'Not met',
    },
  },
};

/** The `lang` attribute for each language. */
export const langOf = { zh: 'zh-CN', en: 'en' };

/**
 * Puts the whole page into a language: its `lang`, its title and every element that names a word.
 * @param {Language} language
 */
export function putPageInto(language) {
  /** @type {Record<string, unknown>} */
  const said = words[language];
  document.documentElement.lang = langOf[language];
  document.title = String(said.title);
  for (const element of document.querySelectorAll('[data-word]')) {
    element.textContent = String(said[element.getAttribute('data-word') ?? '']);
  }
  for (const attribute of ['label', 'placeholder']) {
    for (const element of document.querySelectorAll(`[data-word-${attribute}]`)) {
      const word = said[element.getAttribute(`data-word-${attribute}`) ?? ''];
      element.setAttribute(attribute === 'label' ? 'aria-label' : attribute, String(word));
    }
  }
}
