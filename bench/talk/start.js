import { markdownTable } from 'markdown-table';
import { botFramework } from './bot-framework.js';
import { longestCase, threeQuestions } from './guohe.js';

const rounds = 200;

/** Wall time of every turn, in milliseconds, after as many rounds unmeasured. */
async function timesOf(talk) {
  const times = [];
  for (let round = -rounds; round < rounds; round += 1) {
    for (const turn of talk()) {
      const before = performance.now();
      await turn();
      if (round >= 0) times.push(performance.now() - before);
    }
  }
  return times.sort((a, b) => a - b);
}

const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2);

const rows = [];
for (const [name, talk] of [
  ['国合 Assistant, three questions', threeQuestions],
  ['Bot Framework dialogs 4.23.3, the same three questions', await botFramework()],
  ['国合 Assistant, every turn of its longest case', longestCase],
]) {
  const times = await timesOf(talk);
  rows.push([name, String(times.length), at(times, 0.5), at(times, 0.99)]);
}
console.log(`Node ${process.version}, ${rounds} rounds, state as JSON between turns, ms a turn\n`);
console.log(markdownTable([['', 'turns', 'p50', 'p99'], ...rows], { align: ['l', 'r', 'r', 'r'] }));
