import type { Bilingual } from '../../policy-text/language.ts';

/** What `guohe help` prints. */
export const usage: Bilingual = {
  zh: `guohe：用问答读懂《北京国际科技合作基地管理办法》

  guohe start                 网页对话，以及配置好的 Slack、Discord 机器人
  guohe chat                  在终端里对话，一行一条消息
      --keep FILE               把对话存进数据库文件，下次接着谈
      --as-of YYYY-MM-DD        按这一天判断
      --receipt OUT             结束时把判断记录写进文件
  guohe ask "公示期多久"        问条文
      --regulation ID           只问这一部法规
  guohe clause 8.4.2          看条款：8.4.2、第八条第四项第2目、art 8(4)2
  guohe policy                另行收录的法规；show ID 看一部，remove ID 移除
  guohe policy add FILE       收录一部（文本、Markdown、DOCX），并列出没有放进条文的
      --id ID --title 名称 --short-title 简称 --number 文号 --issuer 机关
      --issued-on、--from、--to YYYY-MM-DD    --status in_force|repealed
      --dry-run                 只看，不收录
      --replace                 换掉同一编号的    --yes  不再询问
  guohe assess FILE           逐条判断一份情况（JSON），以及怎样才能达标
      --what-if '{"parkPartners": 5}'
                                如果改了这些事实（或 asOf），哪些判断会变；JSON 里是 whatIf
      --receipt OUT             把判断记录写进文件
  guohe replay RECEIPT        按现在的条文和规则重新判断一份记录
      --parameters FILE         换用这些参数
      --code CODE               确认就是报出这个核对码的那一份
  guohe next FILE             下一个该问的事实
      --goal outcome|report     问到结论为止，或问清每一条
  guohe screen FILE.csv       对名单逐行判断（CSV，或一行一个 JSON 的 .jsonl）
      --out FILE                写进文件，全部写完才会出现
      --as-of YYYY-MM-DD        没有 asOf 的行按这一天判断
      --parameters FILE         用这些参数
      --format csv|jsonl        不看文件名
      --encoding gb18030        指明编码
  guohe deadlines FILE        各项期限：到期、最晚和稳妥的日期
  guohe bases                 基地登记册
  guohe bases import FILE.csv 看一份表会改动什么
      --apply                   保存，要么全部，要么一条也不存
  guohe bases log NAME        谁在什么时候改了什么
  guohe feedback              大家觉得回答有用没用，按条款统计，不带名字
  guohe calendar              各年的放假通知和工作日
  guohe calendar add FILE     核对并录入一年的放假通知
      --deadlines FILE          看哪些期限因此变动
      --replace                 换掉这一年已有的通知
  guohe backup FILE           备份全部内容，不必停下对话；--replace 换掉已有的文件
  guohe restore FILE          从备份恢复到空的数据库
      --dry-run                 只核对备份是否完好
      --replace                 换掉数据库里的全部内容
  guohe migrate               从 DATABASE_FILE 搬到 DATABASE_URL 的 PostgreSQL
      --replace                 换掉那里的全部内容

  --json  输出一个 JSON    --lang zh|en  语言    FILE 写 - 表示标准输入`,
  en: `guohe: 《北京国际科技合作基地管理办法》 in answers

  guohe start                 the web chat, and the Slack and Discord bots that are configured
  guohe chat                  the conversation in this terminal, a message a line
      --keep FILE               keep the conversation in a database file, to go on with it
      --as-of YYYY-MM-DD        decide as of this day
      --receipt OUT             write the receipt into a file at the end
  guohe ask "公示期多久"        a question about the text
      --regulation ID           of this regulation alone
  guohe clause 8.4.2          a clause: 8.4.2, 第八条第四项第2目, art 8(4)2
  guohe policy                the regulations that were added; show ID, remove ID
  guohe policy add FILE       add one (text, Markdown, DOCX), and list what is in no clause
      --id ID --title TITLE --short-title TITLE --number NUMBER --issuer ISSUER
      --issued-on, --from, --to YYYY-MM-DD    --status in_force|repealed
      --dry-run                 show it, add nothing
      --replace                 in the place of one with its id    --yes  do not ask
  guohe assess FILE           a case file (JSON) decided, clause by clause, and how to qualify
      --what-if '{"parkPartners": 5}'
                                what these facts (or asOf) would change; whatIf in the JSON
      --receipt OUT             write the receipt into a file
  guohe replay RECEIPT        a receipt decided again by the text and rules of today
      --parameters FILE         with these parameters instead
      --code CODE               make sure that it is the one with this code
  guohe next FILE             the fact to ask next
      --goal outcome|report     until the outcome is certain, or every clause
  guohe screen FILE.csv       a list decided row by row (CSV, or .jsonl with a JSON object a line)
      --out FILE                into a file that is there only when it is whole
      --as-of YYYY-MM-DD        decide rows without an asOf as of this day
      --parameters FILE         with these parameters
      --format csv|jsonl        whatever the file is called
      --encoding gb18030        read it in this encoding
  guohe deadlines FILE        deadlines: the day due, the latest and the safe one
  guohe bases                 the register of bases
  guohe bases import FILE.csv what a table would change
      --apply                   keep it, all of it or nothing
  guohe bases log NAME        who changed what of a base, and when
  guohe feedback              what people think of the answers, by clause and without names
  guohe calendar              the holiday notices and working days by year
  guohe calendar add FILE     check a year's holiday notice and keep it
      --deadlines FILE          show which deadlines it changes
      --replace                 in the place of the notice that the year has
  guohe backup FILE           back everything up, while the assistant runs; --replace that file
  guohe restore FILE          what a backup holds, into an empty database
      --dry-run                 only make sure that the backup is whole
      --replace                 put away all that is in the database
  guohe migrate               from DATABASE_FILE to the PostgreSQL of DATABASE_URL
      --replace                 put away all that is there

  --json  one JSON document    --lang zh|en  the language    - for FILE  standard input`,
};
