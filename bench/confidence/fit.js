/**
 * Fits how much each thing that speaks for a topic counts: the likelihood of a conditional logit, on the learned half of
 * the asked questions and a sample of the questions asked before. Each is tried without itself, and without more and more
 * of the others: what people ask will mostly be put in words that nobody has used before. Prints the weights of
 * `confidence.json`; run after a build. `--check` prints what the weights of `confidence.json` come to on the half that is held out.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const { evidenceOn, sameness } = await import(new URL('dist/conversations/policy/topic/pick-topic.js', root).href);

const read = (path) => readFileSync(new URL(path, root), 'utf8');
const lines = read('test/conversations/asked-questions.jsonl').trim().split('\n');
const questions = lines.map((line) => JSON.parse(line)).filter(({ topic }) => !topic.includes('+'));
const isHeldOut = ({ id }) => createHash('sha256').update(id).digest()[0] % 2 === 1;
const examples = Object.entries(JSON.parse(read('policy-text/bj-guohe-2025/asked.json'))).flatMap(([topic, texts]) =>
  texts.map((text) => ({ topic, text })),
);

const names = ['asks', 'explained', 'words', 'clauses', 'judges', 'none', 'unheard', 'foreign'];
/** The shares of all examples that are hidden, by their text. */
const HIDDEN = [0.5, 0.85];
/** One example in so many is tried, and every one of no topic. */
const EVERY = 14;
const places = new Map();
const placeOf = (text) => {
  if (!places.has(text)) places.set(text, createHash('sha256').update(text).digest().readUInt16BE(1) / 65_536);
  return places.get(text);
};

function rowOf({ text, topic }, hidden) {
  const { candidates, none } = evidenceOn(text, (other) => other === text || placeOf(other) < hidden);
  const found = candidates.findIndex(([candidate]) => candidate.id === topic);
  return {
    options: [...candidates.map(([, evidence]) => evidence), { ...none, none: 1 }].map((evidence) => ({
      values: names.map((name) => evidence[name] ?? 0),
      given: sameness(evidence.most),
    })),
    right: topic === 'none' ? candidates.length : found,
  };
}

const STEPS = 200;
const RATE = 0.1;
const SHRINK = 0.0001;
let weights = names.map(() => 1);
const mean = names.map(() => 0);
const square = names.map(() => 0);

function chances({ options }) {
  const scores = options.map(({ values, given }) =>
    values.reduce((sum, value, index) => sum + value * weights[index], given),
  );
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const whole = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / whole);
}

function fit() {
  const learned = [
    ...questions.filter((question) => !isHeldOut(question)),
    ...examples.filter(({ topic }, index) => topic === 'none' || index % EVERY === 0),
  ];
  const rows = learned
    .flatMap((question) => HIDDEN.map((hidden) => rowOf(question, hidden)))
    .filter(({ right }) => right >= 0);

  // Adam: the things that speak for a topic are measured in very different sizes.
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = names.map(() => 0);
    for (const row of rows) {
      const chance = chances(row);
      for (const index of names.keys()) {
        const expected = row.options.reduce((sum, { values }, at) => sum + chance[at] * values[index], 0);
        slope[index] += row.options[row.right].values[index] - expected;
      }
    }
    weights = weights.map((weight, index) => {
      const rise = slope[index] / rows.length - SHRINK * weight;
      mean[index] = 0.9 * mean[index] + 0.1 * rise;
      square[index] = 0.99 * square[index] + 0.01 * rise * rise;
      const size = Math.sqrt(square[index] / (1 - 0.99 ** step)) + 1e-8;
      return weight + (RATE * (step > STEPS / 2 ? 0.2 : 1) * (mean[index] / (1 - 0.9 ** step))) / size;
    });
  }
}

function check() {
  const tried = questions.filter(isHeldOut).map((question) => {
    const row = rowOf(question, 0);
    const chance = chances(row);
    const said = Math.max(...chance);
    return { said, isRight: chance.indexOf(said) === row.right };
  });
  for (const [from, to] of [
    [0, 0.4],
    [0.4, 0.6],
    [0.6, 0.8],
    [0.8, 0.97],
    [0.97, 1.01],
  ]) {
    const some = tried.filter(({ said }) => said >= from && said < to);
    const share = (values) => (values.reduce((sum, value) => sum + value, 0) / (values.length || 1)).toFixed(2);
    console.log(
      `${from} to ${Math.min(1, to)}: ${some.length} questions, said ${share(some.map(({ said }) => said))}, right ${share(some.map(({ isRight }) => Number(isRight)))}`,
    );
  }
}

if (process.argv.includes('--check')) {
  const stored = JSON.parse(read('policy-text/bj-guohe-2025/confidence.json')).weights;
  weights = names.map((name) => stored[name]);
  check();
} else {
  fit();
  const fitted = Object.fromEntries(names.map((name, index) => [name, Math.round(weights[index] * 100) / 100]));
  console.log(JSON.stringify({ weights: fitted }, null, 2));
}
