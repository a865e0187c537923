import type { Language } from '../../../policy-text/language.ts';
import {
  anotherId,
  isTaken,
  type MetadataGiven,
  type MetadataOption,
  metadataOptions,
  taken,
} from './metadata-input.ts';

/** A person who can be asked. */
export interface Person {
  /** Resolves with what is typed after a question. */
  ask(question: string): Promise<string>;
  tell(line: string): void;
}

const names: Readonly<Record<Language, Readonly<Record<MetadataOption, string>>>> = {
  zh: {
    id: '编号',
    title: '名称',
    'short-title': '简称',
    number: '文号',
    issuer: '发布机关',
    'issued-on': '发布日期',
    from: '施行日期',
    to: '有效期至',
    status: '状态（in_force 现行，repealed 废止）',
  },
  en: {
    id: 'Id',
    title: 'Title',
    'short-title': 'Short title',
    number: 'Number',
    issuer: 'Issued by',
    'issued-on': 'Issued on',
    from: 'In force from',
    to: 'In force to',
    status: 'Status (in_force, repealed)',
  },
};

/**
 * Asks for what was not given with options. An empty line takes what is suggested, or leaves it open; what cannot be
 * used is asked for again.
 * @param inUse ids that are those of others
 */
export async function askMetadata(
  given: MetadataGiven,
  suggested: MetadataGiven,
  language: Language,
  person: Person,
  inUse: readonly string[],
): Promise<MetadataGiven> {
  const answers: Partial<Record<MetadataOption, string>> = { ...given };
  for (const option of metadataOptions) {
    if (answers[option] !== undefined) continue;
    const offered = suggested[option] ?? (option === 'status' ? 'in_force' : undefined);
    const isNeeded = option === 'id' || option === 'title';
    for (;;) {
      const typed = await person.ask(`${names[language][option]}${offered ? ` [${offered}]` : ''}: `);
      const answer = typed.trim() || offered;
      if (answer === undefined && !isNeeded) break;
      const isOfAnother = option === 'id' && answer !== undefined && inUse.includes(answer);
      if (answer !== undefined && isTaken[option](answer) && !isOfAnother) {
        answers[option] = answer;
        break;
      }
      person.tell(`${takes[language]}${(isOfAnother ? anotherId : taken[option])[language].trim()}`);
    }
  }
  return answers;
}

const takes: Readonly<Record<Language, string>> = { zh: '应为', en: 'takes ' };
