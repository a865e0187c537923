/** Older deliveries than this many are not repeated by the gateway, which replays seconds, not days. */
const remembered = 1000;

/** Returns a function that is true the first time it sees an id of a message or interaction, and false after. */
export function firstDelivery(): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    for (const oldest of seen) {
      if (seen.size <= remembered) break;
      seen.delete(oldest);
    }
    return true;
  };
}
