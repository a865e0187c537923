/** What every peer can be told: comparisons of columns, joined by and / or. */
export type Formula =
  | { readonly yes: string }
  | { readonly column: string; readonly oneOf: readonly string[] }
  | { readonly atLeast: readonly [Quantity, Quantity] }
  | { readonly above: readonly [Quantity, Quantity] }
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] };

/** A number, a column, or their sum or product. */
export type Quantity =
  | number
  | string
  | { readonly sum: readonly Quantity[] }
  | { readonly product: readonly Quantity[] };

export const always: Formula = { all: [] };
export const never: Formula = { any: [] };

/** Joins by and; parts that always or never hold are worked out. */
export function all(parts: readonly Formula[]): Formula {
  if (parts.some(isNever)) return never;
  const left = parts.filter((part) => !isAlways(part));
  const [only] = left;
  return only && left.length === 1 ? only : { all: left };
}

/** Joins by or; parts that always or never hold are worked out. */
export function any(parts: readonly Formula[]): Formula {
  if (parts.some(isAlways)) return always;
  const left = parts.filter((part) => !isNever(part));
  const [only] = left;
  return only && left.length === 1 ? only : { any: left };
}

function isAlways(formula: Formula): boolean {
  return 'all' in formula && formula.all.length === 0;
}

export function isNever(formula: Formula): boolean {
  return 'any' in formula && formula.any.length === 0;
}
