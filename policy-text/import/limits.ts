const megabyte = 1024 * 1024;

/** How much is read. The longest codes have about a million characters; what is larger is no regulation. */
export const limits = {
  /** Bytes of a file. */
  file: 10 * megabyte,
  /** Bytes that a DOCX may unpack to, whatever the archive says of itself. */
  unpacked: 40 * megabyte,
  /** Entries of an archive. */
  entries: 5000,
  /** Elements within one another in a part of a DOCX; a table in a table in a table takes a dozen. */
  depth: 200,
};
