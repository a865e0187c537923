import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import * as discord from './discord.js';
import * as slack from './slack.js';

const turns = 100;
const people = 200;
const rounds = 3;
/** Nobody writes the next message in the millisecond in which the answer stands there. */
const thinkingMs = 20;

/** Two sentences that take each other back, so that every turn is alike and answered by one message. */
const said = ['法人', '上一步'];
const opening = '我们是孵化器';

const quantile = (times, share) =>
  times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];

/** One person, both bots in turn, so that what else the machine does meets both. */
async function oneByOne(bots) {
  const times = bots.map(() => []);
  for (const bot of bots) await bot.say(bot.person(1), opening);
  for (let turn = -20; turn < turns; turn += 1) {
    for (const [index, bot] of bots.entries()) {
      await pause(thinkingMs);
      const taken = await bot.say(bot.person(1), said[(turn + 20) % 2]);
      if (turn >= 0) times[index].push(taken);
    }
  }
  return times;
}

/** Everybody at the same moment, both bots in turn. */
async function atOnce(bots) {
  const times = bots.map(() => []);
  for (const bot of bots) for (let n = 0; n < people; n += 1) await bot.say(bot.person(1000 + n), opening);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, bot] of bots.entries()) {
      const all = Array.from({ length: people }, (_, n) => bot.say(bot.person(1000 + n), said[(round + 1) % 2]));
      const taken = await Promise.all(all);
      if (round >= 0) times[index].push(...taken);
    }
  }
  return times;
}

const line = (cells) => console.log(`| ${cells.join(' | ')} |`);

const late = [];
const load = loadavg()[0].toFixed(1);
console.log(
  `Node ${process.version}, load ${load} at the start; ${turns} turns of one person, ${rounds} rounds of ${people} people; ms\n`,
);
line(['', 'who', 'until', 'p50', 'bare p50', 'p99', 'bare p99', 'ratio of p50', 'p99 more by']);
line([':--', ':--', ':--', '--:', '--:', '--:', '--:', '--:', '--:']);
for (const [platform, { open }] of [
  ['Slack, message', slack],
  ['Discord, command', discord],
]) {
  const bots = [await open('ours'), await open('bare')];
  for (const [who, run] of [
    ['one person', oneByOne],
    [`${people} at once`, atOnce],
  ]) {
    const before = bots.map((bot) => bot.messages());
    const times = await run(bots);
    const [posted, bareOnes] = bots.map((bot, index) => bot.messages() - before[index]);
    if (posted !== bareOnes) throw new Error(`${platform}: ${posted} messages where the bare bot posts ${bareOnes}`);
    for (const what of ['acknowledged', 'replied']) {
      const [own, ok] = times.map((taken) => taken.map((one) => one[what]));
      const [p50, p99, ok50, ok99] = [quantile(own, 0.5), quantile(own, 0.99), quantile(ok, 0.5), quantile(ok, 0.99)];
      const cells = [p50, ok50, p99, ok99].map((time) => time.toFixed(1));
      line([platform, who, what, ...cells, `${(p50 / ok50).toFixed(2)}×`, (p99 - ok99).toFixed(1)]);
    }
  }
  for (const [index, bot] of bots.entries()) {
    if (bot.late() > 0) late.push(`${platform}, ${['the assistant', 'the bare bot'][index]}: ${bot.late()}`);
    await bot.close();
  }
}
if (late.length > 0) console.log(`\nToo late for the platform, which gives three seconds: ${late.join('; ')}.`);
