/** A copy with one edit, and where it was made. */
interface Edit {
  readonly where: string;
  readonly edited: unknown;
}

/**
 * Every way to edit one place of a JSON value: each leaf with another value of its kind, each key or item left out, and
 * one too many in each object and list.
 */
export function* editsOf(value: unknown, where = ''): Generator<Edit> {
  if (typeof value !== 'object' || value === null) {
    yield { where, edited: another(value) };
    return;
  }
  if (Array.isArray(value)) {
    yield { where: `${where}[+]`, edited: [...value, value[0] ?? 'more'] };
    for (const [index, part] of value.entries()) {
      yield { where: `${where}[-${index}]`, edited: value.toSpliced(index, 1) };
      for (const edit of editsOf(part, `${where}[${index}]`)) yield { ...edit, edited: value.with(index, edit.edited) };
    }
    return;
  }
  yield { where: `${where}.+`, edited: { ...value, more: 0 } };
  yield { where: `${where}.+__proto__`, edited: withProto(value) };
  for (const [key, part] of Object.entries(value)) {
    const { [key]: _, ...others } = value as Record<string, unknown>;
    yield { where: `${where}.-${key}`, edited: others };
    for (const edit of editsOf(part, `${where}.${key}`)) {
      yield { ...edit, edited: { ...value, [key]: edit.edited } };
    }
  }
}

function another(leaf: unknown): unknown {
  switch (typeof leaf) {
    case 'string':
      // Still a code when it is one, still a day when it is one.
      return leaf.replace(/.$/s, (last) => (last === '2' ? '3' : '2'));
    case 'number':
      return leaf + 1;
    case 'boolean':
      return !leaf;
    default:
      return false;
  }
}

/** As JSON may give it: a key of this name, and not a prototype. */
function withProto(value: object): unknown {
  return Object.fromEntries([...Object.entries(value), ['__proto__', {}]]);
}
