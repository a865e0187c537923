import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Bilingual } from '../../policy-text/language.ts';

/** A request that is not answered: thrown anywhere in a handler, sent as `{error: {zh, en}}` with its status. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode;
  readonly words: Bilingual;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: ContentfulStatusCode, words: Bilingual, headers: Readonly<Record<string, string>> = {}) {
    super(words.en);
    this.name = 'Refusal';
    this.status = status;
    this.words = words;
    this.headers = headers;
  }
}

/** Largest request body taken, in bytes. */
export const largestBody = 64 * 1024;

export const refusals = {
  notJson: () => new Refusal(400, { zh: '请求正文不是 JSON。', en: 'The request body is not JSON.' }),
  notTaken: (field: string, taken: Bilingual) =>
    new Refusal(400, {
      zh: `“${field}”的内容不能接受。可接受：${taken.zh}。`,
      en: `"${field}" is not accepted as given. Taken: ${taken.en}.`,
    }),
  foreignOrigin: () =>
    new Refusal(403, { zh: '不接受来自其他网站的请求。', en: 'Requests from another site are not accepted.' }),
  foreignHost: () =>
    new Refusal(403, {
      zh: '本服务只在本机开放，请用 http://127.0.0.1 或 http://localhost 访问。',
      en: 'This service is open on this machine only: use http://127.0.0.1 or http://localhost.',
    }),
  noSuchPath: () => new Refusal(404, { zh: '没有这个地址。', en: 'There is nothing at this address.' }),
  wrongMethod: (allow: string) =>
    new Refusal(405, { zh: `这个地址只接受 ${allow}。`, en: `This address takes ${allow} only.` }, { allow }),
  tooLarge: () =>
    new Refusal(413, {
      zh: `内容太长：一次最多 ${largestBody / 1024} KB（约两万字）。请分几次发送。`,
      en: `Too long: at most ${largestBody / 1024} KB at a time. Please send it in parts.`,
    }),
};
