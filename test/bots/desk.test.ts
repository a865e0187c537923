import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk, Incoming } from '../../bots/desk.ts';
import { openDesk } from '../../bots/open-desk.ts';
import type { Store } from '../../bots/store/store.ts';
import * as conversation from '../../conversations/converse.ts';
import type { Reply } from '../../conversations/reply.ts';
import { cite } from '../../policy-text/citation/citation.ts';
import { emptyFolder } from './command-line/empty-folder.ts';
import { openStore } from './store/open-store.ts';

vi.mock(import('../../conversations/converse.ts'), { spy: true });

let folder: Awaited<ReturnType<typeof emptyFolder>>;
let store: Store;
let desk: Desk;
beforeEach(async () => {
  folder = await emptyFolder();
  store = await openStore({ file: folder.path('guohe.sqlite') });
  desk = deskOn(store);
});
afterEach(async () => {
  vi.mocked(conversation.converse).mockReset();
  await desk.close();
  await folder[Symbol.asyncDispose]();
});

function deskOn(on: Store): Desk {
  return openDesk({ store: on, parameters: {}, today: () => '2026-05-20' });
}

const from = (text: string, delivery = text, person = 'one'): Incoming => ({
  door: 'web',
  person,
  delivery,
  message: { text },
});

describe('the desk', () => {
  it('takes one person’s messages in the order they came', async () => {
    const turns = await Promise.all(['孵化器', '是', '有效'].map((text) => desk.receive(from(text))));
    expect(turns.map(({ asked }) => asked)).toEqual(['registeredInBeijing', 'inValidExistence', 'legalForm']);
    const said = await desk.transcript('web', 'one');
    expect(said.map((entry) => entry.said)).toEqual([{ text: '孵化器' }, { text: '是' }, { text: '有效' }]);
  });

  it('does not let one person wait for another', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slowForOne: Store = {
      ...store,
      atHand: async (whose, delivery) => {
        if (whose.person === 'one') await held;
        return store.atHand(whose, delivery);
      },
    };
    const slow = deskOn(slowForOne);
    const first = slow.receive(from('孵化器'));
    await slow.receive(from('孵化器', '孵化器', 'two'));
    expect(await store.conversation({ door: 'web', person: 'one' })).toBeNull();
    release();
    expect((await first).asked).toBe('registeredInBeijing');
  });

  it('answers a delivery once, however often and however closely it comes', async () => {
    const turns = await Promise.all([1, 2, 3].map(() => desk.receive(from('孵化器'))));
    const later = await desk.receive(from('孵化器'));
    for (const turn of [...turns, later]) expect(turn).toEqual(turns[0]);
    expect(conversation.converse).toHaveBeenCalledTimes(1);
    expect(await desk.transcript('web', 'one')).toHaveLength(1);
  });

  it('goes on after a turn that failed, as if it had not been', async () => {
    vi.mocked(conversation.converse).mockImplementationOnce(() => {
      throw new Error('a fault');
    });
    const [failed, next] = await Promise.allSettled([desk.receive(from('是')), desk.receive(from('孵化器'))]);
    expect(failed.status).toBe('rejected');
    expect(next).toMatchObject({ status: 'fulfilled', value: { asked: 'registeredInBeijing' } });
    expect(await desk.transcript('web', 'one')).toHaveLength(1);
    expect(await store.answered({ door: 'web', person: 'one' }, '是')).toBeNull();
  });

  it('sends nothing that rests on a quotation which does not stand in the text, says so, and logs it', async () => {
    const { converse } = await vi.importActual<typeof conversation>('../../conversations/converse.ts');
    const forged = { ...cite('9'), quote: '均可获得认定。' };
    const line = { outcome: 'met', citation: forged, text: '均可获得认定。' } as const;
    const wrongs: readonly Partial<Reply>[] = [
      { kind: 'answer', text: '均可获得认定。', citations: [forged, cite('10')] },
      { kind: 'result', sections: [{ title: '', lines: [line, { ...line, citation: cite('10'), text: '授牌' }] }] },
    ];
    const error = vi.fn();
    const logging = openDesk({
      store,
      parameters: {},
      today: () => '2026-05-20',
      log: { info: () => {}, warn: () => {}, error },
    });
    for (const [index, wrong] of wrongs.entries()) {
      vi.mocked(conversation.converse).mockImplementationOnce((...of) => {
        const turned = converse(...of);
        return { ...turned, replies: turned.replies.map((reply) => ({ ...reply, ...wrong })) };
      });
      const { replies } = await logging.receive(from(`孵化器${index}`));
      expect(replies.length).toBeGreaterThan(0);
      for (const { text, citations, sections } of replies) {
        expect(JSON.stringify({ text, citations, sections })).not.toContain('均可获得认定');
        expect(text).toContain('没有通过与原文的核对');
        expect([
          ...citations,
          ...sections.flatMap(({ lines }) => lines.map(({ citation }) => citation)),
        ]).toContainEqual(cite('10'));
      }
    }
    expect(error).toHaveBeenCalledWith(expect.objectContaining({ clause: '9' }), expect.any(String));
  });

  it('loses nothing when two processes answer the same person at once', async () => {
    const other = deskOn(await openStore({ file: folder.path('guohe.sqlite') }));
    const words = ['孵化器', '是', '有效', '进度', '结果', '公示期多久'];
    await Promise.all(words.map((text, n) => (n % 2 ? other : desk).receive(from(text))));
    const said = (await desk.transcript('web', 'one')).map((entry) => entry.said);
    expect(said).toHaveLength(words.length);
    expect(said).toEqual(expect.arrayContaining(words.map((text) => ({ text }))));
    await other.close();
  });

  it('answers a delivery once when it reaches two processes', async () => {
    const other = deskOn(await openStore({ file: folder.path('guohe.sqlite') }));
    const turns = await Promise.all([desk.receive(from('孵化器')), other.receive(from('孵化器'))]);
    expect(turns[0]).toEqual(turns[1]);
    expect(await desk.transcript('web', 'one')).toHaveLength(1);
    await other.close();
  });

  it('remembers the label of what was pressed', async () => {
    const { replies } = await desk.receive(from('孵化器'));
    const choice = replies.flatMap(({ choices }) => choices)[0];
    await desk.receive({ ...from('', 'press'), message: { press: choice?.id ?? '' } });
    const said = (await desk.transcript('web', 'one')).at(-1)?.said;
    expect(said).toEqual({ press: choice?.id, label: choice?.label });
  });

  it('keeps half a surrogate pair as text that can be shown', async () => {
    await desk.receive(from('孵化器\ud83d'));
    expect((await desk.transcript('web', 'one'))[0]?.said).toEqual({ text: '孵化器\ufffd' });
  });
});

