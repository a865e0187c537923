/** An id that is safe as a file's name and in an address. */
export const regulationIdPattern = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;
