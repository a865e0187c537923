import { wordsInScript } from '../../../conversations/script.ts';
import type { Language } from '../../../policy-text/language.ts';
import type { Clause, Regulation } from '../../../policy-text/regulation/regulation.ts';
import { type Below, layoutOf } from './clause-layout.ts';
import { type Html, html } from './html.ts';
import { langOf } from './lang-of.ts';
import { markedParagraphs, type Span } from './marked-words.ts';
import type { QuotedRange } from './quoted-range.ts';
import type { Reading } from './reading-mode.ts';
import { inLine, shownIn } from './side-by-side.ts';

/** What the clauses of a page have in common. */
export interface ClauseSetting {
  readonly regulation: Regulation;
  readonly reading: Reading;
  /** The words to mark. */
  readonly quoted: QuotedRange | null;
  /** What is shown under the words of a clause. */
  readonly notes: (clause: Clause) => Html | string;
}

/** An article with everything in it; each clause carries its id, so that it can be linked to. */
export function articleView(article: Clause, setting: ClauseSetting): Html {
  const { mode } = setting.reading;
  return html`<section class="article" id="${article.id}" aria-labelledby="label-${article.id}">
<h3 id="label-${article.id}"><a class="number" href="#${article.id}">${inLine(mode, article.label)}</a></h3>
<div class="body">${inside(article, spanIn(article, setting), setting)}</div>
</section>`;
}

function inside(clause: Clause, span: Span | null, setting: ClauseSetting): Html {
  const { regulation, reading, notes } = setting;
  const zh = layoutOf(regulation, clause);
  const en = clause.translation === '' ? null : layoutOf(regulation, clause, 'translation');
  const marks = (index: number) => ({ zh: zh.below[index]?.mark ?? '', en: en?.below[index]?.mark ?? '' });
  const below =
    zh.below.length === 0
      ? ''
      : html`<ol class="below">${zh.below.map((one, index) => item(one, marks(index), span, setting))}</ol>`;
  // An article whose words stand in its paragraphs has its notes behind them.
  return zh.own === ''
    ? html`${below}${notes(clause)}`
    : html`${words(zh.own, en?.own ?? '', span, reading)}${notes(clause)}${below}`;
}

function item(
  { clause, start }: Below,
  marks: Readonly<Record<Language, string>>,
  span: Span | null,
  setting: ClauseSetting,
): Html {
  const { reading } = setting;
  const { language, mode } = reading;
  const own = spanIn(clause, setting) ?? (span && ([span[0] - start, span[1] - start] as const));
  const mark = (mode === 'en' && marks.en) || marks.zh;
  return html`<li class="${mark === '' ? 'paragraph' : 'item'}" id="${clause.id}">
<a class="mark" href="#${clause.id}">${mark}<span class="unseen"> ${wordsInScript(clause.label[language], reading)}</span></a>
<div class="body">${inside(clause, own, setting)}</div>
</li>`;
}

/** The words of one clause without what stands below it; untranslated ones stay Chinese. */
function words(zh: string, en: string, span: Span | null, { mode }: Reading): Html {
  const shown = en === '' ? (['zh'] as const) : shownIn(mode);
  const spans = span ? [span] : [];
  const columns = shown.map(
    (language) =>
      html`<div class="${language}" lang="${langOf[language]}">${
        language === 'zh' ? markedParagraphs(zh, spans) : markedParagraphs(en, [])
      }</div>`,
  );
  return html`<div class="pair words">${columns}</div>`;
}

function spanIn({ id }: Clause, { quoted }: ClauseSetting): Span | null {
  return quoted?.clause === id ? [quoted.start, quoted.end] : null;
}
