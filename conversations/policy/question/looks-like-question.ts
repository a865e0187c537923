import { findReferences } from '../../../policy-text/citation/reference.ts';
import { halfWidth } from '../../../policy-text/spelling/half-width.ts';

/** A sentence in an interview is read by its first part only. */
const LONGEST_READ = 500;

/** 没什么, 谁都没有, 十几家, 没有没有, 那几年, the WHO: words of asking that do not ask. */
const NOT_ASKING =
  /没有?什么|没有?啥|没有?多少|没有?几|(?:谁|哪\p{Script=Han}?|什么)[都也]|[十百千万好数]几|(?:没有){2,}|[这那零五六七八九]几年|\bthe who\b|\bof (?:whom|which)\b|不多少|多少[都也]?有|no idea|don'?t know what/gu;
const UNSURE =
  /^(?:我们?|这个|还|也)*(?:不知道|不清楚|不确定|说不准|说不好|记不清|拿不准|没数)|^(?:i |we )?(?:do not know|don'?t know|not sure|no idea|unsure)/;
/** Unsure about the rule, not about oneself. */
const UNSURE_OF_THE_RULE = /算不算|怎么算|怎么规定|什么意思|算港澳|what (?:counts|does)|whether .* counts?/;
const CHINESE_ASKING =
  /(?:[吗么]|[以能行对是有好够算要]嘛)(?:$|[,，。!？?])|什么|怎么|怎样|如何|咋|多久|多少|多大|多长|几天|几年|几号|几个月|哪[些个种类一天里儿年家]|谁|为什么|为啥|能不能|可不可以|算不算|是不是|是否|有没有|有无|会不会|要不要|需不需要|行不行|能否|可否|何时|何种|啥|凭什么|(?:要|得|需要|需|应|应该)\p{Script=Han}?几|依据|原文|呢$|(够|算|行|对|好|能|会|要|符|合)不\1/u;
const CHINESE_REQUEST =
  /解释|说说|讲讲|介绍|查一?[下查]|我想(?:知道|问)|想问|想了解|请问|问一?下|告诉我|给我(?:看|讲|说)|举个?例|看看条文|念一下|翻译一下|条文/;
const ENGLISH_ASKING =
  /\b(?:whats|what|how|when|where|who|whom|whose|which|why)\b|^(?:and |but |so |then |ok |okay |hi |hello |sorry )*(?:can|could|do|does|did|is|are|must|should|shall|will|would|am|may|might|has|have) (?:(?:we|i|you|they|it|there|he|she|one|the|a|an|our|my|this|that|these|those|any|some|every|each|all|only|both|foreign|tenants?|events?|branches|agreements?|projects?)\b|[a-z]+s\b)|\btell me|\bexplain|\bshow me|\bquote\b|\bi wonder|\bmeaning of|\bdefinition of|\bwhether\b/;
/** Nothing but a value: `12家`, `有`, `2019年3月`, `about twenty`; a question mark only shows doubt. */
const BARE_VALUE =
  /^(?:(?:大概|大约|约|可能|也许|应该|差不多|about|around|maybe|perhaps|probably|roughly|some) ?)?(?:[\d.,%\-/]+ ?[\p{Script=Han}a-z²]{0,6}|(?!多[久少大长])[零一二两三四五六七八九十百千万亿半多]+[\p{Script=Han}]{0,5}|有|没有|没|是|不是|对|yes|no|none|true|false|[a-z]+teen|twenty|thirty|forty|fifty|ten)[了的]?$/u;

/**
 * Whether a message sent where an answer is expected asks something about the policy instead: `境外机构算港澳吗`,
 * `第九条怎么说`, `what about Hong Kong?` do; `12家`, `有`, `不知道`, `2019年3月注册的` do not.
 */
export function looksLikeQuestion(text: string): boolean {
  const said = halfWidth(text.slice(0, LONGEST_READ)).toLowerCase().trim();
  const words = said.replace(/[?!.。！~～…\s]+$/, '');
  const hasMark = /[?？]/.test(said);
  if (BARE_VALUE.test(words)) return isReference(words);
  if (isReference(words)) return true;
  if (!hasMark && UNSURE.test(words)) return UNSURE_OF_THE_RULE.test(words);
  if (hasMark) return /[\p{L}]/u.test(words);
  const plain = words.replace(NOT_ASKING, '');
  return CHINESE_ASKING.test(plain) || CHINESE_REQUEST.test(plain) || ENGLISH_ASKING.test(plain);
}

/** Hardly more than a clause's number: `第九条`, `那第八条第四项`. */
function isReference(words: string): boolean {
  return findReferences(words).some(({ start, end }) => words.length - (end - start) <= 6);
}
