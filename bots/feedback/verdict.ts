import type { AboutText } from '../../conversations/reply.ts';
import type { Language } from '../../policy-text/language.ts';

/** What somebody thinks of an answer, and which kind of answer it was; nothing of the person or the question. */
export interface Verdict {
  /** Stands for the one answer, so that it is judged once; made from its delivery, and leads back to nobody. */
  readonly answer: string;
  readonly isUseful: boolean;
  readonly language: Language;
  readonly kind: AboutText;
  /** The clauses that it cited: `9`, or `bj-projects-2026/8` of an added regulation. */
  readonly clauses: readonly string[];
}

const kinds: readonly AboutText[] = ['answer', 'not_stated', 'out_of_scope', 'clarify'];
const languages: readonly Language[] = ['zh', 'en'];
const longestId = 80;

/** The id of a choice that gives a verdict: `vote:useful=0f3a9c21d4b7/zh/answer/9+8.4.2`. Of many clauses the first. */
export function verdictId({ answer, isUseful, language, kind, clauses }: Verdict): string {
  const head = `vote:${isUseful ? 'useful' : 'useless'}=${answer}/${language}/${kind}/`;
  const fitting = clauses.filter((_, at) => `${head}${clauses.slice(0, at + 1).join('+')}`.length <= longestId);
  return `${head}${fitting.join('+')}`;
}

/** Reads a choice's id. @returns null for anything that gives no verdict. */
export function readVerdictId(id: string): Verdict | null {
  const read =
    /^vote:(?<vote>useful|useless)=(?<answer>[0-9a-f]{12})\/(?<language>\w\w)\/(?<kind>\w+)\/(?<clauses>[\w.+/-]*)$/.exec(
      id,
    );
  const { vote, answer = '', clauses = '', ...rest } = read?.groups ?? {};
  const language = languages.find((one) => one === rest.language);
  const kind = kinds.find((one) => one === rest.kind);
  if (!language || !kind) return null;
  const cited = clauses.split('+').filter((clause) => clause !== '');
  return { answer, isUseful: vote === 'useful', language, kind, clauses: cited };
}
