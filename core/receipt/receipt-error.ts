/** What is taken where something in a receipt cannot be used; each door words it in the person's language. */
export type ReceiptTaken =
  | 'receipt'
  | 'format'
  | 'field'
  | 'object'
  | 'list'
  | 'text'
  | 'day'
  | 'whole_number'
  | 'recorded_fact'
  | 'sha256'
  | 'overall_outcome'
  | 'clause_outcome'
  | 'yes_no'
  | 'code'
  /** The code that fits the rest: something was edited, and it cannot be told what. */
  | 'fitting_code'
  /** What was written there at first: the code still stands for it. */
  | 'unedited';

/** A receipt that cannot be used: which field, what was given there (`undefined`: nothing), and what is taken. */
export class ReceiptError extends Error {
  override readonly name = 'ReceiptError';

  constructor(
    readonly field: string,
    readonly given: unknown,
    readonly taken: ReceiptTaken,
  ) {
    super(`${field}: ${taken}`);
  }
}
