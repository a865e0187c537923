import { html, raw } from 'hono/html';

/** Markup whose values have been escaped. */
export type Html = ReturnType<typeof html>;

export { html, raw };
