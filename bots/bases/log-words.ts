import type { Language } from '../../policy-text/language.ts';

interface LogWords {
  /** What happened, by the name it is kept under. */
  readonly whats: Readonly<Record<string, string>>;
  /** What of it is shown, by the key it is kept under; anything else is for whoever reads the database. */
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

/** The log of changes in words, for staff. */
export const logWords: Readonly<Record<Language, LogWords>> = {
  zh: {
    whats: {
      'base added': '登记基地',
      'base changed': '修改基地',
      'event told': '登记事项',
      'event confirmed': '确认事项',
      'event taken back': '撤销登记',
      'duty done': '标为已完成',
      'note added': '写备注',
      'reminders stopped': '停止提醒',
      'answer undone': '撤销答复',
      snoozed: '推迟提醒',
      'handed over': '转给别人',
      told: '已提醒',
      'not deliverable': '提醒送不到',
      'staff told': '告知工作人员',
    },
    fields: {
      state: '状态',
      remind_at: '下次提醒',
      note: '备注',
      channel: '渠道',
      address: '账号',
      kind: '种类',
      on: '日期',
      until: '截止',
      words: '原话',
      why: '原因',
    },
    values: {
      open: '待办',
      done: '已完成',
      stopped: '不再提醒',
      withdrawn: '已撤销',
      reminder: '到期提醒',
      moved: '日期变动',
      handed_over: '转交',
      for_staff: '告知工作人员',
      no_answer: '没有人答复',
      unreachable: '联系不上',
      achievement: '标志性成果',
      change: '重大事项调整',
      branch: '设立分支机构',
      publicity: '公示',
      revocation: '撤销资格',
      registration: '注册',
      email: '邮箱',
    },
  },
  en: {
    whats: {
      'base added': 'added the base',
      'base changed': 'changed the base',
      'event told': 'told of an event',
      'event confirmed': 'confirmed an event',
      'event taken back': 'took an event back',
      'duty done': 'said it is done',
      'note added': 'wrote a note',
      'reminders stopped': 'stopped the reminders',
      'answer undone': 'undid an answer',
      snoozed: 'put the reminder off',
      'handed over': 'handed it over',
      told: 'reminded',
      'not deliverable': 'could not deliver',
      'staff told': 'told staff',
    },
    fields: {
      state: 'state',
      remind_at: 'next reminder',
      note: 'note',
      channel: 'channel',
      address: 'account',
      kind: 'kind',
      on: 'day',
      until: 'until',
      words: 'words',
      why: 'why',
    },
    values: {
      reminder: 'reminder',
      moved: 'moved day',
      handed_over: 'hand-over',
      for_staff: 'to staff',
      no_answer: 'no answer',
      change: 'adjustment of a major matter',
      branch: 'branch',
      email: 'e-mail',
    },
  },
};
