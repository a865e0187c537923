import { cpuUsage } from 'node:process';

/** Milliseconds that the processor has worked for this process: what else the machine does is left out. */
export function processorTime(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1000;
}
