import type { RequestListener } from 'node:http';
import { HTTPReceiver, type HTTPReceiverOptions } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { failureOf } from '../failure.ts';
import { boltLog } from './bolt-log.ts';
import type { Line } from './line.ts';

/** Slack's deliveries are a few kilobytes; what is more is not read. */
const largestBody = 1024 * 1024;

/** A line on which Slack calls us, with what listens to its requests. */
export type RequestLine = Line & { readonly requests: RequestListener };

/**
 * Slack delivers as requests to `/slack/events`. Bolt refuses those whose signature is wrong or older than five minutes;
 * one that fails here is answered with 500, and Slack sends it again.
 * @param pages further options, such as those of the pages on which the app is installed
 */
export function byRequest(signingSecret: string, pages: Partial<HTTPReceiverOptions>, log: Log): RequestLine {
  const receiver = new HTTPReceiver({
    ...pages,
    signingSecret,
    endpoints: '/slack/events',
    logger: boltLog(log),
    bodyLimit: largestBody,
    processEventErrorHandler: async ({ error, response }) => {
      log.warn(failureOf(error), 'slack: a delivery could not be acknowledged');
      if (!response.headersSent) response.writeHead(500).end();
      return true;
    },
  });
  let isOpen = false;
  return {
    receiver,
    async open() {
      isOpen = true;
    },
    isOpen: () => isOpen,
    async stop() {
      isOpen = false;
    },
    requests(request, response) {
      if (!isOpen) return void response.writeHead(503).end();
      try {
        receiver.requestListener(request, response);
      } catch {
        // Bolt throws at an address or a method that is not its own.
        response.writeHead(404).end();
      }
    },
  };
}
