import type { Fact } from '../../core/fact.ts';
import { halfWidth } from '../../policy-text/spelling/half-width.ts';
import { askAgain, type Heard, notice } from '../heard.ts';
import type { Conversation } from '../state.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { doAgain, takeBack } from './record.ts';

/** Going back or forth by some answers. */
interface StepBack {
  readonly way: 'undo' | 'redo';
  readonly count: number;
}

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 },
  ...{ a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
};
const NUMBER = `(?<count>\\d{1,2}|${Object.keys(NUMBERS).join('|')})`;
const UNDO = new RegExp(
  `^(?:请|帮我)?(?:再)?(?:往?回?退回?|撤销|撤回|返回|后退|回退|倒退)(?:最近的?|前面?)? ?${NUMBER} ?[步次个题条](?:操作|回答|题)?(?:吧)?$|^(?:please )?(?:undo|go back|back|step back)(?: by)?(?: the last)? ${NUMBER.replace('count', 'again')}(?: (?:steps?|answers?|questions?|times))?$`,
  'iu',
);
const REDO = new RegExp(
  `^(?:请|帮我)?(?:恢复|重做|取消撤[销回])(?: ?${NUMBER} ?[步次个])?(?:刚才的?|上一步)?(?:撤[销回]的?)?(?:回答)?(?:吧)?$|^(?:please )?(?:redo|undo the undo|bring (?:it|that) back)(?: ${NUMBER.replace('count', 'again')})?(?: (?:steps?|answers?|times))?$`,
  'iu',
);

/** Reads 退两步, `undo 3`, 恢复; null for anything else. One step back is said in many more ways: `readIntent` hears them. */
export function readStepBack(text: string): StepBack | null {
  const said = halfWidth(text)
    .trim()
    .replace(/[\s。.!~?]+$/, '');
  const undo = UNDO.exec(said);
  const found = undo ?? REDO.exec(said);
  if (!found) return null;
  const number = (found.groups?.count ?? found.groups?.again ?? '1').toLowerCase();
  const count = NUMBERS[number] ?? Number(number);
  return count === 0 ? null : { way: undo ? 'undo' : 'redo', count };
}

/** Takes answers back or brings them back, as many as there are; what is then asked is asked in full. */
export function stepBack({ way, count }: StepBack, before: Conversation): Heard {
  const { talk, facts } = catalogues[before.language];
  const move = way === 'undo' ? takeBack : doAgain;
  let state: Conversation = { ...before, confirmingRestart: false, unowned: null, supposed: null };
  const moved: Fact[] = [];
  for (let left = count; left > 0; left -= 1) {
    const step = (way === 'undo' ? state.steps : state.undone).at(-1);
    const next = move(state);
    if (!step || !next) break;
    moved.push(...step.changed.filter((fact) => (state.words[fact] ?? next.words[fact]) !== undefined));
    state = next;
  }
  const names = [...new Set(moved)].map((fact) => facts[fact].name);
  if (names.length === 0) return askAgain(before, notice(way === 'undo' ? talk.nothingToUndo : talk.nothingToRedo));
  if (way === 'redo') return { state, replies: [notice(talk.redone(names))], next: 'ask' };
  return { state, replies: [notice(talk.undone(names))], next: 'ask_in_full' };
}
