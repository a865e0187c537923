// Some of this runs inside the page; the build, which leaves the tests out, still holds the rest to no DOM.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Door } from '../../../bots/desk.ts';
import type { Log } from '../../../bots/log.ts';
import { citedAddress } from '../../../bots/policy-address.ts';
import { openWeb } from '../../../bots/web/web-door.ts';
import { readerSources } from './reader-sources.ts';
import { type Disk, emptyDisk, scriptedDesk } from './scripted-desk.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browserFound = existsSync(executablePath);
if (!browserFound) console.warn(`page tests skipped: no browser at ${executablePath}; set CHROMIUM to one`);

const silent: Log = { info() {}, warn() {}, error() {} };

describe.skipIf(!browserFound)('the page in a browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let disk: Disk;
  let door: Door & { readonly url: string };
  let complaints: string[];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    disk = emptyDisk();
    door = await openDoor(0);
    await visit({ locale: 'zh-CN' });
  });
  afterEach(async () => {
    await context.close();
    await door.stop();
  });

  const openDoor = (port: number) =>
    openWeb({ host: '127.0.0.1', port, sources: readerSources }, scriptedDesk(disk), silent);

  /** Opens the page as a new visitor and waits for the opening. */
  async function visit(options: Parameters<Browser['newContext']>[0]) {
    await context?.close();
    context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    page = await context.newPage();
    complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(door.url);
    await page.locator('.choice').first().waitFor();
  }

  async function say(text: string) {
    await page.locator('#words').fill(text);
    await page.locator('#words').press('Enter');
  }

  const lastTurn = () => page.locator('.turn').last();

  test('opens the talk in the visitor’s language and lets nothing through that its policy forbids', async () => {
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.locator('#log').textContent()).toContain('准备申报哪一类国合基地？');
    await visit({ locale: 'en-GB' });
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.title()).toContain('Beijing');
    expect(await page.locator('#log').textContent()).toContain('Which category of base would you apply for?');
    expect(complaints).toEqual([]);
  });

  test('can be used with the keyboard alone', async () => {
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('跳到输入框');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('还不确定');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('产业类');
    await page.keyboard.press('Enter');
    await lastTurn().getByRole('button', { name: '不清楚' }).waitFor();
    // The next stops are what the answer offers: its quotation, then its choices.
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('在原文中查看');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('不清楚');
    await page.keyboard.press('Tab');
    await page.keyboard.type('第一行');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('第二行');
    await page.keyboard.press('Enter');
    await page.getByText('收到：第一行').waitFor();
    expect(disk.received.at(-1)?.message).toEqual({ text: '第一行\n第二行' });
    expect(await page.locator('#words').inputValue()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('words');
  });

  test('does not send on the Enter that ends an input method’s word', async () => {
    const field = page.locator('#words');
    await field.fill('guoji');
    await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
    expect(await field.inputValue()).toBe('guoji');
    expect(await page.locator('.said').count()).toBe(0);
    await field.press('Enter');
    await page.getByText('收到：guoji').waitFor();
    expect(disk.received.filter(({ message }) => 'text' in message && message.text === 'guoji')).toHaveLength(1);
  });

  test('presses a choice, also an old one, and shows its label as what was said', async () => {
    await page.getByRole('button', { name: '产业类' }).click();
    await page.getByRole('button', { name: '不清楚' }).waitFor();
    await page.getByRole('button', { name: '研究类' }).click();
    await expect.poll(() => page.locator('.said').allTextContents()).toEqual(['您说：产业类', '您说：研究类']);
    await expect
      .poll(() => disk.received.map(({ message }) => message))
      .toEqual([{ text: '' }, { press: 'category:industry' }, { press: 'category:research' }]);
  });

  test('shows the clause of a question once, and reads it out with the link all the same', async () => {
    const shown = async (label: Locator) => ((await label.boundingBox())?.width ?? 0) > 1;
    expect(await shown(lastTurn().locator('.open-clause .label'))).toBe(true);
    await page.getByRole('button', { name: '产业类' }).click();
    const link = lastTurn().getByRole('link', { name: '第八条第(四)项第2目' });
    await link.waitFor();
    expect(await shown(link.locator('.label'))).toBe(false);
  });

  test('opens every quotation in the reader, in one other tab, with the quoted words marked', async () => {
    await page.getByRole('button', { name: '产业类' }).click();
    const quotation = lastTurn().getByRole('link', { name: '在原文中查看' });
    const [reader] = await Promise.all([context.waitForEvent('page'), quotation.click()]);
    await reader.waitForLoadState();
    expect(new URL(reader.url()).hash).toBe('#8.4.2');
    expect(await reader.locator('mark').allTextContents()).toEqual([
      '依托单位上一年度国际业务销售收入总额占同期销售收入总额的比例不低于20%。',
    ]);
    expect(await reader.locator('mark').isVisible()).toBe(true);
    await page.locator('.open-clause').first().click();
    await reader.waitForURL(/#8$/);
    expect(context.pages()).toHaveLength(2);
    expect(await page.locator('.turn').count()).toBe(2);
  });

  test('links every citation to the address that the other doors give', async () => {
    await say('结果');
    await page.locator('.result').waitFor();
    const shown = await page
      .locator('.open-clause')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const cited = (disk.talks.values().next().value ?? []).flatMap(({ turn }) =>
      turn.replies.flatMap(({ sections, citations }) => [
        ...sections.flatMap(({ lines }) => lines.map(({ citation }) => citation)),
        ...citations,
      ]),
    );
    expect(shown).toEqual(cited.map(citedAddress));
    for (const address of shown) expect((await fetch(`${door.url}/${address}`)).status).toBe(200);
  });

  test('keeps the talk over a reload, the labels of pressed choices too', async () => {
    await page.getByRole('button', { name: '平台类' }).click();
    await page.getByRole('button', { name: '不清楚' }).waitFor();
    await say('<b>不是标记</b>');
    await page.getByText('收到：').waitFor();
    const before = await page.locator('#log').textContent();
    await page.reload();
    await page.getByText('收到：').waitFor();
    expect(await page.locator('#log').textContent()).toBe(before);
    expect(before).toContain('平台类');
    expect(before).toContain('收到：<b>不是标记</b>');
    expect(disk.received.filter(({ message }) => 'text' in message && message.text === '')).toHaveLength(1);
  });

  test('says when nothing can be delivered, keeps what was typed and delivers it once the server is back', async () => {
    await door.stop();
    await say('停机时写的话');
    const retry = page.getByRole('button', { name: '重试' });
    await retry.waitFor();
    expect(await lastTurn().textContent()).toContain('停机时写的话');
    expect(await lastTurn().textContent()).toContain('没有送达');
    door = await openDoor(Number(new URL(door.url).port));
    await retry.click();
    await page.getByText('收到：停机时写的话').waitFor();
    expect(await page.locator('.fate').count()).toBe(0);
    expect(disk.received.filter(({ message }) => 'text' in message && message.text === '停机时写的话')).toHaveLength(1);
  });

  test('repeats a message whose answer was lost under the same delivery, and shows it once', async () => {
    await page.route('**/api/message', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await say('回音');
    await page.getByRole('button', { name: '重试' }).waitFor();
    await page.unroute('**/api/message');
    await page.reload();
    await page.getByText('收到：回音').waitFor();
    expect(await page.locator('.said').count()).toBe(1);
    const sent = disk.received.filter(({ message }) => 'text' in message && message.text === '回音');
    expect(sent.length).toBeGreaterThan(1);
    expect(new Set(sent.map(({ delivery }) => delivery)).size).toBe(1);
  });

  test('keeps a half-typed message over a reload', async () => {
    await page.locator('#words').fill('写了一半');
    await page.reload();
    await page.locator('.choice').first().waitFor();
    expect(await page.locator('#words').inputValue()).toBe('写了一半');
  });

  test('shows why a message of 1 MB is refused and puts it back into the field', async () => {
    const long = '长'.repeat(350_000);
    await page.locator('#words').fill(long);
    await page.getByRole('button', { name: '发送' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('太长');
    expect(await page.locator('#words').inputValue()).toBe(long);
    expect(await page.locator('.said').count()).toBe(0);
    await say('短的');
    await page.getByText('收到：短的').waitFor();
    expect(await alert.isVisible()).toBe(false);
  });

  test('says when the conversation cannot be loaded, and loads it on “try again”', async () => {
    await page.route('**/api/transcript', (route) => route.abort());
    await page.reload();
    await page.getByRole('alert').waitFor();
    await page.unroute('**/api/transcript');
    await page.getByRole('button', { name: '重试' }).click();
    await page.locator('.choice').first().waitFor();
    expect(await page.getByRole('alert').isVisible()).toBe(false);
  });

  test('changes language as the conversation does', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Which category of base').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await lastTurn().getAttribute('lang')).toBe('en');
    expect(await page.locator('.turn').first().getAttribute('lang')).toBe('zh-CN');
    expect(await page.getByRole('textbox').getAttribute('placeholder')).toBe('Your question or answer');
    await page.getByRole('button', { name: '中文' }).click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });

  test('shows a result in groups, each outcome with its mark and its word', async () => {
    await say('结果');
    const result = page.locator('.result');
    await result.waitFor();
    expect(await result.getByRole('heading').allTextContents()).toEqual(['不符合', '还缺答案或需要人工判断', '符合']);
    expect(await result.locator('.head strong').allTextContents()).toEqual([
      '不符合',
      '待补充',
      '需人工判断',
      '未达“原则上”标准',
      '自述符合',
      '符合',
    ]);
    const marks = await result
      .locator('.head use')
      .evaluateAll((uses) => uses.map((use) => document.querySelector(use.getAttribute('href') ?? '')?.tagName));
    expect(marks).toEqual(Array(6).fill('symbol'));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('footer').isVisible()).toBe(false);
    expect(await result.getByRole('button', { name: '打印结果' }).isVisible()).toBe(false);
    expect(await result.isVisible()).toBe(true);
  });

  test('prints a result alone', async () => {
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset.printed = document.querySelector('.printing .printed')?.textContent ?? '';
        window.dispatchEvent(new Event('afterprint'));
      };
    });
    await say('结果');
    await page.getByRole('button', { name: '打印结果' }).click();
    expect(await page.locator('body').getAttribute('data-printed')).toContain('按目前的回答');
    expect(await page.locator('.printing, .printed').count()).toBe(0);
  });

  test.each(['zh-CN', 'en-GB'])('fits 320 pixels in %s without sideways scrolling', async (locale) => {
    await visit({ locale, viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true });
    await say(locale === 'zh-CN' ? '结果' : 'result');
    await page.locator('.result').waitFor();
    await say('x'.repeat(200));
    await page.locator('.turn').nth(2).locator('.reply').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const smallest = await page.evaluate(() =>
      Math.min(
        ...Array.from(
          document.querySelectorAll<HTMLElement>('button, a:not(.skip)'),
          (button) => button.offsetHeight || 44,
        ),
      ),
    );
    expect(smallest).toBeGreaterThanOrEqual(44);
  });

  test.each(['light', 'dark'] as const)('is readable by eye and by screen reader, %s', async (colorScheme) => {
    await visit({ locale: 'zh-CN', colorScheme });
    await say('结果');
    await page.locator('.result').waitFor();
    expect(await page.getByRole('log', { name: '对话' }).getAttribute('aria-live')).toBe('polite');
    expect(await page.getByRole('textbox', { name: '您的问题或回答' }).count()).toBe(1);
    expect(await page.getByRole('group', { name: '可选回答' }).count()).toBe(2);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('header, main, footer').count()).toBe(3);
    const flaws = await page.evaluate(findFlaws);
    expect(flaws).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

/** Runs in the page: controls without a name, ids given twice, and words whose contrast is under 4.5 to 1. */
function findFlaws(): string[] {
  const nameless = Array.from(document.querySelectorAll('button, textarea, a'))
    .filter(
      (one) =>
        !(one.textContent?.trim() || one.getAttribute('aria-label') || document.querySelector(`[for="${one.id}"]`)),
    )
    .map((one) => `no name: ${one.outerHTML}`);
  const ids = Array.from(document.querySelectorAll('[id]'), (one) => one.id);
  const doubled = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id given twice: ${id}`);

  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
      const part = value / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const backgroundOf = (one: Element | null): string => {
    if (one === null) return 'rgb(255, 255, 255)';
    const { backgroundColor } = getComputedStyle(one);
    return channels(backgroundColor)[3] === 0 ? backgroundOf(one.parentElement) : backgroundColor;
  };
  const faint = Array.from(document.querySelectorAll('p, h1, h2, button, span, strong, blockquote'))
    .filter((one) => one.checkVisibility() && one.textContent?.trim())
    .filter((one) => {
      const [low = 0, high = 0] = [luminance(getComputedStyle(one).color), luminance(backgroundOf(one))].sort(
        (a, b) => a - b,
      );
      return (high + 0.05) / (low + 0.05) < 4.5;
    })
    .map((one) => `faint: ${one.className} ${one.textContent}`);
  return [...nameless, ...doubled, ...faint];
}
