import type { Bilingual } from '../../policy-text/language.ts';

/** What `guohe help` prints. */
export const usage: Bilingual = {
  zh: `guohe：用问答读懂《北京国际科技合作基地管理办法》

  guohe start                 网页对话，以及配置好的 Slack、Discord 机器人
  guohe chat                  在终端里对话，一行一条消息
      --keep FILE               把对话存进数据库文件，下次接着谈
      --as-of YYYY-MM-DD        按这一天判断
  guohe ask "公示期多久"        问条文
  guohe clause 8.4.2          看条款：8.4.2、第八条第四项第2目、art 8(4)2
  guohe assess FILE           逐条判断一份情况（JSON）
  guohe next FILE             下一个该问的事实
      --goal outcome|report     问到结论为止，或问清每一条

  --json  输出一个 JSON    --lang zh|en  语言    FILE 写 - 表示标准输入`,
  en: `guohe: 《北京国际科技合作基地管理办法》 in answers

  guohe start                 the web chat, and the Slack and Discord bots that are configured
  guohe chat                  the conversation in this terminal, a message a line
      --keep FILE               keep the conversation in a database file, to go on with it
      --as-of YYYY-MM-DD        decide as of this day
  guohe ask "公示期多久"        a question about the text
  guohe clause 8.4.2          a clause: 8.4.2, 第八条第四项第2目, art 8(4)2
  guohe assess FILE           a case file (JSON) decided, clause by clause
  guohe next FILE             the fact to ask next
      --goal outcome|report     until the outcome is certain, or every clause

  --json  one JSON document    --lang zh|en  the language    - for FILE  standard input`,
};
