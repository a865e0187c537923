/**
 * What reaches the conversation from any door: words that were typed, a choice that was pressed, or a form that was
 * filled in. `press` carries a `Choice.id` exactly as it was offered, `form` the words of each field by its name.
 */
export type Message =
  | { readonly text: string }
  | { readonly press: string }
  | { readonly form: Readonly<Record<string, string>> };
