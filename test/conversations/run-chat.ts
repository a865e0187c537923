import { expect } from 'vitest';
import type { Conversation } from '../../conversations/state.ts';
import { assess } from '../../core/assess.ts';
import { clauseOf } from '../../policy-text/regulation/regulation.ts';
import { type ChatFile, type Expectation, expectedFacts, type Step } from './chat-file.ts';
import type { Driver, Heard, Speaker } from './driver.ts';

/**
 * Goes through a written conversation, with everything but the disk opened anew between every two steps.
 * @param person who talks through the door that is tried
 * @param meet finds the others whom a step names, at another door
 */
export async function runChat(
  chat: ChatFile,
  person: Speaker,
  meet: (name: string) => Promise<Speaker>,
): Promise<void> {
  const others = new Map<string, Speaker>();
  let code = '';
  try {
    for (const [index, step] of chat.steps.entries()) {
      if (index > 0) await person.driver.reopen();
      if (step.as !== undefined && !others.has(step.as)) others.set(step.as, await meet(step.as));
      const { driver, peek } = (step.as !== undefined && others.get(step.as)) || person;
      const heard = await take(step, driver, code);
      code = CASE_CODE.exec(heard.lines.join('\n'))?.[1] ?? code;
      if (step.expect) check(step.expect, heard, await peek(), chat, `${chat.name}, step ${index + 1} (${said(step)})`);
    }
  } finally {
    for (const { driver } of others.values()) await driver.close();
  }
}

/** Where a reply tells the code of a case file. */
export const CASE_CODE = /(?:档案编号：|Case code: )([\w-]{14})/;

function take(step: Step, driver: Driver, code: string): Promise<Heard> {
  return 'say' in step ? driver.say(step.say.replace('{code}', code)) : driver.press(step.press);
}

function said(step: Step): string {
  return 'say' in step ? step.say.slice(0, 40) : `[${step.press}]`;
}

function check(wanted: Expectation, heard: Heard, state: Conversation | null, chat: ChatFile, where: string): void {
  const shown = withoutBlanks(heard.lines.join('\n'));
  const facts = state?.facts ?? {};
  for (const [fact, value] of Object.entries(expectedFacts(wanted.facts))) {
    expect(facts, `${where}: ${fact}`).toHaveProperty(fact, value);
  }
  for (const [fact, value] of Object.entries(wanted.facts ?? {})) {
    if (value === 'absent') expect(facts, `${where}: ${fact}`).not.toHaveProperty(fact);
  }
  if (wanted.words) expect(state?.words, `${where}: words`).toMatchObject(wanted.words);
  if (wanted.asked !== undefined) expect(state?.asked, `${where}: asked`).toBe(wanted.asked);
  if (wanted.language) expect(state?.language, `${where}: language`).toBe(wanted.language);
  if (wanted.outcome) {
    const { outcome } = assess({ asOf: chat.asOf, facts, parameters: chat.parameters });
    expect(outcome, `${where}: outcome`).toBe(wanted.outcome);
  }
  for (const clause of wanted.cites ?? []) {
    const label = clauseOf(clause)?.label[state?.language ?? 'zh'];
    if (label === undefined) throw new Error(`${where}: there is no clause ${clause}`);
    expect(shown, `${where}: cites ${clause}`).toContain(withoutBlanks(label));
  }
  for (const words of wanted.says ?? []) expect(shown, where).toContain(withoutBlanks(words));
  for (const words of wanted.saysNot ?? []) expect(shown, where).not.toContain(withoutBlanks(words));
  if (wanted.offers) expect(heard.pressable, `${where}: offers`).toEqual(expect.arrayContaining(wanted.offers));
}

/** A door may break lines where it likes. */
function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
