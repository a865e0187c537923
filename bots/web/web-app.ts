import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { wordsInScript } from '../../conversations/script.ts';
import { everythingKeptFile } from '../desk/everything-kept.ts';
import type { Desk } from '../desk.ts';
import { failedWords } from '../door-words.ts';
import { type Log, traceOf } from '../log.ts';
import { isDatabaseAway } from '../store/is-away.ts';
import { type BasePageSources, basePages } from './base-pages/base-pages.ts';
import { calendarFiles } from './calendar-files.ts';
import { readPageFiles } from './page-files.ts';
import { type ReaderSources, reader } from './reader/reader.ts';
import { largestBody, Refusal, refusals } from './refusal.ts';
import { onlyByLoopbackName, onlyFromOwnPages } from './same-site.ts';
import { languageAskedFor, readOpening, readSpoken, scriptAskedFor } from './spoken.ts';
import { knowVisitor, type VisitorEnv } from './visitor.ts';

interface WebAppParts {
  readonly desk: Desk;
  /** What the regulations are read from. */
  readonly sources: ReaderSources;
  /** The register of bases, for whoever has a private address; without it there is none to open. */
  readonly register?: BasePageSources;
  readonly log: Log;
  /** Bound to a loopback address: answers to this machine's own names only. */
  readonly loopbackOnly: boolean;
}

/** The page, its files, the reader under /policy and the addresses under /api, as one request handler. Opens no socket. */
export function webApp({ desk, sources, register, log, loopbackOnly }: WebAppParts): Hono<VisitorEnv> {
  const app = new Hono<VisitorEnv>();

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      xFrameOptions: 'DENY',
      // For whoever puts TLS in front to decide.
      strictTransportSecurity: false,
    }),
  );
  if (loopbackOnly) app.use(onlyByLoopbackName);
  app.use(onlyFromOwnPages);

  app.use(etag());
  app.use('/', knowVisitor);
  for (const { path, type, content, hasWords } of readPageFiles()) {
    app.get(path, (c) => {
      const shown = hasWords ? wordsInScript(content, { language: 'zh', script: scriptAskedFor(c) }) : content;
      const headers = { 'content-type': type, 'cache-control': 'no-cache' };
      return c.body(shown, 200, { ...headers, ...(hasWords && { vary: 'Accept-Language' }) });
    });
    app.all(path, () => refuse(refusals.wrongMethod('GET')));
  }

  app.route('/policy', reader(sources));
  app.get('/policy/', (c) => c.redirect('../policy', 301));
  app.get('/policy/*', () => refuse(refusals.noSuchPath()));
  for (const path of ['/policy', '/policy/*']) app.all(path, () => refuse(refusals.wrongMethod('GET')));

  if (register) {
    app.route('/calendar', calendarFiles(register));
    app.route('/bases', basePages(register));
    for (const path of ['/calendar/*', '/bases/*']) {
      app.all(path, (c) => refuse(c.req.method === 'GET' ? refusals.noSuchPath() : refusals.wrongMethod('GET')));
    }
  }

  app.use('/api/*', knowVisitor, async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  app.use('/api/*', bodyLimit({ maxSize: largestBody, onError: () => refuse(refusals.tooLarge()) }));

  app.post('/api/open', async (c) => {
    const opened = await readOpening(c);
    // The page knows two languages; which Chinese it is, the browser says.
    const asked = languageAskedFor(c);
    const language = opened.language === 'zh' && asked === 'zh-Hant' ? asked : opened.language;
    const { visitor } = c.var;
    const delivery = `open:${visitor}`;
    return c.json(await desk.receive({ door: 'web', person: visitor, delivery, message: { text: '' }, language }));
  });
  app.all('/api/open', () => refuse(refusals.wrongMethod('POST')));

  app.post('/api/message', async (c) => {
    const { message, delivery } = await readSpoken(c);
    const { visitor } = c.var;
    const language = languageAskedFor(c);
    return c.json(
      await desk.receive({
        door: 'web',
        person: visitor,
        // Under the visitor's own name, so that no id made on a page can stand for somebody else's message.
        delivery: `${visitor}:${delivery}`,
        message,
        ...(language && { language }),
      }),
    );
  });
  app.all('/api/message', () => refuse(refusals.wrongMethod('POST')));

  app.get('/api/transcript', async (c) => c.json({ entries: await desk.transcript('web', c.var.visitor) }));
  app.all('/api/transcript', () => refuse(refusals.wrongMethod('GET')));

  app.get('/api/kept', async (c) =>
    c.body(await desk.everythingKept('web', c.var.visitor), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${everythingKeptFile}"`,
    }),
  );
  app.all('/api/kept', () => refuse(refusals.wrongMethod('GET')));

  app.get('/api/receipt', async (c) => {
    const receipt = await desk.receipt('web', c.var.visitor);
    if (receipt === null) throw refusals.noSuchPath();
    return c.body(receipt.json, 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="guohe-receipt-${receipt.code}.json"`,
    });
  });
  app.all('/api/receipt', () => refuse(refusals.wrongMethod('GET')));

  app.notFound(() => refuse(refusals.noSuchPath()));
  app.onError((error, c) => {
    const script = scriptAskedFor(c);
    if (error instanceof Refusal) {
      const zh = wordsInScript(error.words.zh, { language: 'zh', script });
      return c.json({ error: { ...error.words, zh } }, error.status, error.headers);
    }
    log.error({ path: c.req.routePath, ...traceOf(error) }, 'web: a request could not be answered');
    return c.json({ error: failedWords(error, script) }, isDatabaseAway(error) ? 503 : 500);
  });

  return app;
}

function refuse(refusal: Refusal): never {
  throw refusal;
}
