import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { turnMessages as onDiscord } from '../../../dist/bots/discord/turn-messages.js';
import { addressesUnder } from '../../../dist/bots/policy-address.js';
import { turnMessages as onSlack } from '../../../dist/bots/slack/turn-messages.js';
import { converse } from '../../../dist/conversations/converse.js';
import { discordHtml } from './discord-html.js';
import { escaped, slackHtml } from './slack-html.js';

/** A conversation that shows questions, answers, quotations, a result, ways to qualify and a list to choose from. */
const conversations = {
  zh: [
    '你好',
    '我们是科技园区，2015年登记的，国外合作机构十几家',
    '公示期多久',
    '法人',
    '每年2场中小型活动，没有大型活动',
    '怎样才能达标',
    '完整报告',
    '看看我填的',
  ],
  en: [
    'Hello',
    'We are a science park registered in 2015, with a dozen foreign partners',
    'How long is the publicity period?',
    'a legal person',
    '2 small events a year, no large events',
    'how can we qualify',
    'full report',
    'review',
  ],
};
const platforms = {
  slack: { messages: (turn) => onSlack(turn, 'U1', addressOf), html: slackHtml },
  discord: { messages: (turn) => onDiscord(turn, '1', { addressOf }), html: discordHtml },
};
const addressOf = addressesUnder('https://guohe.example.org');
const folder = new URL('../dist/page/', import.meta.url);

function turnsOf(said, language) {
  let state = null;
  return said.map((text) => {
    const turned = converse(state, { text }, { today: '2026-05-20', parameters: {} }, language);
    state = turned.state;
    return { text, turn: { replies: turned.replies, language: state.language, asked: state.asked } };
  });
}

function page(platform, theme, language, css) {
  const { messages, html } = platforms[platform];
  const articles = turnsOf(conversations[language], language).flatMap(({ text, turn }) => [
    `<article class="said"><header>${language === 'zh' ? '小李' : 'Li'} <small>10:02</small></header>${escaped(text)}</article>`,
    ...messages(turn).map(
      (message) => `<article><header>国合 Assistant <small>APP</small></header>${html(message)}</article>`,
    ),
  ]);
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${platform} ${language} ${theme}</title><style>${css}</style>
<body class="${platform} ${theme}"><main>${articles.join('\n')}</main></body></html>\n`;
}

const css = await readFile(new URL('page.css', import.meta.url), 'utf8');
await mkdir(folder, { recursive: true });
for (const platform of Object.keys(platforms)) {
  for (const language of Object.keys(conversations)) {
    for (const theme of ['light', 'dark']) {
      const file = new URL(`${platform}-${language}-${theme}.html`, folder);
      await writeFile(file, page(platform, theme, language, css));
      console.log(file.pathname);
    }
  }
}
