import { type Script, wordsFor } from '../conversations/script.ts';
import type { Bilingual, Language } from '../policy-text/language.ts';
import { isDatabaseAway } from './store/is-away.ts';

interface DoorWords {
  /** To somebody who presses a button of another person's conversation. */
  readonly notYours: string;
  /** When a message could not be handled; what was said before is kept. */
  readonly failed: string;
  /** Where others read along, to somebody who takes no direct messages: the answer is for them alone. */
  readonly closedToUs: string;
  /** Above an answer in direct messages to what was asked where the assistant may not write. */
  readonly notThere: string;
  /** To a message that came with something that is no words. */
  readonly wordsOnly: string;
  /** When nothing can be kept at the moment, so that the message was not answered. */
  readonly away: string;
  /** With a message that may have been sent before, by a process that died or over a line that broke. */
  readonly perhapsAgain: string;
  /** Placeholder of a list of choices. */
  readonly choose: string;
  /** Heading of a quotation from the clause with this label. */
  readonly quoteOf: (label: string) => string;
}

/** The few words a door needs that are not part of the conversation itself. */
export const doorWords: Readonly<Record<Language, DoorWords>> = {
  zh: {
    notYours: '这是另一位用户的对话。发送 /guohe 可以开始您自己的对话。',
    failed: '刚才没能处理这条消息，之前说过的都已保存。请再发一次。',
    closedToUs: '这件事想私下回复您，可是您的私信没有开放。请在这里用 /guohe 接着说，只有您自己看得到。',
    notThere: '我在那里不能发消息，所以在私信里回答您。',
    wordsOnly: '文件、图片、语音和转发的消息我看不了，请把内容用文字发给我。',
    away: '现在暂时存不下新的内容，所以这条没有回答；之前说过的都在。请过一两分钟再发一次。',
    perhapsAgain: '刚才中断了一下，下面这条您可能已经收到过。',
    choose: '请选择',
    quoteOf: (label) => `${label}原文`,
  },
  en: {
    notYours: 'This conversation belongs to someone else. Send /guohe to start your own.',
    failed: 'That message could not be handled; everything said before is kept. Please send it again.',
    closedToUs:
      'This is for you alone, but your direct messages are closed. Go on with /guohe here: only you will see it.',
    notThere: 'I cannot write there, so here is the answer.',
    wordsOnly: 'I cannot read files, pictures, recordings or forwarded messages. Please write what they say.',
    away: 'Nothing new can be kept at the moment, so that message was not answered; everything said before is kept. Please send it again in a minute or two.',
    perhapsAgain: 'There was an interruption: you may have had the following already.',
    choose: 'Choose one',
    quoteOf: (label) => `${label}, original text`,
  },
};

/** What to tell a person whose message could not be handled, by what kept it from being handled. */
export function failedWords(error: unknown, script?: Script): Bilingual {
  const kind = isDatabaseAway(error) ? 'away' : 'failed';
  return { zh: wordsFor(doorWords, { language: 'zh', ...(script && { script }) })[kind], en: doorWords.en[kind] };
}
