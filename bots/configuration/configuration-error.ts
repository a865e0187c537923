import type { Bilingual } from '../../policy-text/language.ts';

/** A variable that cannot be used: what it holds (`***` for a secret, `undefined` when not set) and what it takes. */
export interface BadVariable {
  readonly field: string;
  readonly given: string | undefined;
  readonly taken: Bilingual;
}

/** The variables that cannot be used, in the order of the configuration. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly variables: readonly BadVariable[];

  constructor(variables: readonly BadVariable[]) {
    super(variables.map(({ field, given, taken }) => `${field}: ${given ?? 'not set'}, takes ${taken.en}`).join('\n'));
    this.variables = variables;
  }
}
