import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { baseWords } from '../../../dist/bots/bases/words.js';
import { turnMessages as onDiscord } from '../../../dist/bots/discord/answer/turn-messages.js';
import { modalOf } from '../../../dist/bots/discord/hear/modal.js';
import { addressesUnder } from '../../../dist/bots/policy-address.js';
import { reminderWords } from '../../../dist/bots/reminders/words.js';
import { turnMessages as onSlack } from '../../../dist/bots/slack/answer/turn-messages.js';
import { formView, refusedAtFields } from '../../../dist/bots/slack/views/form-view.js';
import { homeView } from '../../../dist/bots/slack/views/home-view.js';
import { lookUpView } from '../../../dist/bots/slack/views/look-up-view.js';
import { converse } from '../../../dist/conversations/converse.js';
import { formFor } from '../../../dist/conversations/turn/fill-form.js';
import { dayShown } from '../../../dist/conversations/wording/day-shown.js';
import { duties } from '../../../dist/conversations/wording/deadline-words.js';
import { discordHtml, discordModalHtml } from './discord-html.js';
import { scenes } from './scenes.js';
import { escaped, slackHtml, slackModalHtml } from './slack-html.js';

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
const names = {
  zh: { person: '小李', privately: '仅您可见' },
  en: { person: 'Li', privately: 'Only visible to you' },
};
const platforms = {
  slack: { messages: (turn) => onSlack(turn, 'U1', addressOf), html: slackHtml, beside: besideOnSlack },
  discord: { messages: (turn) => onDiscord(turn, '1', { addressOf }), html: discordHtml, beside: besideOnDiscord },
};
const circumstances = { today: '2026-05-20', parameters: {}, showsForms: true, sharesTo: 'elsewhere' };
const addressOf = addressesUnder('https://guohe.example.org');
const folder = new URL('../dist/page/', import.meta.url);

function turnsOf(said, language) {
  let state = null;
  return said.map((text) => {
    const turned = converse(state, { text }, circumstances, language);
    state = turned.state;
    return { said: text, state, turn: { replies: turned.replies, language: state.language, asked: state.asked } };
  });
}

/** The form of several facts, with what is known after the first words. */
function formIn(language) {
  return formFor(stateIn(language), 'say:form', circumstances);
}

function stateIn(language) {
  const [, said] = conversations[language];
  return converse(null, { text: said }, circumstances, language).state;
}

/** A form in which nothing can be read, and what is said to it. */
function refusedIn(language) {
  const fields = formIn(language).fields.filter(({ kind }) => kind === 'text');
  const form = Object.fromEntries(fields.map(({ name }) => [name, '？？']));
  return { typed: form, ...converse(stateIn(language), { form }, circumstances, language) };
}

function besideOnSlack(language) {
  const back = { place: { team: 'T1', channel: 'D1', user: 'U1' }, language };
  const name = { zh: '示例基地', en: 'Example base' }[language];
  const words = baseWords[language];
  const deadline = reminderWords[language].duty(name, duties.year_end[language], dayShown('2026-12-31', language));
  const conversation = turnsOf(conversations[language].slice(0, 2), language).at(-1).turn.replies.at(-1).text;
  const bases = [
    { head: words.base(name, words.status.valid, dayShown('2028-11-30', language)), deadlines: [deadline] },
  ];
  const homes = [
    { conversation: null, bases: [] },
    { conversation, bases },
  ];
  const form = formView(formIn(language), back);
  const { typed, refused } = refusedIn(language);
  const { errors } = refusedAtFields(refused);
  return [
    ...[[form], [form, { typed, errors }], [lookUpView(back)]].map(
      ([view, refusal]) => `<article class="modal">${slackModalHtml(view, refusal)}</article>`,
    ),
    ...homes.map(
      (shown) => `<article class="home">${slackHtml(homeView({ writing: { language }, ...shown }))}</article>`,
    ),
  ];
}

function besideOnDiscord(language) {
  const { replies, state } = refusedIn(language);
  const refused = onDiscord({ replies, language: state.language, asked: state.asked }, '1', { addressOf });
  return [
    `<article class="modal">${discordModalHtml(modalOf(formIn(language), '1'))}</article>`,
    ...refused.map(
      (message) => `<article><header>国合 Assistant <small>APP</small></header>${discordHtml(message)}</article>`,
    ),
  ];
}

function page(platform, theme, language, css) {
  const { messages, html, beside } = platforms[platform];
  const turns = turnsOf(conversations[language], language);
  const shown = [...turns, ...scenes(turns.at(-1).state, language, circumstances)];
  const articles = shown.flatMap(({ said, privately, turn }) => [
    ...(said === undefined
      ? []
      : [
          `<article class="said"><header>${names[language].person} <small>10:02</small></header>${escaped(said)}</article>`,
        ]),
    ...messages(turn).map(
      (message) =>
        `<article><header>国合 Assistant <small>APP${privately ? ` · ${names[language].privately}` : ''}</small></header>${html(message)}</article>`,
    ),
  ]);
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${platform} ${language} ${theme}</title><style>${css}</style>
<body class="${platform} ${theme}"><main>${[...articles, ...beside(language)].join('\n')}</main></body></html>\n`;
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
