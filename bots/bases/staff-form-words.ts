import type { Language } from '../../policy-text/language.ts';
import type { Channel } from './base.ts';
import type { Column } from './read-table.ts';

/** The words of the forms by which staff add and change bases, the same keys in both languages. */
interface FormWords {
  readonly addBase: string;
  readonly changeBase: string;
  readonly addContact: string;
  /** The form is handed in; the change is shown before it is kept. */
  readonly look: string;
  readonly cancel: string;
  readonly labels: Readonly<Partial<Record<Column, string>>>;
  readonly hints: Readonly<Partial<Record<Column, string>>>;
  readonly examples: Readonly<Partial<Record<Column, string>>>;
  readonly channelNames: Readonly<Record<Channel, string>>;
  readonly languageNames: Readonly<Record<Language, string>>;
  /** What is wrong with a field, said beside it. */
  readonly atField: (given: string | undefined, taken: string) => string;
}

/** The same in every language. */
const examples = {
  designatedOn: '2025-06-10',
  validUntil: '2028-06-09',
  address: 'T01ABC:U02DEF',
  timeZone: 'Asia/Shanghai',
};

export const formWords: Readonly<Record<Language, FormWords>> = {
  zh: {
    addBase: '登记基地',
    changeBase: '修改基地',
    addContact: '添加联系人',
    look: '看一看',
    cancel: '取消',
    labels: {
      name: '名称',
      hostOrganization: '依托单位',
      category: '类别',
      designatedOn: '认定日期',
      validUntil: '有效期至',
      contact: '联系人姓名',
      channel: '渠道',
      address: '账号',
      language: '语言',
      timeZone: '时区',
    },
    hints: {
      name: '基地的全称，不能和已登记的重名。',
      hostOrganization: '依托单位的全称。',
      category: '认定时的类别。',
      designatedOn: '认定文件上的日期。',
      validUntil: '证书上印的最后一天；空着就按认定日期推算。',
      contact: '提醒时称呼的姓名。',
      channel: '邮箱只用于日历，不发邮件。',
      address: 'Slack写“团队:用户”，Discord写用户编号，邮箱写地址。',
      language: '提醒用的语言；不选是中文。',
      timeZone: '在这个时区的上午9点提醒。',
    },
    examples,
    channelNames: { slack: 'Slack', discord: 'Discord', email: '邮箱（只用于日历）' },
    languageNames: { zh: '中文', en: '英文' },
    atField: (given, taken) => `${given === undefined ? '没有写' : `“${given}”不能用`}，可以写${taken}`,
  },
  en: {
    addBase: 'Add a base',
    changeBase: 'Change a base',
    addContact: 'Add a contact',
    look: 'Look at it',
    cancel: 'Cancel',
    labels: {
      name: 'Name',
      hostOrganization: 'Host organization',
      category: 'Category',
      designatedOn: 'Designated on',
      validUntil: 'Valid until',
      contact: 'Name of the contact',
      channel: 'Channel',
      address: 'Address',
      language: 'Language',
      timeZone: 'Time zone',
    },
    hints: {
      name: 'The full name; no other base has it.',
      hostOrganization: 'The full name of the host organization.',
      category: 'The category it was designated in.',
      designatedOn: 'The day on the document of designation.',
      validUntil: 'The last day printed on the certificate; left empty, it is computed.',
      contact: 'The name they are called by.',
      channel: 'E-mail is for the calendar only: none is sent.',
      address: 'TEAM:USER on Slack, the user id on Discord, or an e-mail address.',
      language: 'What they are reminded in; Chinese when nothing is chosen.',
      timeZone: 'They are reminded at nine in the morning there.',
    },
    examples,
    channelNames: { slack: 'Slack', discord: 'Discord', email: 'E-mail (calendar only)' },
    languageNames: { zh: 'Chinese', en: 'English' },
    atField: (given, taken) =>
      `${given === undefined ? 'Nothing was given' : `“${given}” cannot be used`}; it takes ${taken}`,
  },
};
