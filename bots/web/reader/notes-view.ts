import { catalogues } from '../../../conversations/catalogue/catalogue.ts';
import { duties, whyOf } from '../../../conversations/deadline-words.ts';
import { type Asked, whatIsAsked } from '../../../conversations/what-is-asked.ts';
import type { Deadline } from '../../../core/deadlines/deadline.ts';
import { ruleOf } from '../../../core/rules/in-force.ts';
import type { Language } from '../../../policy-text/language.ts';
import { type OpenWords, openWordsOf } from '../../../policy-text/readings.ts';
import type { Clause, Regulation } from '../../../policy-text/regulation.ts';
import { encodedRegulation } from '../../../policy-text/regulation.ts';
import { type RelatedClause, relatedClauses } from '../../../policy-text/related-clauses.ts';
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
  readonly name: (language: Language) => string;
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
    const { language } = setting.reading;
    const names = parts.map(({ name }) => html`<span class="part">${name(language)}</span>`);
    return html`<details class="notes"><summary><span class="unseen">${readerWords[language].notesOf(clause.label[language])}</span>${names}</summary>
${parts.map(({ name, content }) => html`<div class="note"><h4>${name(language)}</h4>${content}</div>`)}
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
  const content = sideBySide(reading.mode, (language) =>
    askedView(whatIsAsked(rule.condition, id, catalogues[language]), language),
  );
  return [{ name: (language) => readerWords[language].asks, content }];
}

function askedView(asked: Asked, language: Language): Html {
  if (asked.kind === 'demand') return html`<p class="demand">${demandView(asked, language)}</p>`;
  const [only, ...others] = asked.parts;
  const parts =
    only && others.length === 0
      ? askedView(only, language)
      : html`<ul class="list ${asked.kind}">${asked.parts.map((part) => html`<li>${askedView(part, language)}</li>`)}</ul>`;
  return html`${parts}${asked.note === undefined ? '' : html`<p class="hold">${asked.note}</p>`}`;
}

function demandView({ text, judged }: Extract<Asked, { kind: 'demand' }>, language: Language): Html {
  return judged ? html`${text} <small>${readerWords[language].judged}</small>` : html`${text}`;
}

function deadlinePart(deadlines: readonly Deadline[], { reading, today }: NotesSetting): readonly Part[] {
  if (deadlines.length === 0) return [];
  const content = sideBySide(
    reading.mode,
    (language) =>
      html`${deadlines.map(
        (deadline) =>
          html`<p><strong>${duties[deadline.duty][language]}</strong></p><p>${whyOf(deadline, language)}</p>`,
      )}<p class="hold">${readerWords[language].fromToday(today)}</p>`,
  );
  return [{ name: (language) => readerWords[language].deadline, content }];
}

function readingsPart(open: readonly OpenWords[], { reading }: NotesSetting): readonly Part[] {
  if (open.length === 0) return [];
  const content = html`${open.map((words) => sideBySide(reading.mode, (language) => openWordsView(words, language)))}
${sideBySide(reading.mode, (language) => html`<p class="hold">${readerWords[language].layReading}</p>`)}`;
  return [{ name: (language) => readerWords[language].readings(open.length), content }];
}

function openWordsView({ citations, open, readings, safer, source }: OpenWords, language: Language): Html {
  const words = readerWords[language];
  const quote = citations[0]?.quote ?? '';
  return html`<div class="open"><p><q lang="${langOf.zh}">${quote}</q> ${open[language]}</p>
<ul class="list">${readings.map((one) => html`<li><small class="${one.weight}">${words.weights[one.weight]}</small> ${one[language]}</li>`)}</ul>
<p class="safer"><strong>${words.safer}</strong>${safer[language]}</p>${
    source ? html`<p class="hold">${words.restsOn}${source[language]}</p>` : ''
  }</div>`;
}

function relatedPart(related: readonly RelatedClause[], { reading }: NotesSetting): readonly Part[] {
  if (related.length === 0) return [];
  const links = related.map(
    ({ clause, why }) =>
      html`<li><a href="#${clause.id}">${clause.label[reading.language]}</a>${
        why ? html` <span>${why[reading.language]}</span>` : ''
      }</li>`,
  );
  return [{ name: (language) => readerWords[language].related, content: html`<ul class="related">${links}</ul>` }];
}
