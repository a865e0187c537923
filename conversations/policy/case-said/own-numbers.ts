import type { CalendarDay } from '../../../core/calendar-day.ts';
import { halfWidth } from '../../../policy-text/half-width.ts';
import { mentionsIn } from '../../reading/mention.ts';

/** 够20家吗, 算20%, 再报一个, `the 5 partners`: the number of the law or of a wish, not of the asker's case. */
const OF_THE_LAW_BEFORE =
  /(?:够|离|距离?|差|达到?|满足|要求|不少于|不低于|至少|算成?|当成?|按|凑[成到]?|再\p{Script=Han}{0,2}|[顶替抵]|代替|另外?[报设建申挂搞弄]?|\bthe|\bthose|\brequired|\bneed|\banother|\bcounts? as|\bat least) ?$/u;
const OF_THE_LAW_AFTER =
  /^(?:那条|这条|的?(?:要求|标准|门槛|那条|那项)|以?上?才(?:行|可以|能|够|算)|\p{Script=Han}{0,4}[里中]面?(?:必须|得|要|是不是|都|能不能|可以)| ?(?:rule|requirement|threshold))/u;

/** The question with blanks for the numbers that are not of the asker's own case; every other character keeps its place. */
export function withoutThresholds(question: string, today: CalendarDay): string {
  const text = halfWidth(question).toLowerCase();
  let own = question;
  for (const { reading, dimension } of mentionsIn(question, today)) {
    if (dimension === 'day' || dimension === 'duration' || dimension === 'none') continue;
    const { start, end } = reading;
    if (!OF_THE_LAW_BEFORE.test(text.slice(0, start)) && !OF_THE_LAW_AFTER.test(text.slice(end))) continue;
    own = own.slice(0, start) + ' '.repeat(end - start) + own.slice(end);
  }
  return own;
}
