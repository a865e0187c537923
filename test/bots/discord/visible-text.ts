/** Escapes, bold, bare addresses, and any other character: what Discord's reader of markdown meets within a line. */
const atoms = /\\(?<escaped>[^0-9A-Za-z\s])|(?<bold>\*\*)|<(?<address>https?:\/\/[^ >]+)>|(?<other>.)/gsu;
const structure = /^(?:> )?(?:### )?/;
const active = /[\\*_~`|[\]<@]/u;
const activeAtStart = /^\s*(?:[-+#>]|\d+\.)/u;

/**
 * The lines of a message's content as a person reads them. Throws when markup is left in it that the door does not
 * make.
 */
export function visibleLines(content: string): string[] {
  return content.split('\n').map(visibleLine);
}

function visibleLine(line: string): string {
  const body = line.replace(structure, '');
  if (activeAtStart.test(body)) throw new Error(`active markup begins “${line}”`);
  return [...body.matchAll(atoms)]
    .map(({ groups = {} }) => {
      if (groups.other !== undefined && active.test(groups.other)) throw new Error(`active markup in “${line}”`);
      return groups.escaped ?? groups.address ?? groups.other ?? '';
    })
    .join('');
}
