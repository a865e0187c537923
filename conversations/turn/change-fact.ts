import { type Fact, factNames } from '../../core/fact.ts';
import { halfWidth } from '../../policy-text/spelling/half-width.ts';
import { askAgain, type Circumstances, type Heard, notice } from '../heard.ts';
import type { Conversation } from '../state.ts';
import { categoryOf } from '../understanding/category-of-fact.ts';
import { hasNumber } from '../understanding/facts-said/measure-word.ts';
import { factsNamedIn } from '../understanding/facts-said/named-facts.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { reviewReply } from './review.ts';

const CHANGE =
  /^(?:(?:我|我们)?(?:还)?(?:想|要|需要|得)?(?:再)?(?:改|修改|更改|更正|变更|重新?填|重新?答)(?:一?下)?(?<what>[^,，。?？]{0,24}?)(?:这[个一]?[项题])?(?:的?(?:回答|答案))?(?:吧|了)?|(?:please )?(?:i(?:'d| would)? (?:want|need|like) to |let me |can i |may i )?(?:change|edit|correct|fix|revise) (?:(?:the|my|our) )?(?<thing>[a-z&' -]{1,40}?)(?: answer| one)?)[\s。.!?？]*$/iu;
const IS_CATEGORY = /^[回成为到]?(?:园区|研究|平台|产业)类$/u;
const NOTHING = /^(?:答案|回答|内容|资料|信息|一项|一个|answers?|something|an answer|it)?$/iu;

/**
 * 我要改注册日期: asks for the fact again and keeps what was answered until there is another answer. Without a name, or
 * with one that says nothing, every answer is shown. Null when the message is no such wish or brings the value along.
 */
export function hearChange(state: Conversation, text: string, { today }: Circumstances): Heard | null {
  const found = CHANGE.exec(halfWidth(text).trim());
  const what = (found?.groups?.what ?? found?.groups?.thing ?? '').trim();
  // 改回产业类 says what it is to be.
  if (!found || hasNumber(what, today) || IS_CATEGORY.test(what)) return null;
  const fact = factNamed(what, state);
  if (fact) return askForChange(state, fact);
  return NOTHING.test(what) ? askAgain(state, reviewReply(state)) : null;
}

/** Asks a fact again that may be answered already. */
export function askForChange(state: Conversation, fact: Fact): Heard {
  const { talk, facts } = catalogues[state.language];
  return {
    state: { ...state, asked: fact },
    replies: [notice(talk.askedToChange(facts[fact].name))],
    next: 'ask_in_full',
  };
}

/** The fact that a few words name: by its name in the catalogue, else by its cues. */
function factNamed(what: string, { facts, language }: Conversation): Fact | null {
  if (what === '') return null;
  const open = factNames.filter((fact) => (categoryOf(fact) ?? facts.category ?? null) === (facts.category ?? null));
  const names = catalogues[language].facts;
  const byName = [...open, 'category' as const, 'organizationKind' as const].find(
    (fact) => names[fact].name.toLowerCase() === what.toLowerCase(),
  );
  const isOpen = (fact: Fact) => open.includes(fact) || categoryOf(fact) === null;
  const [byCue] = factsNamedIn(what, isOpen);
  const byPart = factNames.find((fact) => isOpen(fact) && what.length > 1 && names[fact].name.includes(what));
  return byName ?? byCue?.fact ?? byPart ?? null;
}
