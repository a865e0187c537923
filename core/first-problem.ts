import type { z } from 'zod';

/** Where checked input first went wrong. */
export interface Problem {
  /** As people write it: `events[0].on`; `input` for the whole. */
  readonly field: string;
  readonly path: readonly PropertyKey[];
  /** What stands there; undefined when nothing does. */
  readonly given: unknown;
  /** The field itself is one that is not taken. */
  readonly unknownField: boolean;
}

/**
 * The first problem that a check found, as a field that a person can look up.
 * @param error what `safeParse` gave for this input
 */
export function firstProblem(input: unknown, error: z.ZodError): Problem {
  const issue = error.issues[0];
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...(issue?.path ?? []), ...extra];
  return { field: fieldAt(path), path, given: valueAt(input, path), unknownField: extra.length > 0 };
}

function fieldAt(path: readonly PropertyKey[]): string {
  const field = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return field === '' ? 'input' : field.replace(/^\./, '');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
}
