import type { Amount } from '../../../core/interval.ts';
import type { Fit, Measure } from './amount.ts';
import { fitOfAnotherUnit, looksLikeYear, readAmount } from './amount.ts';
import { legible } from './legible.ts';
import type { Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';
import { read } from './reading.ts';

const NOT_EVEN_ONE =
  /(?:连)?(?:一|1|半)(?:家|个|场次?|次|人次?|项|名|位|所|件|份|支|批|例)[\u4e00-\u9fff]{0,6}?[都也] *(?:没|无|不存在|未|冇)有?|(?:一|1)(?:家|个|场|次|项|名|位|所|份|批)(?:还|暂)?[没未](?!问题|关系|[那这准])(?:有|签|办|招|聘|做|谈|成|设|建|来)|[没无]有?一(?:家|个|场|次|项|名|位|所|份|批)(?![半多])|\bnot (?:a single|even) one\b|(?:\bnever|n['’]t|\bnot)(?: (?:really|yet|ever|have|had|got|hosted|held|been))* (?:one|an?)\b(?! (?:hundred|thousand|million|dozen|lot|few|couple)|-)/;

const measure: Measure = { fitOf, rounding: 'inward' };

/**
 * How many institutions, events, people … a text speaks of: `12家`, 十几家 ({min: 11, max: 19}), `no more than five`,
 * 一家都没有 (0). 10来家 and 大约10家 are 8 to 12.
 */
export function readCount(text: string): Reading<Amount> {
  const notEvenOne = NOT_EVEN_ONE.exec(legible(text));
  if (notEvenOne) {
    return read(0, text, { start: notEvenOne.index, end: notEvenOne.index + notEvenOne[0].length });
  }
  return readAmount(text, measure);
}

function fitOf(quantity: Quantity): Fit {
  switch (quantity.kind) {
    case 'count':
      return 0;
    case null:
      return looksLikeYear(quantity) ? 2 : 1;
    default:
      return fitOfAnotherUnit(quantity);
  }
}
