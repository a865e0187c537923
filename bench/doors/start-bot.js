import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * Starts a bot beside the platform, as platforms and bots are: what the platform does costs the bot none of its time.
 * A bot that fails ends the run.
 * @returns what stops it
 */
export async function startBot(platform, which, connection) {
  const bot = fork(fileURLToPath(new URL('bot.js', import.meta.url)), [platform, which, JSON.stringify(connection)]);
  const ended = once(bot, 'exit').then(([code]) => {
    if (code !== 0) process.exit(1);
  });
  await once(bot, 'message');
  return async () => {
    bot.send('stop');
    await ended;
  };
}
