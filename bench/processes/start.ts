import { type ChildProcess, fork } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../bots/store/database.ts';
import { startPostgres } from '../../test/bots/store/postgres-server.ts';
import { type Answered, expected, type Said, scripts } from './conversations.ts';

const { values } = parseArgs({
  options: {
    conversations: { type: 'string', default: '10000' },
    processes: { type: 'string', default: '4' },
    seed: { type: 'string', default: '69' },
  },
});
const conversations = Number(values.conversations);
const many = Number(values.processes);
/** So many messages are with a process at once. */
const atOnce = 8;
/** Of a hundred messages: how many are handed to two processes at once, as when a platform repeats itself. */
const repeated = 5;

const columns = ['processes', 'killed', 'conversations', 'messages', 'a second', 'lost', 'twice', 'stand otherwise'];
const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

console.log(`Seed ${values.seed}; Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()};`);
console.log(`load ${loadavg()[0]?.toFixed(1)} at the start.\n`);
console.log(row(columns));
console.log(row(columns.map(() => '--:')));

const server = await startPostgres();
const standing = await Promise.all(scripts.map(expected));
const speeds: number[] = [];
let isWhole = true;
try {
  for (const [processes, kills] of [
    [1, 0],
    [many, 0],
    [many, many * 2],
  ] as const) {
    const url = await server.newDatabase();
    const { seconds, said, killed } = await holdThem(url, processes, kills);
    const { lost, twice, otherwise } = await lookAt(url);
    isWhole &&= lost + twice + otherwise === 0;
    const speed = said / seconds;
    speeds.push(speed);
    console.log(row([processes, killed, conversations, said, speed.toFixed(0), lost, twice, otherwise]));
  }
} finally {
  await server.stop();
}
console.log(`\n${many} processes beside one: ${((speeds[1] ?? 0) / (speeds[0] ?? 1)).toFixed(2)}×.`);
console.log(isWhole ? 'Nothing was lost, and nothing was taken twice.' : 'NOT WHOLE');
process.exitCode = isWhole ? 0 : 1;

/** Hands every message of every conversation to some process, the next one when the one before was answered. */
async function holdThem(url: string, processes: number, kills: number) {
  const random = seeded(Number(values.seed));
  const total = scripts.reduce((sum, script) => sum + script.length, 0) * (conversations / scripts.length);
  const waiting = Array.from({ length: conversations }, (_, person) => ({ person, next: 0 }));
  /** What is to be answered, and by how many processes at once: whoever holds it may die. */
  const open = new Map<string, { readonly said: Said; readonly conversation: (typeof waiting)[number] }>();
  let answered = 0;
  let killed = 0;
  const workers = await Promise.all(Array.from({ length: processes }, () => start(url)));
  /** Those that take the place of one that was killed. */
  const starting: Promise<Worker>[] = [];
  const begun = performance.now();

  await new Promise<void>((done, fail) => {
    const hand = (worker: Worker, said: Said) => {
      worker.holds.set(said.delivery, said);
      // A process that has just died cannot be told; the next one is.
      worker.child.send(said, () => {});
    };
    const feed = (worker: Worker) => {
      while (worker.holds.size < atOnce && waiting.length > 0) {
        const at = Math.floor(random() * waiting.length);
        const conversation = waiting[at] as (typeof waiting)[number];
        waiting[at] = waiting.at(-1) as (typeof waiting)[number];
        waiting.pop();
        const { person, next } = conversation;
        const text = scripts[person % scripts.length]?.[next] as string;
        const said = { person: `person ${person}`, delivery: `${person} ${next}`, text };
        open.set(said.delivery, { said, conversation });
        hand(worker, said);
        const other = workers[Math.floor(random() * workers.length)] as Worker;
        if (other !== worker && random() * 100 < repeated) hand(other, said);
      }
    };
    const listen = (worker: Worker) => {
      worker.child.on('message', ({ delivery }: Answered) => {
        worker.holds.delete(delivery);
        const conversation = open.get(delivery)?.conversation;
        if (conversation) {
          open.delete(delivery);
          answered += 1;
          conversation.next += 1;
          if (conversation.next < (scripts[conversation.person % scripts.length]?.length ?? 0))
            waiting.push(conversation);
          if (answered === total) return done();
          if (killed < kills && answered > ((killed + 1) * total) / (kills + 1)) {
            if (workers[Math.floor(random() * workers.length)]?.child.kill('SIGKILL')) killed += 1;
          }
        }
        for (const one of workers) feed(one);
      });
      worker.child.once('exit', async (_, signal) => {
        if (signal !== 'SIGKILL') return fail(new Error('a process ended'));
        const started = start(url);
        starting.push(started);
        const next = await started;
        workers[workers.indexOf(worker)] = next;
        listen(next);
        // What it held comes again, as it does from a platform that was given no answer.
        for (const said of worker.holds.values()) if (open.has(said.delivery)) hand(next, said);
        feed(next);
      });
    };
    workers.forEach(listen);
    workers.forEach(feed);
  });
  const seconds = (performance.now() - begun) / 1000;
  await Promise.all(starting);
  for (const { child } of workers) {
    child.removeAllListeners('exit');
    child.kill();
  }
  return { seconds, said: answered, killed };
}

interface Worker {
  readonly child: ChildProcess;
  /** What it was handed and has not answered. */
  readonly holds: Map<string, Said>;
}

async function start(url: string): Promise<Worker> {
  const child = fork(fileURLToPath(new URL('worker.js', import.meta.url)), [url]);
  await new Promise((ready) => child.once('message', ready));
  return { child, holds: new Map() };
}

/** What the database holds of all that was said: every message once, and every conversation as it ought to stand. */
async function lookAt(url: string) {
  const database = await openDatabase({ url });
  let lost = 0;
  let twice = 0;
  let otherwise = 0;
  const counts: readonly { person: string; turns: string }[] = await database('turns')
    .select('person')
    .count({ turns: '*' })
    .groupBy('person');
  const turnsOf = new Map(counts.map(({ person, turns }) => [person, Number(turns)]));
  const states = await database('conversations').select('person', 'state');
  const stateOf = new Map<string, string>(states.map(({ person, state }) => [person, state]));
  for (let person = 0; person < conversations; person++) {
    const at = person % scripts.length;
    const difference = (turnsOf.get(`person ${person}`) ?? 0) - (scripts[at]?.length ?? 0);
    lost += Math.max(0, -difference);
    twice += Math.max(0, difference);
    if (stateOf.get(`person ${person}`) !== standing[at]) otherwise += 1;
  }
  await database.destroy();
  return { lost, twice, otherwise };
}

/** Numbers from 0 to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
