/**
 * Fits how much each thing that speaks for a topic counts, on the learned half of the asked questions: the likelihood of
 * a conditional logit. Each question is tried without itself, and without more and more of the others: what people ask
 * will mostly be put in words that nobody has used before. Prints the weights of `confidence.json`; run after a build.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const { evidenceOn } = await import(new URL('dist/conversations/policy/pick-topic.js', root).href);

const lines = readFileSync(new URL('test/conversations/asked-questions.jsonl', root), 'utf8').trim().split('\n');
const questions = lines.map((line) => JSON.parse(line)).filter(({ topic }) => !topic.includes('+'));
const isHeldOut = ({ id }) => createHash('sha256').update(id).digest()[0] % 2 === 1;

const ofTopic = ['asks', 'explained', 'most', 'words', 'clauses', 'judges'];
const names = [...ofTopic, 'none', 'unheard', 'foreign'];

/** The shares of all examples that are hidden, by their text. */
const HIDDEN = [0, 0.5, 0.8];
const placeOf = (text) => createHash('sha256').update(text).digest()[1] / 256;

const rows = questions
  .filter((question) => !isHeldOut(question))
  .flatMap((question) => HIDDEN.map((hidden) => ({ ...question, hidden })))
  .map(({ text, topic, hidden }) => {
    const { candidates, none } = evidenceOn(text, (other) => other === text || placeOf(other) < hidden);
    const options = [...candidates.map(([, evidence]) => evidence), { ...none, none: 1 }];
    const found = candidates.findIndex(([candidate]) => candidate.id === topic);
    return {
      options: options.map((evidence) => names.map((name) => evidence[name] ?? 0)),
      right: topic === 'none' ? candidates.length : found,
    };
  })
  .filter(({ right }) => right >= 0);

const STEPS = 600;
const RATE = 2;
const SHRINK = 0.0001;
let weights = names.map(() => 1);
for (let step = 0; step < STEPS; step += 1) {
  const slope = weights.map((weight) => -SHRINK * weight * rows.length);
  for (const { options, right } of rows) {
    const scores = options.map((option) => option.reduce((sum, value, index) => sum + value * weights[index], 0));
    const most = Math.max(...scores);
    const odds = scores.map((score) => Math.exp(score - most));
    const whole = odds.reduce((sum, one) => sum + one, 0);
    for (const index of names.keys()) {
      const expected = options.reduce((sum, option, at) => sum + (odds[at] / whole) * option[index], 0);
      slope[index] += options[right][index] - expected;
    }
  }
  weights = weights.map((weight, index) => weight + (RATE / rows.length) * slope[index]);
}
const fitted = Object.fromEntries(names.map((name, index) => [name, Math.round(weights[index] * 100) / 100]));
console.log(JSON.stringify({ weights: fitted }, null, 2));
