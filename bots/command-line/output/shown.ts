const longest = 80;

/**
 * A value as JSON on one line, cut after 80 characters; whatever could break, reorder or hide part of the line is
 * escaped.
 */
export function shown(given: unknown): string {
  const json = jsonOf(given);
  const characters = [...json.slice(0, 2 * longest)];
  const cut = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : json;
  return cut.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escaped);
}

/** A field's name: bare when it is an ordinary one, else as a value. */
export function shownName(name: string): string {
  const value = shown(name);
  return name !== '' && value === `"${name}"` ? name : value;
}

function jsonOf(given: unknown): string {
  try {
    // 1e999 is read as infinity, which JSON would write as null.
    return JSON.stringify(given, (_, value) =>
      Number.isFinite(value) || typeof value !== 'number' ? value : `${value}`,
    );
  } catch (error) {
    // Nested too deeply to be written.
    if (error instanceof RangeError) return '…';
    throw error;
  }
}

function escaped(character: string): string {
  return character.replace(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
