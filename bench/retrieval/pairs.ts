/** Every two Chinese characters side by side, and Latin words: what a peer without Chinese words is fed. */
export function pairsOf(text: string): string[] {
  const tokens: string[] = [];
  for (const [run] of text.toLowerCase().matchAll(/\p{Script=Han}+|[a-z0-9]+/gu)) {
    if (run.length < 3 || /^[a-z0-9]/.test(run)) tokens.push(run);
    else for (let at = 0; at + 1 < run.length; at += 1) tokens.push(run.slice(at, at + 2));
  }
  return tokens;
}
