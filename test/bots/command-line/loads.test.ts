import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, it } from 'vitest';

/** `import … from '…'` and `export … from '…'`; types alone load nothing. */
const LOADS = /^(?:import|export)\s(?!type\s)(?:[^;']*?\sfrom\s)?'([^']+)';/gm;

/** Every module that a file loads as soon as it is loaded itself. */
function loadedWith(file: string, loaded = new Set<string>()): ReadonlySet<string> {
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(LOADS)) {
    const module = name.startsWith('.') ? resolve(dirname(file), name) : name;
    if (loaded.has(module)) continue;
    loaded.add(module);
    if (name.startsWith('.')) loadedWith(module, loaded);
  }
  return loaded;
}

it('A question at the command line waits for no checks of settings, and for no index of regulations', () => {
  const loaded = loadedWith(resolve('bots/command-line/ask.ts'));
  expect(loaded).toContain(resolve('conversations/policy/policy-answer.ts'));
  expect(loaded).not.toContain('zod');
  expect(loaded).not.toContain(resolve('bots/configuration/read-configuration.ts'));
  expect(loaded).not.toContain(resolve('bots/library/kept-index.ts'));
});

it.each(['assess', 'next'])('guohe %s does not wait until messages can be understood', (command) => {
  const loaded = loadedWith(resolve(`bots/command-line/${command}.ts`));
  expect(loaded).toContain(resolve('core/read-case-file.ts'));
  expect(loaded).not.toContain(resolve('conversations/understanding/understand.ts'));
});
