import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import type { Door, Turn } from '../../../bots/desk.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { openWeb } from '../../../bots/web/web-door.ts';
import { openStore } from '../store/open-store.ts';
import { readerSources } from './reader-sources.ts';

const log = { info() {}, warn() {}, error() {} };
const closed: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closed.splice(0).reverse()) await close();
});

async function openDoor() {
  const desk = openDesk({ store: await openStore({ file: ':memory:' }), parameters: {}, today: () => '2026-05-20' });
  closed.push(() => desk.close());
  const door: Door & { readonly url: string } = await openWeb(
    { host: '127.0.0.1', port: 0, sources: readerSources },
    desk,
    log,
  );
  closed.push(() => door.stop());
  return door.url;
}

/** A visitor with a cookie of their own. */
async function visitorOf(url: string) {
  const cookie = (await fetch(url)).headers.get('set-cookie')?.split(';')[0] ?? '';
  const say = async (text: string) => {
    const body = JSON.stringify({ delivery: randomUUID(), text });
    const response = await fetch(`${url}/api/message`, { method: 'POST', headers: { cookie }, body });
    expect(response.status).toBe(200);
    return (await response.json()) as Turn;
  };
  const fetched = (path: string) => fetch(`${url}${path}`, { headers: { cookie } });
  return { say, kept: () => fetched('/api/kept'), receipt: () => fetched('/api/receipt') };
}

describe('what is kept about a visitor', () => {
  test('is handed out as a file: every word of theirs, and none of another visitor', async () => {
    const url = await openDoor();
    const [ann, bo] = [await visitorOf(url), await visitorOf(url)];
    await ann.say('我们是高校，合作机构12家');
    await ann.say('导出我的数据');
    await bo.say('我们是一家孵化器');
    const response = await ann.kept();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="guohe-data.json"');
    expect(response.headers.get('cache-control')).toContain('no-store');
    const { conversation, turns } = JSON.parse(await response.text());
    expect(conversation.words).toMatchObject({ researchPartners: '合作机构12家' });
    expect(turns.map(({ said }: { said: object }) => said)).toEqual([
      { text: '我们是高校，合作机构12家' },
      { text: '导出我的数据' },
    ]);
  });

  test('is nothing for somebody new, and nothing again once it is deleted', async () => {
    const url = await openDoor();
    const ann = await visitorOf(url);
    const isNothing = async () =>
      expect(await (await ann.kept()).json()).toMatchObject({ conversation: null, turns: [] });
    await isNothing();
    await ann.say('我们是高校');
    await ann.say('删除我的数据');
    await ann.say('确定');
    await isNothing();
  });

  test('is read and never written there', async () => {
    const url = await openDoor();
    const refused = await fetch(`${url}/api/kept`, { method: 'POST', body: '{}' });
    expect(refused.status).toBe(405);
    expect(refused.headers.get('allow')).toBe('GET');
  });
});

describe('the receipt of what a visitor has answered', () => {
  test('is handed out as a file, with the code that was told; there is none before anything was answered', async () => {
    const url = await openDoor();
    const [ann, bo] = [await visitorOf(url), await visitorOf(url)];
    await ann.say('我们是高校，合作机构12家');
    const told = (await ann.say('判断记录')).replies.find(({ receipt }) => receipt !== undefined);
    const response = await ann.receipt();
    expect(response.headers.get('content-disposition')).toContain(`guohe-receipt-${told?.receipt}.json`);
    const receipt = await response.json();
    expect(receipt.code).toBe(told?.receipt);
    expect(JSON.stringify(receipt)).toContain('合作机构12家');
    await bo.say('公示期几天');
    expect((await bo.receipt()).status).toBe(404);
    expect((await fetch(`${url}/api/receipt`, { method: 'POST', body: '{}' })).status).toBe(405);
  });
});
