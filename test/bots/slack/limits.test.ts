import { describe, expect, test } from 'vitest';
import { languageOfLocale } from '../../../bots/slack/client-language.ts';
import { formView } from '../../../bots/slack/views/form-view.ts';
import { homeView } from '../../../bots/slack/views/home-view.ts';
import { clauseOptions, lookUpView } from '../../../bots/slack/views/look-up-view.ts';
import { slackWords } from '../../../bots/slack/words.ts';
import { freshConversation } from '../../../conversations/state.ts';
import { formFor } from '../../../conversations/turn/fill-form.ts';
import { factNames } from '../../../core/fact.ts';
import { allClauses } from '../../../policy-text/regulation/regulation.ts';
import { homeRefusals, viewRefusals } from './slack-refusal.ts';

const responseUrl = `https://hooks.slack.com/commands/${'x'.repeat(200)}`;
const place = { team: 'T0TEAM', channel: 'C0ROOM', user: 'U0ALICE', thread: '1700000000.000001', responseUrl };

describe.each(['zh', 'en'] as const)('Slack takes, in %s,', (language) => {
  test('the form of every fact', () => {
    const circumstances = { today: '2026-05-20', parameters: {}, showsForms: true };
    for (const fact of factNames) {
      const form = formFor(freshConversation(language), `change:${fact}`, circumstances);
      expect(form?.fields[0]?.name).toBe(fact);
      const long = form?.fields.map((field) =>
        field.kind === 'text' ? { ...field, value: '长'.repeat(5000) } : field,
      );
      for (const fields of [form?.fields ?? [], long ?? []]) {
        expect(form && viewRefusals(formView({ ...form, fields }, { place, language }))).toEqual([]);
      }
    }
  });

  test('the search for a clause, and every clause as its suggestion', () => {
    expect(viewRefusals(lookUpView({ place, language }))).toEqual([]);
    const suggested = allClauses.flatMap(({ label }) => clauseOptions(label[language], language));
    expect(new Set(suggested.map(({ value }) => value)).size).toBe(allClauses.length);
    for (const { text, value } of suggested) {
      expect(text.text.length).toBeLessThanOrEqual(75);
      expect(value?.length).toBeLessThanOrEqual(150);
    }
  });

  test('the clauses that have what is typed in traditional characters', () => {
    const suggested = clauseOptions('綜合評價', language).map(({ value }) => value);
    expect(suggested.slice(0, 4)).toEqual(
      clauseOptions('综合评价', language)
        .map(({ value }) => value)
        .slice(0, 4),
    );
  });

  test('the home tab, before anything is said and with the most that it shows', () => {
    const bases = Array.from({ length: 40 }, () => ({
      head: `<!channel> ${'基'.repeat(1000)}`,
      deadlines: Array(9).fill('期'.repeat(1500)),
    }));
    for (const shown of [
      { conversation: null, bases: [] },
      { conversation: `<@U1> ${'&'.repeat(9000)}`, bases },
    ]) {
      expect(homeRefusals(homeView({ writing: { language }, ...shown }))).toEqual([]);
    }
  });

  test('what is suggested to be asked', () => {
    const { title, prompts } = slackWords[language].agent;
    expect(title).not.toBe('');
    expect(prompts.length).toBeGreaterThan(0);
    expect(prompts.length).toBeLessThanOrEqual(4);
  });
});

test.each([
  ['zh-CN', 'zh'],
  ['zh-TW', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant'],
  ['en-US', 'en'],
  ['de-DE', 'en'],
  [undefined, undefined],
])('a client set to %s reads %s', (locale, language) => {
  expect(languageOfLocale(locale)).toBe(language);
});
