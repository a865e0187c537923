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
  /** The app's home tab. */
  readonly home: {
    readonly about: string;
    readonly conversation: string;
    readonly notBegun: string;
    readonly begin: string;
    readonly goOn: string;
    readonly fillIn: string;
    readonly lookUp: string;
    readonly bases: string;
    readonly noBases: string;
    readonly allDeadlines: string;
    readonly language: string;
    readonly kept: string;
  };
  /** Slack's surface for agents: what can be asked, at most four things, and what shows while an answer is on its way. */
  readonly agent: { readonly title: string; readonly prompts: readonly string[]; readonly status: string };
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
    home: {
      about: '对照《北京国际科技合作基地管理办法》逐条看能不能申报，回答条文里的问题。这里只有您自己看得到。',
      conversation: '我的申报情况',
      notBegun: '还没有开始。先说说单位的性质，例如“我们是一家科技园区”。',
      begin: '开始',
      goOn: '继续',
      fillIn: '一次填几项',
      lookUp: '查条文',
      bases: '我的基地和期限',
      noBases: '没有把您登记为哪个基地的联系人。',
      allDeadlines: '全部期限',
      language: '语言',
      kept: '发送“你们存了我什么”可以看到保存的内容，发送“删除我的数据”可以删除。',
    },
    agent: {
      title: '可以这样问',
      prompts: ['我们能不能申报？', '公示期多久？', '园区类要满足哪些条件？', '年度总结什么时候交？'],
      status: '正在查条文…',
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
    home: {
      about:
        'Compares your organization with the Beijing regulation on international S&T cooperation bases, clause by clause, and answers questions about its text. Only you see this page.',
      conversation: 'My application',
      notBegun: 'Not begun. Say what your organization is, such as “We are a science park”.',
      begin: 'Begin',
      goOn: 'Go on',
      fillIn: 'Fill in several',
      lookUp: 'Look up a clause',
      bases: 'My bases and deadlines',
      noBases: 'You are not registered as a contact of any base.',
      allDeadlines: 'All deadlines',
      language: 'Language',
      kept: '“What do you keep about me?” lists what is kept; “delete my data” deletes it.',
    },
    agent: {
      title: 'You can ask',
      prompts: [
        'Can we apply?',
        'How long is the public notice?',
        'What are the conditions for a park?',
        'When is the annual report due?',
      ],
      status: 'is looking at the text…',
    },
  },
};
