// Some of this runs inside the page; the build, which leaves the tests out, still holds the rest to no DOM.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Door } from '../../../bots/desk.ts';
import type { Log } from '../../../bots/log.ts';
import { openWeb } from '../../../bots/web/web-door.ts';
import { readerSources } from './reader-sources.ts';
import { scriptedDesk } from './scripted-desk.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browserFound = existsSync(executablePath);
if (!browserFound) console.warn(`reader tests skipped: no browser at ${executablePath}; set CHROMIUM to one`);

const silent: Log = { info() {}, warn() {}, error() {} };
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe.skipIf(!browserFound)('the reader in a browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let door: Door & { readonly url: string };
  let complaints: string[];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    door = await openWeb({ host: '127.0.0.1', port: 0, sources: readerSources }, scriptedDesk(), silent);
  });
  afterEach(() => context?.close());
  afterAll(async () => {
    await browser?.close();
    await door?.stop();
  });

  async function visit(address: string, options: Parameters<Browser['newContext']>[0] = {}) {
    context = await browser.newContext({ reducedMotion: 'reduce', locale: 'zh-CN', ...options });
    page = await context.newPage();
    complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${door.url}/policy${address}`);
  }

  /** Whether an element can be seen below the bar without scrolling. */
  const inView = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= (document.querySelector('header')?.offsetHeight ?? 0) && bottom <= window.innerHeight;
      });

  test('opens at the clause of its address, clear of the bar', async () => {
    await visit('/bj-guohe-2025#8.4.2');
    expect(await inView('[id="8.4.2"] .words')).toBe(true);
    expect(complaints).toEqual([]);
  });

  test.each(['zh', 'en'])('opens at the clause of its address on a narrow page too: %s', async (lang) => {
    await visit(`/bj-guohe-2025?lang=${lang}#16`, { viewport: { width: 320, height: 568 } });
    expect(await inView('[id="16"] h3')).toBe(true);
  });

  test('shows the quoted words even where they stand below the fold', async () => {
    await visit('/bj-guohe-2025?quote=9:150-190#9', { viewport: { width: 320, height: 400 } });
    await expect.poll(() => inView('mark')).toBe(true);
  });

  test('marks a quotation and leads to its clause without scripts', async () => {
    await visit('/bj-guohe-2025?quote=8.4.2:0-4#8.4.2', { javaScriptEnabled: false });
    expect(await page.locator('mark').allTextContents()).toEqual(['依托单位']);
    expect(await inView('mark')).toBe(true);
  });

  test('is searched without scripts too', async () => {
    await visit('/bj-guohe-2025', { javaScriptEnabled: false });
    await page.getByRole('searchbox', { name: '查条文' }).fill('公示期多久');
    await page.getByRole('button', { name: '查找' }).click();
    await page.locator('.results a').first().click();
    expect(new URL(page.url()).hash).toBe('#9');
    expect(await page.locator('mark').first().textContent()).toContain('公示期为5个工作日');
  });

  test('is searched with the keyboard alone, while one types', async () => {
    await visit('/bj-guohe-2025');
    await page.keyboard.press('/');
    await page.keyboard.type('公示期');
    const results = page.locator('.results a');
    await results.first().waitFor();
    expect(await page.locator('#found').getAttribute('aria-live')).toBe('polite');
    expect(await page.locator('.count').textContent()).toContain('公示期');
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('第九条');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#9$/);
    expect(await inView('mark')).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('says nothing of an older query once a newer one is answered', async () => {
    await visit('/bj-guohe-2025');
    let answerFirst = () => {};
    const held = new Promise<void>((resolve) => {
      answerFirst = resolve;
    });
    await page.route('**/*part=found*', async (route) => {
      if (new URL(route.request().url()).searchParams.get('q') === '公示') await held;
      await route.continue();
    });
    const first = page.waitForRequest(/part=found/);
    await page.locator('#q').fill('公示');
    await first;
    await page.locator('#q').fill('专家');
    await page.locator('.count', { hasText: '专家' }).waitFor();
    const late = page.waitForResponse((response) => response.url().includes(encodeURIComponent('公示')));
    answerFirst();
    await (await late).finished();
    expect(await page.locator('.count').textContent()).toContain('专家');
  });

  test('can be skipped to, and walked through in the order of the page', async () => {
    await visit('/bj-guohe-2025');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    expect(await page.locator('header, main, footer, nav[aria-label="目录"], [role="search"]').count()).toBe(5);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(6);
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(23);
  });

  test('opens what hangs on a clause with the keyboard, and closes it again', async () => {
    await visit('/bj-guohe-2025#8.4.2');
    const notes = page.locator('[id="8.4.2"] .notes');
    await notes.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await notes.locator('.safer').first().isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await notes.locator('.safer').first().isVisible()).toBe(false);
  });

  test('keeps the clause that is read when the language is changed, and the language from then on', async () => {
    await visit('/bj-guohe-2025#13');
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await page.waitForURL(/lang=en/);
    expect(new URL(page.url()).hash).toBe('#13');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.goto(`${door.url}/policy/bj-guohe-2025`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('shows in the contents where one is', async () => {
    await visit('/bj-guohe-2025#16', { viewport: { width: 1280, height: 800 } });
    await expect.poll(() => page.locator('.contents [aria-current]').allTextContents()).toEqual(['第十六条']);
  });

  test('sets both languages side by side where there is room, each clause level with its translation', async () => {
    await visit('/bj-guohe-2025?lang=both', { viewport: { width: 1600, height: 900 } });
    const pairs = await page
      .locator('.words')
      .evaluateAll((all) =>
        all.map((pair) =>
          Array.from(pair.children, (column) => column.getBoundingClientRect()).map(({ top, left }) => ({ top, left })),
        ),
      );
    for (const [zh, en] of pairs) {
      expect(en?.top).toBe(zh?.top);
      expect(en?.left).toBeGreaterThan(zh?.left ?? 0);
    }
    expect(new Set(pairs.map(([, en]) => Math.round(en?.left ?? 0))).size).toBe(1);
  });

  test.each(['zh', 'both', 'en'])(
    'fits 320 pixels in %s without sideways scrolling, everything opened',
    async (lang) => {
      await visit(`/bj-guohe-2025?lang=${lang}&q=公示`, { viewport: { width: 320, height: 568 }, isMobile: true });
      await page.locator('details').evaluateAll((all) => {
        for (const one of all) (one as HTMLDetailsElement).open = true;
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    },
  );

  test('folds the contents on a narrow page until they are asked for, and again once they are used', async () => {
    await visit('/bj-guohe-2025', { viewport: { width: 320, height: 568 } });
    const link = page.locator('.contents a[href="#16"]');
    expect(await link.isVisible()).toBe(false);
    await page.locator('.contents summary').click();
    await link.click();
    expect(await inView('[id="16"] h3')).toBe(true);
    expect(await link.isVisible()).toBe(false);
  });

  test('prints the law alone, with what was opened', async () => {
    await visit('/bj-guohe-2025');
    await page.locator('[id="14"] summary').click();
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['header', '.contents', 'search', '[id="13"] .notes']) {
      expect(await page.locator(gone).first().isVisible()).toBe(false);
    }
    expect(await page.locator('[id="14"] .note').first().isVisible()).toBe(true);
    expect(await page.locator('[id="23"] .words').isVisible()).toBe(true);
  });

  const pages = ['', '/bj-guohe-2025?lang=both&q=公示&quote=9:0-9#9', '/bj-guohe-2025?lang=en', '/bj-guohe-2025/8.9'];
  test.each(pages.flatMap((address) => [['light', address] as const, ['dark', address] as const]))(
    'has no flaw that axe finds, %s: %s',
    async (colorScheme, address) => {
      await visit(address, { colorScheme, bypassCSP: true });
      await page.locator('details').evaluateAll((all) => {
        for (const one of all) (one as HTMLDetailsElement).open = true;
      });
      await page.addScriptTag({ path: axe });
      const flaws = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } };
        return (await axe.run()).violations.map(({ id, impact, nodes }) => ({
          id,
          impact,
          nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)),
        }));
      });
      expect(flaws).toEqual([]);
    },
  );
});

/** What axe reports, as far as it is read here. */
interface AxeViolation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}
