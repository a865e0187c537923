/** Slack repeats a delivery within minutes, so that only the latest need to be known. */
const remembered = 10_000;

/** Returns a function that is true the first time it sees a delivery, and false after. */
export function firstDelivery(): (delivery: string) => boolean {
  const seen = new Set<string>();
  return (delivery) => {
    if (seen.has(delivery)) return false;
    seen.add(delivery);
    for (const oldest of seen) {
      if (seen.size <= remembered) break;
      seen.delete(oldest);
    }
    return true;
  };
}
