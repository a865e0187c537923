import { SocketModeReceiver, type webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { failureOf } from '../failure.ts';
import { boltLog } from './bolt-log.ts';
import { Connection } from './connection.ts';
import type { Line } from './line.ts';
import { accepted } from './tokens.ts';

/**
 * Socket Mode: Slack delivers over a WebSocket that we open, so that no public address is needed.
 * @param notConnected is told of each failure after which it is tried again
 */
export function bySocket(
  appToken: string,
  clientOptions: webApi.WebClientOptions,
  log: Log,
  notConnected: (error: unknown) => void,
): Line {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLog(log),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
    processEventErrorHandler: async ({ error }) => {
      log.warn(failureOf(error), 'slack: a delivery could not be acknowledged');
      return false;
    },
  });
  const connection = new Connection(receiver.client, notConnected);
  return {
    receiver,
    open: () => accepted('SLACK_APP_TOKEN', appToken, () => connection.open()),
    isOpen: () => connection.isOpen,
    stop: () => connection.stop(),
  };
}
