import { readCode } from '../../core/receipt/code.ts';
import { readChoiceId } from '../choice-id.ts';
import type { Message } from '../message.ts';
import { legibleText } from '../understanding/legible-text.ts';

/** What a code is called before it is given, in either language. */
const NAMES = [
  /^(?:请|我?要|想)?(?:继续|接着|加入|打开|恢复|回到|填)?(?:我的|我们的|同事的)?填?(?:档案|案卷)?(?:编?号|码)?[是为]?\s*[:：]?\s*(?=\w)/u,
  /^(?:please )?(?:(?:continue|resume|join|open) )?(?:(?:with|the|my|our) )*(?:case(?: file| code| number)?(?: is|:)? )?\s*/iu,
];
/** With our parent since 2016: nothing of it says that a code follows. */
const OF_CODES = /case|code|file|join|resume|档案|案卷|号|码|加入/iu;
const GROUPS = /^[A-Z0-9]{4}(?:[\p{Pd}\u2212ー ]+[A-Z0-9]{4}){2}$/iu;
const ALMOST = /^(?=.*\d)[A-Z0-9][A-Z0-9\p{Pd} ]{5,29}$/iu;

/** The code of a case file that a message gives, as it is printed; null when it gives none. */
export function caseCodeIn(message: Message): string | null {
  if ('text' in message) return read(message.text).code;
  if ('form' in message) return null;
  const pressed = readChoiceId(message.press);
  return pressed?.kind === 'join' ? readCode(pressed.code) : null;
}

/** Whether a message sets out to join a case file and then gives something that is no code. */
export function isBadCode(text: string): boolean {
  const { code, isCalledCode, rest } = read(text);
  return code === null && isCalledCode && ALMOST.test(rest);
}

/**
 * A code alone is taken in its groups only, or with the word for what it is: twelve digits are an amount, `incorporated`
 * is a word and 2023-2024-2025 are years.
 */
function read(text: string): {
  readonly code: string | null;
  readonly isCalledCode: boolean;
  readonly rest: string;
} {
  const said = legibleText(text.slice(0, 200)).normalize('NFKC');
  const [called = ''] = NAMES.map((name) => name.exec(said)?.[0] ?? '').sort((one, other) => other.length - one.length);
  const rest = said.slice(called.length).replace(/[\s。.!]+$/u, '');
  const isCalled = called.trim() !== '';
  const code = isCalled || GROUPS.test(rest) ? readCode(rest) : null;
  return { code: code !== null && isMixed(rest) ? code : null, isCalledCode: OF_CODES.test(called), rest };
}

/** Codes are made with both. */
function isMixed(code: string): boolean {
  return /\d/.test(code) && /[A-Z]/i.test(code);
}
