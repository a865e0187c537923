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

/** One person, the bots in turn, so that what else the machine does meets all of them. */
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

/** Everybody at the same moment, the bots in turn. */
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

/** The assistant, a bot that answers "ok" and writes down what it answers before, and one that only answers "ok". */
const names = ['ours', 'noting', 'bare'];
const shown = (times) => times.map((time) => time.toFixed(1));
const line = (cells) => console.log(`| ${cells.join(' | ')} |`);

const late = [];
const load = loadavg()[0].toFixed(1);
console.log(
  `Node ${process.version}, load ${load} at the start; ${turns} turns of one person, ${rounds} rounds of ${people} people; ms\n`,
);
line(['', 'who', 'until', 'p50', 'noting', 'bare', 'p99', 'noting', 'bare', 'ratio of p50', 'p99 more by']);
line([':--', ':--', ':--', ...Array.from({ length: 8 }, () => '--:')]);
for (const [platform, { open }] of [
  ['Slack, message', slack],
  ['Discord, command', discord],
]) {
  const bots = [];
  for (const name of names) bots.push(await open(name));
  for (const [who, run] of [
    ['one person', oneByOne],
    [`${people} at once`, atOnce],
  ]) {
    const before = bots.map((bot) => bot.messages());
    const times = await run(bots);
    const posted = bots.map((bot, index) => bot.messages() - before[index]);
    if (new Set(posted).size > 1) throw new Error(`${platform}: not as many messages of each bot: ${posted.join()}`);
    for (const what of ['acknowledged', 'replied']) {
      const taken = times.map((all) => all.map((one) => one[what]));
      const [p50, p99] = [0.5, 0.99].map((share) => taken.map((all) => quantile(all, share)));
      const [ratio, more] = [p50[0] / p50[2], p99[0] - p99[2]];
      line([platform, who, what, ...shown(p50), ...shown(p99), `${ratio.toFixed(2)}×`, more.toFixed(1)]);
    }
  }
  for (const [index, bot] of bots.entries()) {
    if (bot.late() > 0) late.push(`${platform}, ${names[index]}: ${bot.late()}`);
    await bot.close();
  }
}
if (late.length > 0) console.log(`\nToo late for the platform, which gives three seconds: ${late.join('; ')}.`);
