import { writeFileSync } from 'node:fs';
import { load } from './machine.ts';
import { report } from './report.ts';
import { measureAll } from './results.ts';

const before = load();
const results = await measureAll((what) => console.error(`measuring: ${what}`));
const day = new Date().toISOString().slice(0, 10);
const text = report(results, day, { before, after: load() });
writeFileSync(new URL('../RESULTS.md', import.meta.url), text);
console.log(text);
