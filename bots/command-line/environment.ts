import { type Configuration, ConfigurationError, readConfiguration } from '../configuration.ts';
import { BadInput } from './bad-input.ts';

/** The configuration from this process's environment. @throws BadInput naming each variable that cannot be used. */
export function configuration(): Configuration {
  try {
    return readConfiguration(process.env);
  } catch (error) {
    if (error instanceof ConfigurationError) throw new BadInput(error.message);
    throw error;
  }
}
