import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { buffer } from 'node:stream/consumers';
import type { webApi } from '@slack/bolt';

/** A connection that nobody has used for so long may be closed at Slack's end: the next call opens another. */
const idleMs = 4000;
const insecure = { request: http.request, agent: new http.Agent({ keepAlive: true, timeout: idleMs }) };
const secure = { request: https.request, agent: new https.Agent({ keepAlive: true, timeout: idleMs }) };

/**
 * How Slack's Web client posts: by Node's HTTP client, on connections that are kept open. The `fetch` that is built in
 * makes streams and blobs around each text, and takes longer over it than a whole turn of the conversation. What is no
 * text goes by that one.
 * @throws the error of the network, or that of the signal
 */
export const leanFetch: webApi.FetchFunction = async (to, init = {}) => {
  const { method = 'GET', headers, body, signal } = init;
  if (typeof body !== 'string') return fetch(to, init);
  const url = new URL(to);
  const { request, agent } = url.protocol === 'https:' ? secure : insecure;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const length = { 'content-length': Buffer.byteLength(body) };
    request(url, { method, agent, headers: { ...headers, ...length }, ...(signal && { signal }) }, resolve)
      .on('error', reject)
      .end(body);
  });
  // Read to its end in any case, so that the connection is free for the next.
  const received = await buffer(response);
  const { statusCode: status = 0, statusMessage: statusText = '' } = response;
  return {
    ...{ status, statusText, ok: status >= 200 && status < 300, url: url.href, headers: headersOf(response) },
    text: async () => received.toString(),
    json: async () => JSON.parse(received.toString()),
    arrayBuffer: async () => new Uint8Array(received).buffer,
  };
};

function headersOf({ headers }: IncomingMessage) {
  return {
    get: (name: string) => headers[name.toLowerCase()]?.toString() ?? null,
    entries: () => Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
  };
}
