import { readFileSync } from 'node:fs';
import { BaseSequencer } from 'vitest/node';

/** Properties last: most mutants fall to a worked example, and the first failure ends a run. */
export class QuickFirst extends BaseSequencer {
  async sort(files) {
    const isProperty = ({ moduleId }) => readFileSync(moduleId, 'utf8').includes('fast-check');
    return [...files].sort(
      (a, b) => Number(isProperty(a)) - Number(isProperty(b)) || a.moduleId.localeCompare(b.moduleId),
    );
  }
}
