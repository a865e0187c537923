import type { Configuration } from '../../configuration/configuration.ts';
import { ConfigurationError } from '../../configuration/configuration-error.ts';
import { readConfiguration } from '../../configuration/read-configuration.ts';
import { BadInput } from './bad-input.ts';

/** The configuration that is in these variables. @throws BadInput naming each variable that cannot be used. */
export function configurationFrom(environment: Readonly<Record<string, string | undefined>>): Configuration {
  try {
    return readConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) throw new BadInput(...error.variables);
    throw error;
  }
}
