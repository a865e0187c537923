import type { Row } from './columns.ts';
import type { Formula, Quantity } from './formula.ts';

/** What a quantity comes to on a row; undefined when a column of it is not known. */
export function worth(quantity: Quantity, row: Row): number | undefined {
  if (typeof quantity === 'number') return quantity;
  if (typeof quantity === 'string') {
    const value = row[quantity];
    return typeof value === 'number' ? value : undefined;
  }
  const parts = ('sum' in quantity ? quantity.sum : quantity.product).map((part) => worth(part, row));
  const numbers = parts.filter((part) => part !== undefined);
  if (numbers.length < parts.length) return undefined;
  return 'sum' in quantity ? numbers.reduce((a, b) => a + b, 0) : numbers.reduce((a, b) => a * b, 1);
}

/** Every quantity that a formula compares. */
export function quantitiesIn(formula: Formula): readonly Quantity[] {
  if ('all' in formula) return formula.all.flatMap(quantitiesIn);
  if ('any' in formula) return formula.any.flatMap(quantitiesIn);
  if ('atLeast' in formula) return formula.atLeast;
  return 'above' in formula ? formula.above : [];
}

/** The columns that a formula looks at. */
export function columnsIn(formula: Formula): readonly string[] {
  if ('all' in formula) return formula.all.flatMap(columnsIn);
  if ('any' in formula) return formula.any.flatMap(columnsIn);
  if ('yes' in formula) return [formula.yes];
  return 'column' in formula ? [formula.column] : quantitiesIn(formula).flatMap(columnsOfQuantity);
}

function columnsOfQuantity(quantity: Quantity): readonly string[] {
  if (typeof quantity === 'number') return [];
  if (typeof quantity === 'string') return [quantity];
  return ('sum' in quantity ? quantity.sum : quantity.product).flatMap(columnsOfQuantity);
}
