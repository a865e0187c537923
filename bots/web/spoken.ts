import type { Context } from 'hono';
import { z } from 'zod';
import type { Message } from '../../conversations/message.ts';
import { type ClientLanguage, type Script, writingOn } from '../../conversations/script.ts';
import type { Bilingual, Language } from '../../policy-text/language.ts';
import { refusals } from './refusal.ts';

const exactlyOne = 'text | press';

const spokenShape = z
  .strictObject({
    text: z.string().regex(/\S/).optional(),
    press: z
      .string()
      .regex(/^[\x20-\x7e]{1,80}$/)
      .optional(),
    delivery: z.uuid(),
  })
  .refine(({ text, press }) => (text === undefined) !== (press === undefined), { path: [exactlyOne] });

const openingShape = z.strictObject({ language: z.enum(['zh', 'en']) });

const taken: Readonly<Record<string, Bilingual>> = {
  text: { zh: '非空的文字', en: 'words, not blank' },
  press: { zh: '一个选项的编号，1 至 80 个 ASCII 字符', en: 'the id of a choice, 1 to 80 ASCII characters' },
  [exactlyOne]: { zh: 'text 和 press 二者之一', en: 'exactly one of text and press' },
  delivery: { zh: '一个 UUID', en: 'a UUID' },
  language: { zh: 'zh 或 en', en: 'zh or en' },
};

/** Reads the body of `POST /api/message`. Throws a `Refusal` that names the field and what it takes. */
export async function readSpoken(c: Context): Promise<{ message: Message; delivery: string }> {
  const { text, press, delivery } = await readBody(c, spokenShape, {
    zh: '{"text": 文字, "delivery": UUID} 或 {"press": 选项编号, "delivery": UUID}',
    en: '{"text": words, "delivery": UUID} or {"press": the id of a choice, "delivery": UUID}',
  });
  return { message: press === undefined ? { text: text ?? '' } : { press }, delivery };
}

/** Reads the body of `POST /api/open`: the language of the page. Throws a `Refusal` like `readSpoken`. */
export async function readOpening(c: Context): Promise<{ language: Language }> {
  return readBody(c, openingShape, { zh: '{"language": "zh" 或 "en"}', en: '{"language": "zh" or "en"}' });
}

async function readBody<T>(c: Context, shape: z.ZodType<T>, whole: Bilingual): Promise<T> {
  const text = await c.req.text();
  const read = shape.safeParse(parseJson(text));
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  if (issue?.code === 'unrecognized_keys') throw refusals.notTaken((issue.keys[0] ?? '').slice(0, 40), whole);
  const field = String(issue?.path[0] ?? 'body');
  throw refusals.notTaken(field, taken[field] ?? whole);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.notJson();
  }
}

/** The language a browser asks for first, if it is one of ours. */
export function languageAskedFor(c: Context): ClientLanguage | undefined {
  const [, language, region = ''] = /\b(zh|en)\b(?:-([a-z]+))?/i.exec(c.req.header('accept-language') ?? '') ?? [];
  if (language?.toLowerCase() === 'zh') return /^(?:tw|hk|mo|hant)$/i.test(region) ? 'zh-Hant' : 'zh';
  return language === undefined ? undefined : 'en';
}

/** The characters that a browser's Chinese is written in. */
export function scriptAskedFor(c: Context): Script {
  return writingOn(languageAskedFor(c) ?? 'zh').script;
}
