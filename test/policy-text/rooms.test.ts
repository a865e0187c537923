import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../policy-text/', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
/** The rooms in the order of the README's table. */
const rooms = [...readme.matchAll(/^\| `([a-z0-9-]+)\/` \|/gm)].map(([, room]) => room as string);

it('every room stands in the README', () => {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect([...rooms].sort()).toEqual(folders.map(({ name }) => name).sort());
});

it.each(rooms.filter((room) => room !== 'bj-guohe-2025'))('%s imports only what stands above it there', (room) => {
  const files = readdirSync(new URL(`${room}/`, root), { recursive: true, encoding: 'utf8' });
  const imported = files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      [...readFileSync(new URL(`${room}/${name}`, root), 'utf8').matchAll(/ from '((?:\.\.\/)+)([a-z-]+)\//g)].flatMap(
        ([, up, first]) => (up?.length === 3 * name.split('/').length ? first : []),
      ),
    );
  const above = rooms.slice(0, rooms.indexOf(room));
  expect(imported.filter((name) => !above.includes(name as string))).toEqual([]);
});