describe('where others read along', () => {
  const openly = (text: string, delivery = text): Incoming => ({
    ...from(text, delivery),
    door: 'slack',
    thread: 'T:C:1',
  });

  it('a question is answered once, and from then on the thread is ours, for every process', async () => {
    expect(await desk.isOurThread('slack', 'T:C:1')).toBe(false);
    const turn = await desk.ask(openly('公示期多久'));
    expect(turn.replies[0]?.text).toContain('5个工作日');
    expect(turn.privately).toBeUndefined();
    const another = deskOn(await openStore({ file: folder.path('guohe.sqlite') }));
    expect(await another.ask(openly('公示期多久'))).toEqual(turn);
    expect(await another.isOurThread('slack', 'T:C:1')).toBe(true);
    expect(await another.isOurThread('discord', 'T:C:1')).toBe(false);
    await another.close();
    expect(await desk.transcript('slack', 'one')).toHaveLength(1);
  });

  it('opens no conversation and asks nothing', async () => {
    expect((await desk.ask(openly('公示期多久'))).asked).toBeNull();
    expect(await store.conversation({ door: 'slack', person: 'one' })).toBeNull();
  });

  it('what is about one’s own organization goes on in private, with the word that it does, and once', async () => {
    const turn = await desk.ask(openly('我们是一家科技园区，能申请吗'));
    expect(turn).toMatchObject({ privately: true, asked: expect.any(String) });
    expect(turn.replies[0]?.text).toContain('只有您能看到');
    expect(await desk.isOurThread('slack', 'T:C:1')).toBe(false);
    expect(await desk.ask(openly('我们是一家科技园区，能申请吗'))).toEqual(turn);
    const kept = await store.conversation({ door: 'slack', person: 'one' });
    expect(kept?.facts).toMatchObject({ organizationKind: 'science_park', category: 'park' });
    expect(kept?.steps).toHaveLength(1);
  });
});

describe('a message that is edited or deleted', () => {
  const amending = (original: string, delivery: string) =>
    ({ door: 'web', person: 'one', original, delivery }) as const;
  const facts = async () => (await store.conversation({ door: 'web', person: 'one' }))?.facts;

  it('corrects once what it gave, and again from there, and is withdrawn in the end', async () => {
    await desk.receive(from('我们是一家科技园区'));
    await desk.receive(from('累计有12家国外合作机构', 'm2'));
    const turn = await desk.edited(amending('m2', 'e1'), '累计有25家国外合作机构');
    expect(turn?.replies[0]?.text).toContain('25家');
    expect(await desk.edited(amending('m2', 'e1'), '累计有25家国外合作机构')).toEqual(turn);
    expect(await facts()).toMatchObject({ parkPartners: 25 });
    await desk.edited(amending('m2', 'e2'), '累计有30家国外合作机构');
    expect(await facts()).toMatchObject({ parkPartners: 30 });
    await desk.deleted(amending('m2', 'd1'));
    expect(await facts()).toEqual({ organizationKind: 'science_park', category: 'park' });
    expect(await desk.deleted(amending('m2', 'd2'))).toBeNull();
  });

  it('that was deleted is kept no longer, also when it gave nothing', async () => {
    await desk.receive(from('我们是一家科技园区'));
    await desk.receive(from('随便说说的秘密', 'm2'));
    expect(await desk.deleted(amending('m2', 'd1'))).toBeNull();
    expect(JSON.stringify(await desk.transcript('web', 'one'))).not.toContain('随便说说的秘密');
  });

  it('is answered with silence when it was never handed over, or by somebody else', async () => {
    await desk.receive(from('我们是一家科技园区', 'm1'));
    expect(await desk.edited(amending('unknown', 'e1'), '我们是孵化器')).toBeNull();
    expect(await desk.edited({ ...amending('m1', 'e2'), person: 'another' }, '我们是孵化器')).toBeNull();
    expect(await facts()).toMatchObject({ organizationKind: 'science_park' });
    expect(await desk.sender('web', 'm1')).toBe('one');
    expect(await desk.sender('web', 'unknown')).toBeNull();
  });
});
