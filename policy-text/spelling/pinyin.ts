import { createRequire } from 'node:module';

let reader: typeof import('pinyin-pro') | undefined;

/** The pinyin of each character without tones, `ü` as `v`; the dictionary is loaded when it is first asked for. */
export function pinyinOf(text: string): readonly string[] {
  reader ??= createRequire(import.meta.url)('pinyin-pro') as typeof import('pinyin-pro');
  return reader.pinyin(text, { toneType: 'none', type: 'array', v: true });
}
