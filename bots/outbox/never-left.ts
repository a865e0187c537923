/** Codes of a connection that was never made. */
const unmade = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether a request failed before anything was sent: then it cannot have arrived. */
export function neverLeft(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = 'original' in at ? at.original : at.cause) {
    if ('code' in at && unmade.has(String(at.code))) return true;
  }
  return false;
}
