#!/usr/bin/env node
import { runCommand } from './run-command.ts';

// Whoever reads along may leave early: guohe chat | head -1.
for (const stream of [process.stdout, process.stderr]) stream.on('error', leaveQuietly);

if (!(await runCommand(process.argv.slice(2)))) process.exitCode = 2;

function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
