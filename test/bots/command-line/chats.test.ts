import { chatsThrough } from '../chats-through.ts';
import { openTerminalDriver } from './terminal-driver.ts';

chatsThrough('the terminal', async ({ file }, { asOf, parameters: { rdGrowthBenchmark } }) =>
  openTerminalDriver(file, asOf, rdGrowthBenchmark && { RD_GROWTH_BENCHMARK: JSON.stringify(rdGrowthBenchmark) }),
);
