import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { guohe } from './command-line/terminal-driver.ts';

/** The assistant as a process of its own, once it has said where it listens. */
export async function startGuohe(environment: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [guohe, 'start'], { env: { ...process.env, ...environment } });
  const printed = { out: '', err: '' };
  for (const [name, stream] of [
    ['out', child.stdout],
    ['err', child.stderr],
  ] as const) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text;
    });
  }
  const ended: Promise<readonly [number | null, NodeJS.Signals | null]> = once(child, 'exit') as never;
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    child,
    ended,
    printed,
    url: /http:\S+/.exec(line)?.[0] ?? '',
    /** The lines of its log until now. */
    log: (): readonly Record<string, unknown>[] =>
      printed.err
        .split('\n')
        .filter((text) => text.startsWith('{'))
        .map((text) => JSON.parse(text)),
  };
}

/** Says something on the web as the visitor with this cookie. */
export async function sayTo(
  url: string,
  text: string,
  cookie: string,
  delivery: string = crypto.randomUUID(),
): Promise<Response> {
  return fetch(`${url}/api/message`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie },
    body: JSON.stringify({ text, delivery }),
  });
}

/** The cookie of a new visitor. */
export async function visit(url: string): Promise<string> {
  const { headers } = await fetch(url);
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Resolves when nobody listens at the address any more. */
export async function refused(url: string): Promise<void> {
  for (;;) {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    try {
      await once(socket, 'connect');
    } catch {
      return;
    } finally {
      socket.destroy();
    }
  }
}
