// @ts-check

/** @typedef {import('../../../policy-text/language.ts').Bilingual} Bilingual */

/** The server understood and will not take it: sending it again changes nothing. */
export class Refused extends Error {
  /** @param {Bilingual | null} words why, in the server's words */
  constructor(words) {
    super('refused');
    this.words = words;
  }
}

/** Nobody can say whether it arrived: worth sending again. */
export class Undelivered extends Error {}

/**
 * Fetches JSON from the server; with a body it is a POST.
 * @template T
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<T>}
 * @throws {Refused | Undelivered}
 */
export async function fetchJson(path, body) {
  const response = await fetch(path, body && { method: 'POST', body: JSON.stringify(body) }).catch(() => {
    throw new Undelivered(path);
  });
  const answer = await response.json().catch(() => null);
  if (response.ok && answer !== null) return answer;
  if (response.status >= 400 && response.status < 500) throw new Refused(answer?.error ?? null);
  throw new Undelivered(path);
}
