import { cpus, loadavg } from 'node:os';
import { version } from 'node:process';

/** What the figures were taken on; no name of the machine. */
export function machine(): string {
  const models = cpus().map(({ model }) => model.trim());
  return `Node ${version}, ${models.length} × ${models[0]}`;
}

/** How many processes wanted to run, on average over the last minute. */
export function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}
