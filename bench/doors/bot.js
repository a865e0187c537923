/** A bot in a process of its own: which, of which platform, and where that platform is. Its parent ends it. */
const [platform, which, connection] = process.argv.slice(2);
const bots = await import(`./${platform}-bots.js`);
const stop = await bots[which](JSON.parse(connection));
process.once('message', async () => {
  await stop();
  process.disconnect();
});
process.send('ready');
