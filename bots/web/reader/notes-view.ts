import { type Writing, wordsFor, wordsInScript } from '../../../conversations/script.ts';
import { catalogues } from '../../../conversations/wording/catalogue/catalogue.ts';
import { duties, whyOf } from '../../../conversations/wording/deadline-words.ts';
import { type Asked, whatIsAsked } from '../../../conversations/wording/what-is-asked.ts';
import type { Deadline } from '../../../core/deadlines/deadline.ts';
import { ruleOf } from '../../../core/rules/in-force.ts';
import type { Bilingual } from '../../../policy-text/language.ts';
import type { Clause, Regulation } from '../../../policy-text/regulation/regulation.ts';
import { encodedRegulation } from '../../../policy-text/regulation/regulation.ts';
import { type RelatedClause, relatedClauses } from '../../../policy-text/regulation/related-clauses.ts';
import { type OpenWords, openWordsOf } from '../../../policy-text/topics/readings.ts';
import { type Html, html } from './html.ts';
import { langOf } from './lang-of.ts';
import { readerWords } from './reader-words.ts';
import type { Reading } from './reading-mode.ts';
import { sideBySide } from './side-by-side.ts';

/** What hangs on the clauses of a regulation, beside its words. */
export interface NotesSetting {
  readonly regulation: Regulation;
  readonly reading: Reading;
  /** The deadlines that what happens today would set. */
  readonly deadlines: readonly Deadline[];
  readonly today: string;
}

/** A part of the notes: its name in the line that is always seen, and what it opens to. */
interface Part {
  readonly name: (writing: Writing) => string;
  readonly content: Html;
}

/**
 * For a clause, what its rule asks, how its words can be read, its deadline and the clauses it is read together with;
 * nothing where nothing hangs on it.
 */
export function notesFor(setting: NotesSetting): (clause: Clause) => Html | string {
  const related = relatedClauses(setting.regulation);
  return (clause) => {
    const parts = [...ofEncoded(clause, setting), ...relatedPart(related.get(clause.id) ?? [], setting)];
    if (parts.length === 0) return '';
    const { reading } = setting;
    const label = wordsInScript(clause.label[reading.language], reading);
    const names = parts.map(({ name }) => html`<span class="part">${name(reading)}</span>`);
    return html`<details class="notes"><summary><span class="unseen">${wordsFor(readerWords, reading).notesOf(label)}</span>${names}</summary>
${parts.map(({ name, content }) => html`<div class="note"><h4>${name(reading)}</h4>${content}</div>`)}
</details>`;
  };
}

function ofEncoded(clause: Clause, setting: NotesSetting): readonly Part[] {
  if (setting.regulation !== encodedRegulation) return [];
  return [
    ...asksPart(clause, setting),
    ...deadlinePart(
      setting.deadlines.filter((deadline) => deadline.clause === clause.id),
      setting,
    ),
    ...readingsPart(openWordsOf(clause.id), setting),
  ];
}

function asksPart({ id }: Clause, { reading }: NotesSetting): readonly Part[] {
  const rule = ruleOf(id);
  if (!rule) return [];
  const content = sideBySide(reading, (writing) =>
    askedView(whatIsAsked(rule.condition, id, wordsFor(catalogues, writing)), writing),
  );
  return [{ name: (writing) => wordsFor(readerWords, writing).asks, content }];
}

function askedView(asked: Asked, writing: Writing): Html {
  if (asked.kind === 'demand') return html`<p class="demand">${demandView(asked, writing)}</p>`;
  const [only, ...others] = asked.parts;
  const parts =
    only && others.length === 0
      ? askedView(only, writing)
      : html`<ul class="list ${asked.kind}">${asked.parts.map((part) => html`<li>${askedView(part, writing)}</li>`)}</ul>`;
  return html`${parts}${asked.note === undefined ? '' : html`<p class="hold">${asked.note}</p>`}`;
}

function demandView({ text, judged }: Extract<Asked, { kind: 'demand' }>, writing: Writing): Html {
  return judged ? html`${text} <small>${wordsFor(readerWords, writing).judged}</small>` : html`${text}`;
}

function deadlinePart(deadlines: readonly Deadline[], { reading, today }: NotesSetting): readonly Part[] {
  if (deadlines.length === 0) return [];
  const content = sideBySide(
    reading,
    (writing) =>
      html`${deadlines.map(
        (deadline) =>
          html`<p><strong>${inTheirs(duties[deadline.duty], writing)}</strong></p><p>${wordsInScript(whyOf(deadline, writing.language), writing)}</p>`,
      )}<p class="hold">${wordsFor(readerWords, writing).fromToday(today)}</p>`,
  );
  return [{ name: (writing) => wordsFor(readerWords, writing).deadline, content }];
}

function readingsPart(open: readonly OpenWords[], { reading }: NotesSetting): readonly Part[] {
  if (open.length === 0) return [];
  const content = html`${open.map((words) => sideBySide(reading, (writing) => openWordsView(words, writing)))}
${sideBySide(reading, (writing) => html`<p class="hold">${wordsFor(readerWords, writing).layReading}</p>`)}`;
  return [{ name: (writing) => wordsFor(readerWords, writing).readings(open.length), content }];
}

function openWordsView({ citations, open, readings, safer, source }: OpenWords, writing: Writing): Html {
  const words = wordsFor(readerWords, writing);
  const quote = citations[0]?.quote ?? '';
  return html`<div class="open"><p><q lang="${langOf.zh}">${quote}</q> ${inTheirs(open, writing)}</p>
<ul class="list">${readings.map((one) => html`<li><small class="${one.weight}">${words.weights[one.weight]}</small> ${inTheirs(one, writing)}</li>`)}</ul>
<p class="safer"><strong>${words.safer}</strong>${inTheirs(safer, writing)}</p>${
    source ? html`<p class="hold">${words.restsOn}${inTheirs(source, writing)}</p>` : ''
  }</div>`;
}

function relatedPart(related: readonly RelatedClause[], { reading }: NotesSetting): readonly Part[] {
  if (related.length === 0) return [];
  const links = related.map(
    ({ clause, why }) =>
      html`<li><a href="#${clause.id}">${inTheirs(clause.label, reading)}</a>${
        why ? html` <span>${inTheirs(why, reading)}</span>` : ''
      }</li>`,
  );
  return [
    { name: (writing) => wordsFor(readerWords, writing).related, content: html`<ul class="related">${links}</ul>` },
  ];
}

function inTheirs(words: Bilingual, writing: Writing): string {
  return wordsInScript(words[writing.language], writing);
}
