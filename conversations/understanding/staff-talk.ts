import type { Language } from '../../policy-text/language.ts';
import { halfWidth } from '../../policy-text/spelling/half-width.ts';
import { timeAheadPattern } from './time-ahead.ts';

/** How a member of staff changes the register. */
export type StaffChange =
  | 'add_base'
  | 'change_base'
  /** 取消基地: cancelled after an evaluation (16). */
  | 'cancel_base'
  /** 撤销基地: revoked (17). */
  | 'revoke_base'
  | 'add_contact'
  | 'remove_contact';

/** What of the register a member of staff asks for or wants done. */
export type StaffAction =
  | StaffChange
  | 'help'
  /** 到期一览, 未来三个月到期一览 */
  | 'due'
  /** 所有基地 */
  | 'all'
  | 'log'
  /** Their own page gets another address. */
  | 'new_page'
  /** A contact's calendar address, to be passed on. */
  | 'calendar_of';

/** A command with what follows it: 修改基地 甲基地，有效期至：2028-06-09. */
export interface StaffTalk {
  readonly action: StaffAction;
  /** The language of the command. */
  readonly language: Language;
  readonly rest: string;
}

/** 取消基地资格要多久 is a question. */
const END = '[\\s:：,，;；]|$';
const SPACE = '[\\s:：,，;；]*';
const whole = (action: StaffAction, zh: string, en: string) => command(action, `(?:${zh})`, `(?:${en})`, '()');
const withRest = (action: StaffAction, zh: string, en: string) =>
  command(action, `(?:${zh})(?=${END})${SPACE}`, `(?:${en})(?=${END})${SPACE}`, '([\\s\\S]*)');

function command(action: StaffAction, zh: string, en: string, rest: string) {
  return { action, zh: new RegExp(`^${zh}${rest}$`), en: new RegExp(`^${en}${rest}$`, 'i') } as const;
}

const { zh, en } = timeAheadPattern;

/** The fuller command first. */
const commands = [
  whole('help', '工作人员(?:帮助|命令|说明)', 'staff (?:help|commands)'),
  {
    action: 'due' as const,
    zh: new RegExp(
      `^(?:(?:到期|期限)(?:一览|列表|清单)${SPACE}(${zh})?|(${zh})(?:的|里|有(?:什么|哪些))?要?(?:到期|期限)(?:一览|列表|清单|的)?|(?:最近|近期)(?:到期的?|有(?:什么|哪些)要?到期的?)|(?:有)?哪些(?:基地)?(?:(${zh}))?(?:要|快|快要)?到期(?:的|了)?|(?:快|快要)?到期的(?:有哪些|基地)?(?:有哪些)?)$`,
    ),
    en: new RegExp(`^(?:what(?:'s| is) due|due list|upcoming deadlines)${SPACE}(${en})?$`, 'i'),
  },
  whole('all', '(?:所有|全部)(?:的)?基地|基地(?:列表|名单|一览)', '(?:list )?all bases|list bases'),
  whole('new_page', '(?:换|更换)一?个?(?:新的?)?(?:网页|页面)地址', 'new page address'),
  withRest('log', '(?:变更|修改|操作)记录', '(?:log|changes|history) of'),
  withRest('add_contact', '(?:添加|新增|增加|登记)联系人', 'add contact'),
  withRest('remove_contact', '(?:移除|删除|去掉)联系人', '(?:remove|delete) contact'),
  withRest('add_base', '(?:登记|新增|添加|增加)基地', 'add base'),
  withRest('change_base', '(?:修改|更新|变更)基地', '(?:change|update|edit) base'),
  withRest('cancel_base', '取消基地', 'cancel base'),
  withRest('revoke_base', '撤销基地', 'revoke base'),
  withRest('calendar_of', '(?:联系人)?日历地址(?=[\\s:：]+\\S)', 'calendar address of'),
];

/** Reads a command of staff. Null when it is none. */
export function readStaffTalk(text: string): StaffTalk | null {
  const said = text.trim().replace(/[。.!！?？\s]+$/, '');
  for (const { action, zh, en } of commands) {
    for (const [language, pattern] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const found = pattern.exec(said);
      if (found) return { action, language, rest: (found.slice(1).find((part) => part !== undefined) ?? '').trim() };
    }
  }
  return null;
}

/** What is given after a command: words without a name, and values by the names they were given. */
export interface Given {
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, string>;
}

/** Parts `甲基地，有效期至：2028-06-09；类别=园区类` at its commas, semicolons and line feeds. */
export function readGiven(rest: string): Given {
  const words: string[] = [];
  const values = new Map<string, string>();
  for (const part of rest.split(/[,，;；\n]/).map((one) => one.trim())) {
    const [, name, value] = /^([^:：=]{1,40})[:：=]\s*(.*)$/.exec(part) ?? [];
    if (name !== undefined && value !== undefined) values.set(halfWidth(name).trim(), value.trim());
    else if (part !== '') words.push(part);
  }
  return { words, values };
}
