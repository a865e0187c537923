import { argv, memoryUsage } from 'node:process';
import { systemOf } from './every-system.ts';
import type { Searched } from './measure.ts';
import { readArticles, readQuestions } from './records.ts';

/** `build NAME INDEX CORPUS [TRAIN]` or `search NAME INDEX QUESTIONS`, in a process of its own; tells its parent. */
const [, , what, name, path = '', from = '', train = ''] = argv;
const system = systemOf(name);
const report = what === 'build' ? await build() : await search();
process.send?.(report, () => process.exit(0));

async function build(): Promise<{ readonly buildMs: number }> {
  const articles = readArticles(from);
  const questions = train === '' ? [] : readQuestions(train);
  const begun = performance.now();
  await system.build(articles, path, questions);
  return { buildMs: performance.now() - begun };
}

async function search(): Promise<Searched> {
  const questions = readQuestions(from);
  const begun = performance.now();
  const ask = await system.open(path);
  const openMs = performance.now() - begun;
  const found: (readonly string[])[] = [];
  const times: number[] = [];
  for (const { text } of questions) {
    const asked = performance.now();
    const ids = await ask(text);
    times.push(performance.now() - asked);
    found.push(ids);
  }
  return { found, openMs, times, rssMb: memoryUsage.rss() / 1e6 };
}
