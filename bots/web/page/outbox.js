// @ts-check
import { fetchJson, Refused } from './connection.js';
import { keep, recall } from './kept.js';

/**
 * Something said that the server has not answered yet. Sent again it carries the same `delivery`, so that it is
 * answered once.
 * @typedef {{delivery: string, said: {text: string} | {press: string, label: string}}} Letter
 * @typedef {import('../../desk.ts').Turn} Turn
 */

const shelf = 'unanswered';
/** Before each further try, in milliseconds: long enough together for a server that is being restarted. */
const pauses = [400, 1600];

/** What was said and not yet answered, oldest first; survives a reload of the page. */
export class Outbox {
  /** @type {Letter[]} */
  letters = JSON.parse(recall(shelf) ?? '[]');

  /**
   * @param {Letter['said']} said
   * @returns {Letter}
   */
  add(said) {
    const letter = { delivery: uuid(), said };
    this.letters.push(letter);
    this.#keep();
    return letter;
  }

  /**
   * Sends the oldest letter, with two more tries when it does not arrive, and drops it once it is answered or refused.
   * @returns {Promise<Turn>}
   * @throws {Refused | import('./connection.js').Undelivered}
   */
  async sendOldest() {
    const { delivery, said } = this.letters[0];
    const body = 'text' in said ? { text: said.text, delivery } : { press: said.press, delivery };
    try {
      const turn = await persist(() => fetchJson('api/message', body));
      this.#dropOldest();
      return turn;
    } catch (failure) {
      if (failure instanceof Refused) this.#dropOldest();
      throw failure;
    }
  }

  #dropOldest() {
    this.letters.shift();
    this.#keep();
  }

  #keep() {
    keep(shelf, JSON.stringify(this.letters));
  }
}

/**
 * @template T
 * @param {() => Promise<T>} attempt
 * @returns {Promise<T>}
 */
async function persist(attempt) {
  for (const pause of pauses) {
    try {
      return await attempt();
    } catch (failure) {
      if (failure instanceof Refused) throw failure;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return attempt();
}

/** A version 4 UUID; `crypto.randomUUID` is missing where the page is not served over https or from this machine. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
