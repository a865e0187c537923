import type { OrganizationKind } from '../core/fact.ts';
import { organizationKindWords } from './choice-words.ts';

const LEADING =
  /^(?:那就?|那么|还是|就|改[成为]?|换[成为个]?|[按选报填]|当作?|算作?|一?[家所个]|(?:then|ok|make it|change to|it is|it's|an?|the)\b)[,，\s]*/iu;
const CLOSING = /[\s。.!！~]*(?:[吧呢了呀啊嘛哦]|好了|的话)*[\s。.!！~]*$/u;

/** The kind of organization that a message names and nothing else, whatever is asked: 那就高校. Null for anything more. */
export function namedKind(text: string): OrganizationKind | null {
  let said = text.trim().toLowerCase().replace(CLOSING, '');
  for (let rest = said.replace(LEADING, ''); rest !== said; rest = said.replace(LEADING, '')) said = rest;
  const kinds = Object.entries(organizationKindWords) as [OrganizationKind, readonly string[]][];
  const [kind, another] = kinds.filter(([, names]) => names.includes(said));
  return kind && !another ? kind[0] : null;
}
