import { createReadStream } from 'node:fs';
import { argv, stdout } from 'node:process';
import { pipeline } from 'node:stream/promises';
import Papa from 'papaparse';
import { asOf, parameters } from '../cases.ts';
import { categories } from '../guohe.ts';
import { everyPeer } from '../peers/every-peer.ts';
import { columnsOf } from '../rules/columns.ts';
import { factsFrom } from './list.ts';

/** A peer in a plain loop over the rows of a CSV: read, decided, written as a JSON object a line. */
const [, , file = '', name] = argv;
const peer = everyPeer.find((one) => one.name === name);
if (!peer) throw new Error(`no peer ${name}`);
const prepare = new Map<unknown, ReturnType<typeof peer.of>>(categories.map((one) => [one, peer.of(one)]));

await pipeline(
  createReadStream(file, 'utf8'),
  Papa.parse(Papa.NODE_STREAM_INPUT, { header: true, skipEmptyLines: true }),
  async function* (rows: AsyncIterable<Record<string, string>>) {
    for await (const cells of rows) {
      const facts = factsFrom(cells);
      const clauses = await prepare.get(facts.category)?.(columnsOf({ asOf, facts, parameters })).decide();
      yield `${JSON.stringify({ name: cells.name, clauses })}\n`;
    }
  },
  stdout,
);
