import type { Language } from '../../../policy-text/language.ts';
import type { StoredRegulation } from '../../../policy-text/library/stored-regulation.ts';
import type { Kept } from '../../library/policy-folder.ts';
import { listLine } from './regulation-lines.ts';

/** A regulation of the folder that one to be added may be the same as, or another version of. */
export interface Alike {
  readonly kept: Extract<Kept, { readonly stored: StoredRegulation }>;
  readonly why: 'file' | 'title';
}

/** Those that were added under another id from the same file, or bear the same title. */
export function alikeAmong(all: readonly Kept[], { metadata, source }: StoredRegulation): readonly Alike[] {
  const plain = (title: string) => title.replace(/[\s《》]/g, '');
  return all.flatMap((kept): readonly Alike[] => {
    if (!('stored' in kept) || kept.id === metadata.id) return [];
    if (kept.stored.source.sha256 === source.sha256) return [{ kept, why: 'file' }];
    return plain(kept.stored.metadata.title) === plain(metadata.title) ? [{ kept, why: 'title' }] : [];
  });
}

/** What to say of them before the regulation is added. */
export function alikeLines(alike: readonly Alike[], today: string, language: Language): readonly string[] {
  return alike.map(({ kept, why }) => `${words[why][language]}${listLine(kept.regulation, today, language)}`);
}

const words = {
  file: { zh: '同一个文件已经收录过：', en: 'The same file was added before: ' },
  title: {
    zh: '已收录同名法规（问起来以当天有效的为准，两部都有效时以较新的为准）：',
    en: 'One with this title was added before (what is asked is answered from the one in force, or the newer of two): ',
  },
};
