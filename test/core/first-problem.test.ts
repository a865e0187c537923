import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { firstProblem } from '../../core/first-problem.ts';

const shape = z.strictObject({ name: z.string(), days: z.array(z.strictObject({ on: z.string() })).optional() });

function problemIn(input: unknown) {
  const { error } = shape.safeParse(input);
  if (!error) throw new Error('nothing is wrong');
  return firstProblem(input, error);
}

describe('where checked input first goes wrong', () => {
  it.each<readonly [string, unknown, object]>([
    ['a value', { name: 5 }, { field: 'name', path: ['name'], given: 5, unknownField: false }],
    ['a missing value', {}, { field: 'name', path: ['name'], given: undefined, unknownField: false }],
    [
      'a value in a list',
      { name: 'a', days: [{ on: 'b' }, { on: null }] },
      { field: 'days[1].on', path: ['days', 1, 'on'], given: null, unknownField: false },
    ],
    [
      'a field that is not taken, the first of them',
      { name: 'a', more: 1, most: 2 },
      { field: 'more', path: ['more'], given: 1, unknownField: true },
    ],
    [
      'a field that is not taken in a list',
      { name: 'a', days: [{ on: 'b', off: 'c' }] },
      { field: 'days[0].off', path: ['days', 0, 'off'], given: 'c', unknownField: true },
    ],
    ['the whole', 'text', { field: 'input', path: [], given: 'text', unknownField: false }],
    ['nothing at all', null, { field: 'input', path: [], given: null, unknownField: false }],
  ])('names %s', (_, input, problem) => expect(problemIn(input)).toEqual(problem));

  it('names a place in a list that is the whole', () => {
    const list = [{ name: 'a' }, { name: 5 }];
    const { error } = z.array(shape).safeParse(list);
    expect(error && firstProblem(list, error)).toMatchObject({ field: '[1].name', given: 5 });
  });

  it('finds nothing below what is no object', () => {
    const error = new z.ZodError([{ code: 'custom', path: ['a', 'b.c', 'd'], message: '', input: null }]);
    expect(firstProblem({ a: 'text' }, error)).toMatchObject({ field: 'a.b.c.d', given: undefined });
    expect(firstProblem({ a: null }, error)).toMatchObject({ given: undefined });
    expect(firstProblem({}, error)).toMatchObject({ given: undefined });
  });
});
