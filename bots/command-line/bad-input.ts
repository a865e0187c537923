/** Input that cannot be used; its one-line message names what was wrong and what is taken. The command ends with 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
