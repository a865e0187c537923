/** Stores the index of the questions asked before beside the modules that `tsc` built: see `policy-text/asked/asked-index.ts`. */
import { writeFileSync } from 'node:fs';
import { buildAskedIndex } from '../dist/policy-text/asked/asked-index.js';

writeFileSync(new URL('../dist/asked.index', import.meta.url), buildAskedIndex());
