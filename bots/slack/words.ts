import type { Language } from '../../policy-text/language.ts';

interface SlackWords {
  /** The modal in which a clause is found. */
  readonly lookUp: {
    readonly title: string;
    readonly submit: string;
    readonly cancel: string;
    readonly label: string;
    readonly hint: string;
  };
}

/** The words of what Slack alone has. */
export const slackWords: Readonly<Record<Language, SlackWords>> = {
  zh: {
    lookUp: {
      title: '查条文',
      submit: '查看',
      cancel: '取消',
      label: '条文',
      hint: '输入条号或词语，例如 8.4.2、第九条、公示',
    },
  },
  en: {
    lookUp: {
      title: 'Look up a clause',
      submit: 'Show',
      cancel: 'Cancel',
      label: 'Clause',
      hint: 'A number or words, such as 8.4.2, Article 9, publicity',
    },
  },
};
