import { wordsFor } from '../../../conversations/script.ts';
import { type Html, html } from './html.ts';
import { langOfWriting } from './lang-of.ts';
import { readerWords } from './reader-words.ts';
import type { Reading, ReadingMode } from './reading-mode.ts';

/** What a page of the reader is made of. */
interface Page {
  readonly title: string;
  readonly reading: Reading;
  /** From the page's address to that of the chat: `../`. */
  readonly root: string;
  /** Style sheets beside the reader's own. */
  readonly styles?: readonly string[];
  /** What comes before the main part in reading order, such as the table of contents. */
  readonly aside?: Html;
  readonly main: Html;
  readonly footer: Html;
}

/** A whole page: header with the ways to the chat and to the other languages, then its parts. */
export function pageFrame({ title, reading, root, styles = [], aside, main, footer }: Page): Html {
  const words = wordsFor(readerWords, reading);
  return html`<!doctype html>
<html lang="${langOfWriting(reading)}" data-shown="${reading.mode}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#f6f7f8" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#12181d" media="(prefers-color-scheme: dark)">
<title>${title}</title>
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}palette.css">
<link rel="stylesheet" href="${root}reader.css">
${styles.map((name) => html`<link rel="stylesheet" href="${root}${name}">`)}
<script type="module" src="${root}reader.js"></script>
</head>
<body>
<a class="skip" href="#law">${words.skip}</a>
<header class="site">
<a class="home" href="${root}"><img src="${root}icon.svg" alt="" width="32" height="32"><span>${words.name}</span></a>
<nav class="ways" aria-label="${words.name}"><a href="${root}">${words.chat}</a><a href="${root}policy">${words.regulations}</a></nav>
<nav class="modes" aria-label="${words.shownIn}">${(['zh', 'both', 'en'] as const).map((mode) => modeLink(mode, reading))}${scriptLink(reading)}</nav>
</header>
<div class="frame">
${aside ?? ''}
<main id="law" tabindex="-1">
${main}
</main>
</div>
<footer class="site">
${footer}
${reading.language === 'zh' && reading.script === 'traditional' ? html`<p>${words.verbatim}</p>` : ''}
<p>${words.disclaimer}</p>
</footer>
</body>
</html>
`;
}

function modeLink(mode: ReadingMode, reading: Reading): Html {
  const { modes } = wordsFor(readerWords, reading);
  const lang = langOfWriting(mode === 'both' ? reading : { ...reading, language: mode });
  return mode === reading.mode
    ? html`<a href="?lang=${mode}" lang="${lang}" aria-current="true">${modes[mode]}</a>`
    : html`<a href="?lang=${mode}" lang="${lang}">${modes[mode]}</a>`;
}

/** Where Chinese is read, the way to its other characters, named in these. */
function scriptLink({ language, script }: Reading): Html | string {
  if (language !== 'zh' || script === undefined) return '';
  return script === 'traditional'
    ? html`<a href="?script=hans" lang="zh-CN">简体</a>`
    : html`<a href="?script=hant" lang="zh-Hant">繁體</a>`;
}
