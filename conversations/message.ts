/**
 * What reaches the conversation from any door: words that were typed, or a choice that was pressed.
 * `press` carries a `Choice.id` exactly as it was offered.
 */
export type Message = { readonly text: string } | { readonly press: string };
