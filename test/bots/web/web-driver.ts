import { randomUUID } from 'node:crypto';
import type { Desk, Turn } from '../../../bots/desk.ts';
import type { Log } from '../../../bots/log.ts';
import { openWeb } from '../../../bots/web/web-door.ts';
import type { Choice, Reply } from '../../../conversations/reply.ts';
import type { Driver, Heard } from '../../conversations/driver.ts';
import { readerSources } from './reader-sources.ts';

const silent: Log = { info() {}, warn() {}, error() {} };

/**
 * One visitor talking over HTTP as the page does.
 * @param openDesk opens the desk, and after a `reopen` opens it again on what the first left on disk
 */
export async function openWebDriver(openDesk: () => Promise<Desk>): Promise<Driver> {
  let desk = await openDesk();
  let door = await openWeb({ host: '127.0.0.1', port: 0, sources: readerSources }, desk, silent);
  const cookie = (await fetch(door.url)).headers.get('set-cookie')?.split(';')[0] ?? '';
  const offered: Choice[] = [];

  async function post(spoken: { text: string } | { press: string }): Promise<Heard> {
    const response = await fetch(`${door.url}/api/message`, {
      method: 'POST',
      headers: { cookie },
      body: JSON.stringify({ ...spoken, delivery: randomUUID() }),
    });
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
    const { replies, language } = (await response.json()) as Turn;
    const choices = replies.flatMap((reply) => reply.choices);
    offered.push(...choices);
    return {
      lines: replies.flatMap((reply) => linesOf(reply, language)),
      pressable: choices.map((choice) => choice.label),
    };
  }

  async function close(): Promise<void> {
    await door.stop();
    await desk.close();
  }

  return {
    name: 'web',
    say: (text) => post({ text }),
    async press(label) {
      const choice = offered.findLast((one) => one.label === label);
      if (choice === undefined) throw new Error(`nothing shown carries “${label}”`);
      return post({ press: choice.id });
    },
    async reopen() {
      await close();
      desk = await openDesk();
      door = await openWeb({ host: '127.0.0.1', port: 0, sources: readerSources }, desk, silent);
    },
    close,
  };
}

function linesOf(reply: Reply, language: Turn['language']): string[] {
  return [
    ...reply.text.split('\n'),
    ...reply.sections.flatMap(({ title, lines }) => [
      title,
      ...lines.flatMap(({ text, citation }) => [
        ...text.split('\n'),
        `「${citation.quote}」`,
        citation.label[language],
      ]),
    ]),
    ...reply.citations.flatMap(({ quote, label }) => [`「${quote}」`, label[language]]),
  ].filter((line) => line.trim() !== '');
}
