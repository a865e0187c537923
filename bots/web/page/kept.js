// @ts-check

/**
 * What this tab has kept under a key, for the time until it is closed; null when there is nothing.
 * @param {string} key
 */
export function recall(key) {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Keeps words in this tab over a reload. Where storage is full or forbidden the page goes on without.
 * @param {string} key
 * @param {string} words
 */
export function keep(key, words) {
  try {
    sessionStorage.setItem(key, words);
  } catch {
    // Still on the page itself, which is where they are read from until a reload.
  }
}
