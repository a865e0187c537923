import type { Parameters } from '../../../core/case-file.ts';

/**
 * The parameters that staff set in the environment. What checks them is loaded only when there is something to check: who
 * asks one question does not wait for it.
 * @throws BadInput naming each variable that cannot be used.
 */
export async function parametersSet(environment: Readonly<Record<string, string | undefined>>): Promise<Parameters> {
  const { RD_GROWTH_BENCHMARK, APPLICATION_GUIDE } = environment;
  if (!RD_GROWTH_BENCHMARK && !APPLICATION_GUIDE) return {};
  const { configurationFrom } = await import('./environment.ts');
  return configurationFrom({ RD_GROWTH_BENCHMARK, APPLICATION_GUIDE }).parameters;
}
