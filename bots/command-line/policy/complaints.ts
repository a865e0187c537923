import { limits } from '../../../policy-text/import/limits.ts';
import type { Problem } from '../../../policy-text/import/reading.ts';
import type { WhyUnreadable } from '../../../policy-text/import/unreadable.ts';
import type { Bilingual } from '../../../policy-text/language.ts';
import { placeWords } from './places.ts';

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

/** What is taken instead of a file that cannot be read. */
export const unreadableTaken: Readonly<Record<WhyUnreadable, Bilingual>> = {
  empty: { zh: '有文字的文件；这个文件是空的', en: 'a file with words in it; this one is empty' },
  not_text: {
    zh: '文本、Markdown 或 DOCX；这个文件不是文本（没有标记的 UTF-16 请用 --encoding 指明）',
    en: 'text, Markdown or DOCX; this file is no text (name UTF-16 without a mark with --encoding)',
  },
  too_large: {
    zh: `不超过 ${megabytes(limits.file)} MB 的文件`,
    en: `a file of at most ${megabytes(limits.file)} MB`,
  },
  old_word: {
    zh: '文本、Markdown 或 DOCX；这是旧版 Office 文件，请在 Word 里另存为 DOCX',
    en: 'text, Markdown or DOCX; this is an old Office file, save it as DOCX in Word',
  },
  pdf: {
    zh: '文本、Markdown 或 DOCX；这是 PDF，请另存为文本或 DOCX',
    en: 'text, Markdown or DOCX; this is a PDF, save it as text or DOCX',
  },
  rtf: {
    zh: '文本、Markdown 或 DOCX；这是 RTF，请另存为 DOCX',
    en: 'text, Markdown or DOCX; this is RTF, save it as DOCX',
  },
  web_page: {
    zh: '文本、Markdown 或 DOCX；这是网页，请把正文复制出来另存为文本',
    en: 'text, Markdown or DOCX; this is a web page, save its text as a text file',
  },
  other_archive: {
    zh: '文本、Markdown 或 DOCX；这个压缩文件里没有 Word 正文',
    en: 'text, Markdown or DOCX; there is no Word document in this archive',
  },
  damaged_archive: {
    zh: '完好的 DOCX；这个压缩文件已损坏，打不开',
    en: 'a whole DOCX; this archive is damaged and cannot be opened',
  },
  encrypted: {
    zh: '没有密码的文件；这个文件加了密，请先去掉密码',
    en: 'a file without a password; this one is locked, remove the password first',
  },
  unpacks_too_large: {
    zh: `解压后不超过 ${megabytes(limits.unpacked)} MB、${limits.entries} 个文件的 DOCX`,
    en: `a DOCX that unpacks to at most ${megabytes(limits.unpacked)} MB and ${limits.entries} files`,
  },
  damaged_document: {
    zh: '完好的 DOCX；里面的 XML 已损坏，读不出来',
    en: 'a whole DOCX; the XML in it is damaged and cannot be read',
  },
  no_document_type: {
    zh: '普通的 DOCX；里面的 XML 带有 DOCTYPE，不接受',
    en: 'an ordinary DOCX; the XML in it declares a DOCTYPE, which is not taken',
  },
};

/** What a file should be, and is not. */
export function problemTaken(problem: Problem, counts: 'lines' | 'paragraphs'): Bilingual {
  switch (problem.kind) {
    case 'no_article':
      return {
        zh: '按“第一条、第二条”编号的法规；没有找到任何一条',
        en: 'a regulation with articles numbered 第一条, 第二条; not one was found',
      };
    case 'traditional': {
      const [zh, en] = placeWords([problem.line], counts);
      return {
        zh: `简体字的法规；${zh}的“${problem.mark}”是繁体字，请先转换成简体再收录`,
        en: `a regulation in simplified characters; ${problem.mark} in ${en} is traditional, convert the file first`,
      };
    }
    case 'article_twice': {
      const [zh, en] = placeWords(problem.lines, counts);
      return {
        zh: `每条只出现一次的法规；${problem.mark}在${zh}出现了两次（两部法规请分成两个文件）`,
        en: `a regulation with each article once; ${problem.mark} stands in ${en} (put two regulations into two files)`,
      };
    }
    case 'article_out_of_order': {
      const [zh, en] = placeWords([problem.line], counts);
      return {
        zh: `各条按顺序排列的法规；${zh}的${problem.mark}不在它的位置上`,
        en: `a regulation with its articles in order; ${problem.mark} in ${en} is out of its place`,
      };
    }
  }
}
