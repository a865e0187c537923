import { createInterface } from 'node:readline';

/** Where messages are typed: standard input and output, or what stands in for them. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
}

/** Asks a terminal to say where what is pasted begins and ends, and to say so no more. */
const tellPastes = '\x1b[?2004h';
const tellNoPastes = '\x1b[?2004l';

/**
 * The messages typed, one a line, until the input ends. In a terminal what is pasted is one message however many lines it
 * has, a table say; it is sent with the line it ends in, once Enter is pressed.
 */
export async function* messagesTyped({ input, output }: Terminal, prompt: string): AsyncGenerator<string> {
  if (!input.isTTY) {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
    return;
  }
  const lines = createInterface({ input, output, prompt, terminal: true });
  const typed: string[] = [];
  let pasted: string[] = [];
  let isPasting = false;
  let isOver = false;
  let wake = () => {};
  input.on('keypress', (_, key?: { readonly name?: string }) => {
    if (key?.name === 'paste-start' || key?.name === 'paste-end') isPasting = key.name === 'paste-start';
  });
  lines.on('line', (line) => {
    pasted.push(line);
    if (isPasting) return;
    typed.push(pasted.join('\n'));
    pasted = [];
    wake();
  });
  lines.on('close', () => {
    isOver = true;
    wake();
  });
  output.write(tellPastes);
  try {
    for (;;) {
      const message = typed.shift();
      if (message !== undefined) yield message;
      else if (isOver) return;
      else {
        lines.prompt();
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    output.write(tellNoPastes);
    lines.close();
  }
}
