import { type Fact, vocabulary } from '../../core/fact.ts';
import { topics } from '../../core/planner/asking.ts';
import { intentId, readChoiceId } from '../choice-id.ts';
import { type KeptConversation, upToDate } from '../earlier-state.ts';
import type { Form, FormField } from '../form.ts';
import type { Circumstances } from '../heard.ts';
import type { Choice } from '../reply.ts';
import { wordsInScript } from '../script.ts';
import { caughtUp } from '../shared-case/catch-up.ts';
import type { Conversation } from '../state.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { askFor, askInShort, choicesFor, isAnsweredByNumber } from '../wording/question.ts';
import { showValue } from '../wording/show-value.ts';
import { caseFileOf, openFacts } from './ask-next.ts';

/** Both Slack and Discord show as many in one modal. */
export const mostFields = 5;

/**
 * The form that a press opens: `say:form` what is asked now with its topic, `change:parkPartners` a fact with its topic.
 * What is known is filled in already.
 * @returns null when the press opens no form, or when nothing is left to fill in
 */
export function formFor(before: KeptConversation | null, press: string, circumstances: Circumstances): Form | null {
  if (before === null) return null;
  const kept = upToDate(before);
  const { cases, today } = circumstances;
  const state = cases?.joined ? caughtUp(kept, cases.joined, today).state : kept;
  const pressed = readChoiceId(press);
  if (pressed?.kind === 'change') return formOf(factsBeside(pressed.fact, state), state, circumstances);
  const opens = press === intentId('form');
  const facts = opens ? factsToFill(state, circumstances) : [];
  return facts.length > 0 ? formOf(facts, state, circumstances) : null;
}

/** A form with what was typed into it before, where that could not be taken. */
export function refilled(form: Form, typed: Readonly<Record<string, string>>): Form {
  const fields = form.fields.map((field) => {
    const words = typed[field.name]?.trim();
    if (!words || (field.kind === 'choice' && !field.options.includes(words))) return field;
    return { ...field, value: words };
  });
  return { ...form, fields };
}

/** The choice that opens a form, where forms can be shown and there is more than one fact to fill in. */
export function formChoice(state: Conversation, circumstances: Circumstances): readonly Choice[] {
  if (!circumstances.showsForms || factsToFill(state, circumstances).length < 2) return [];
  return [{ id: intentId('form'), label: catalogues[state.language].form.open }];
}

/**
 * The facts to fill in together: those still open of the topic that is asked about, with the next topic when that is one
 * question alone, and where there is room what has been answered of the same topic.
 */
export function factsToFill(state: Conversation, circumstances: Circumstances): readonly Fact[] {
  const { asked } = state;
  if (asked === null) return [];
  const open = openFacts(state, circumstances);
  const begun = topicOf(asked);
  const later = topics.slice(topics.indexOf(begun) + 1);
  const inTopic = begun.filter((fact) => fact === asked || open.includes(fact));
  const toFill = [asked, ...inTopic.filter((fact) => fact !== asked)];
  for (const topic of later) {
    if (toFill.length > 1) break;
    toFill.push(...topic.filter((fact) => open.includes(fact)));
  }
  const chosen = toFill.slice(0, mostFields);
  const known = begun.filter((fact) => !chosen.includes(fact) && state.facts[fact] !== undefined);
  const shown = [...chosen, ...known.slice(0, mostFields - chosen.length)];
  return topics.flat().filter((fact) => shown.includes(fact));
}

/** A fact that is to be changed, with what has been answered of its topic. */
function factsBeside(fact: Fact, { facts }: Conversation): readonly Fact[] {
  const others = topicOf(fact).filter((other) => other !== fact && facts[other] !== undefined);
  return [fact, ...others].slice(0, mostFields);
}

function topicOf(fact: Fact): readonly Fact[] {
  return topics.find((topic) => topic.includes(fact)) ?? [fact];
}

function formOf(facts: readonly Fact[], state: Conversation, circumstances: Circumstances): Form {
  const words = catalogues[state.language];
  const show = (text: string) => wordsInScript(text, state);
  const { title, submit, cancel } = words.form;
  const caseFile = caseFileOf(state, circumstances);
  return {
    title: show(title),
    submit: show(submit),
    cancel: show(cancel),
    language: state.language,
    script: state.script,
    fields: facts.map((fact): FormField => {
      const isChosen = isAnsweredByNumber(fact);
      const value = formValue(fact, state);
      return {
        name: fact,
        label: asLabel(show(words.facts[fact].name)),
        question: show(askFor(fact, caseFile, words)),
        inShort: show(askInShort(fact, caseFile, words)),
        example: isChosen ? '' : show(words.examples[vocabulary[fact].shape]),
        kind: isChosen ? 'choice' : 'text',
        options: isChosen ? choicesFor(fact, state.facts, words).map(({ label }) => show(label)) : [],
        value: value && show(value),
      };
    }),
  };
}

/** An answer as a form shows it, which is also how it is told that it was left as it is; null when there is none. */
export function formValue(fact: Fact, { facts, language }: Conversation): string | null {
  const words = catalogues[language];
  const value = facts[fact];
  if (value === undefined) return null;
  return value === null ? words.buttons.unknown : showValue(fact, value, words);
}

/** What stands inside sentences elsewhere begins something here. */
function asLabel(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
