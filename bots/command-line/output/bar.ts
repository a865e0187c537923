const width = 20;

/** A bar for a terminal, with its share in percent: `█████░░░░░░░░░░░░░░░ 25%`. */
export function bar(share: number): string {
  const full = Math.floor(Math.min(share, 1) * width);
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${Math.floor(Math.min(share, 1) * 100)}%`;
}

/** Takes away what stands on the terminal's line. */
export const clearLine = '\r\x1b[K';
