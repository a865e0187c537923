/** Where the doors report what went wrong. Never handed a token or what a person typed. */
export interface Log {
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
  error(data: object, message: string): void;
}
