import type { Receiver } from '@slack/bolt';

/** A way by which Slack's deliveries reach us. */
export interface Line {
  readonly receiver: Receiver;
  /** Resolves when deliveries can arrive. */
  open(): Promise<void>;
  /** Whether deliveries can arrive now. */
  isOpen(): boolean;
  /** Resolves when nothing more can arrive. */
  stop(): Promise<void>;
}

/** One receiver in the place of several, for an app that hears what comes by any of them. */
export function joined(lines: readonly Line[]): Receiver {
  return {
    init(app) {
      for (const { receiver } of lines) receiver.init(app);
    },
    start: () => Promise.all(lines.map((line) => line.open())),
    stop: () => Promise.all(lines.map((line) => line.stop())),
  };
}
