import type { Citation } from '../../../policy-text/citation/citation.ts';
import type { Language } from '../../../policy-text/language.ts';

/** Prints the one JSON document of a command on standard output. */
export function printJson(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

/** A citation as the command line writes it: its label in one language, and the regulation when it is an added one. */
export function citationJson({ regulation, clause, label, quote, start, end }: Citation, language: Language) {
  return { ...(regulation && { regulation }), clause, label: label[language], quote, start, end };
}
