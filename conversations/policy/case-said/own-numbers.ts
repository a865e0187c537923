import type { CalendarDay } from '../../../core/calendar-day.ts';
import { halfWidth } from '../../../policy-text/spelling/half-width.ts';
import { mentionsIn } from '../../understanding/reading/mention.ts';

/** 够20家吗, 算20%, 再报一个, `the 5 partners`: the number of the law or of a wish, not of the asker's case. */
const OF_THE_LAW_BEFORE =
  /(?:够|差[^,，。]{0,4}就(?:有|到|够|满)?|离|距离?|差|达到?|满足|要求|不少于|不低于|至少|算成?|当成?|按|[交退还]|凑[成到]?|[再想]\p{Script=Han}{0,2}|[顶替抵]|代替|另外?[报设建申挂搞弄]?|同时(?:有|设|挂|拿|报)|\bthe|\bthose|\brequired|\bneed|\banother|\bcounts? as|\bat least) ?$/u;
const OF_THE_LAW_AFTER =
  /^(?:那条|这条|的?(?:要求|标准|门槛|那条|那项)|(?:以上|\p{Script=Han}{0,4})才(?:行|可以|能|够|算)|项目是|\p{Script=Han}{0,4}[里中]面?(?:必须|得|要|是不是|都|能不能|可以)| ?(?:rule|requirement|threshold))/u;

/** 够三年吗 asks for years, 注册够三年了 says them. */
const YEARS_ASKED_BEFORE = /[够满足到] ?$/;
const YEARS_ASKED_AFTER = /^ ?了?[吗么没不嘛吧]/;
/** 算不算满三年, `do we need three years`: asked for, whatever follows. */
const YEARS_ASKED =
  /(?:算不算|是否|是不是|要不要|需要|必须)满? ?$|\b(?:needs?|requires?d?|must be|must have) (?:the )?$/;
/** 协办1场, `attended two`: done by others. 有一家还在谈: not there yet. */
const NOT_DONE_BEFORE =
  /(?:协办|参加|参与|出席|旁听|\battended|\bjoined|\bco-organi[sz]ed|\btook part in)[^,，。;；?？]{0,4}$/u;
const NOT_DONE_AFTER = /^\p{Script=Han}{0,2}(?:还在|还没|没签|未签|在谈|在走|正在谈|谈着)/u;

/** 其中一家还在谈: it is taken from what stands before it. */
const PART_BEFORE =
  /(?:其中|里面?|里头|当中|但是?|不过|可是?|可惜)(?:还|只|就|才)?(?:有|是)?$|[,，]有$|\bof (?:which|them) $/u;

/** The question with blanks for the numbers that are not of the asker's own case; every other character keeps its place. */
export function withoutThresholds(question: string, today: CalendarDay): string {
  const text = halfWidth(question).toLowerCase();
  let own = question;
  for (const { reading, dimension } of mentionsIn(question, today)) {
    if (dimension === 'day' || dimension === 'none') continue;
    const { start, end } = reading;
    const [before, after] = [text.slice(0, start), text.slice(end)];
    const isOfTheLaw =
      dimension === 'duration'
        ? YEARS_ASKED.test(before) || (YEARS_ASKED_BEFORE.test(before) && YEARS_ASKED_AFTER.test(after))
        : OF_THE_LAW_BEFORE.test(before) || OF_THE_LAW_AFTER.test(after);
    const isNotDone = NOT_DONE_BEFORE.test(before) || (NOT_DONE_AFTER.test(after) && !PART_BEFORE.test(before));
    if (!isOfTheLaw && !isNotDone) continue;
    own = own.slice(0, start) + ' '.repeat(end - start) + own.slice(end);
  }
  return own;
}
