import { conceptsIn } from '../../../policy-text/words/thesaurus.ts';

/** What a question says it is not about: `除了场地和活动，`, `变更那个先不管，`, `apart from the events,`. */
const SET_ASIDE = [
  /除了?[^,，。;；?？!！]{1,16}?(?:(?:以外|之外)[,，]?|[,，])/g,
  /(?:(?<=[,，。;；?？!！])|^)[^,，。;；?？!！]{1,20}(?:先|就|都|咱)?(?:不管|不说|不谈|不论|放一边|撇开|搁一边|不问)[,，]/g,
  /\b(?:apart from|aside from|besides|leaving aside|never mind|forget about|setting aside)\b[^,.;?!]{1,48}[,;]/gi,
];

/** A question without what it sets aside; whole when nothing of the regulation would be left to ask about. */
export function withoutSetAside(question: string): string {
  const rest = SET_ASIDE.reduce((text, pattern) => text.replace(pattern, ' '), question).trim();
  if (rest === question.trim()) return question;
  return [...conceptsIn(rest).values()].some(({ section }) => section === 'subjects') ? rest : question;
}
