import { dirname, join } from 'node:path';
import { openPolicyFolder } from '../../../bots/library/policy-folder.ts';
import { sampleRegulations } from '../../policy-text/import/samples.ts';
import { chatsThrough } from '../chats-through.ts';
import { openTerminalDriver } from './terminal-driver.ts';

chatsThrough('the terminal', async ({ file }, { asOf, parameters: { rdGrowthBenchmark, guide }, added }) => {
  const policies = join(dirname(file), 'policies');
  for (const id of added) {
    const stored = sampleRegulations.get(id);
    if (stored) await openPolicyFolder(policies).keep(stored);
  }
  return openTerminalDriver(file, asOf, {
    POLICY_FOLDER: policies,
    ...(rdGrowthBenchmark && { RD_GROWTH_BENCHMARK: JSON.stringify(rdGrowthBenchmark) }),
    ...(guide && { APPLICATION_GUIDE: JSON.stringify(guide) }),
  });
});
