/**
 * Puts the modules that `tsc` built together into few files, `dist/guohe/`: the house is of many small ones, and a command
 * that answers in a few milliseconds would spend a hundred on finding and reading them. Each command stays a file of its own,
 * read only when it is asked for.
 */
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** Packages that short commands need are taken in; the others are read where they are installed, and only by who needs them. */
const needed = ['zod', 'date-fns', '@date-fns/utc', 'canonicalize', 'natural/lib/natural/stemmers'];
/** What the bundler adds of its own is taken in too. */
const takenIn = [...needed, '@oxc-project/runtime'];
const isPackage = (id) => /^[@a-z]/.test(id);
const isTakenIn = (id) => takenIn.some((name) => id === name || id.startsWith(`${name}/`));

const bundle = await rolldown({
  input: 'dist/bots/command-line/guohe.js',
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  platform: 'node',
  external: (id) => isPackage(id) && !isTakenIn(id),
});
await bundle.write({ dir: 'dist/guohe', chunkFileNames: '[name].js', cleanDir: true });
