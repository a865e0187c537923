import { beforeEach, describe, expect, test } from 'vitest';
import { openDesk } from '../../../bots/open-desk.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { besidePeer } from './beside-peer.ts';
import type { WireMessage, WireView } from './slack-wire.ts';
import { pressableLabels, visibleLines } from './visible-message.ts';

const alice = 'U0ALICE';
const beside = besidePeer();
const { openDoor, posted, callsOf } = beside;

beforeEach(async () => {
  await openDoor(openDesk({ store: storeOn(beside.database), parameters: {}, today: () => '2026-05-20' }));
});

const latest = () => beside.peer.messages.at(-1) as WireMessage;
const openedView = async (count = 1) =>
  (await beside.peer.until(() => beside.peer.views.length >= count && beside.peer.views))[count - 1] as WireView;

/** Alice is asked several things, and opens the form. */
async function openForm(words = '我们是一家科技园区'): Promise<WireView> {
  beside.peer.write(alice, words);
  await posted(1);
  beside.peer.press(alice, latest(), '一次填几项');
  return openedView();
}

describe('a form', () => {
  test('is opened by a press, filled in and answered once, where it was pressed', async () => {
    const view = await openForm();
    expect(view.blocks.length).toBeGreaterThan(1);
    const filled = Object.fromEntries(
      view.blocks.map(({ block_id, element }) => [block_id, element.options?.[0]?.text.text ?? '不知道']),
    );
    expect(await beside.peer.submit(alice, view, filled)).toEqual({});
    await posted(2);
    expect(latest().channel).toBe(beside.peer.directMessages(alice));
    expect(visibleLines(latest()).join()).toContain('记下了');
    expect(await beside.peer.submit(alice, view, filled)).toEqual({});
    beside.peer.write(alice, '公示期多久');
    await posted(3);
    expect(visibleLines(latest()).join()).toContain('5个工作日');
  });

  test('to change an answer shows what is known', async () => {
    beside.peer.write(alice, '我们是2018年3月1日在海淀注册的科技园区，有12家外国机构');
    await posted(1);
    beside.peer.write(alice, '看看我填了什么');
    await posted(2);
    const change = pressableLabels(latest()).find((label) => label.startsWith('改“') && label.includes('机构'));
    beside.peer.press(alice, latest(), change ?? '');
    const view = await openedView();
    expect(view.blocks.map(({ element }) => element.initial_value ?? null)).toContain('12家');
    await beside.peer.submit(alice, view, {});
    await posted(3);
    expect(beside.peer.messages).toHaveLength(3);
  });

  test('keeps nothing of it when a field cannot be read, and says so there', async () => {
    await openForm('我们是一家科技园区，在北京注册，有效存续，法人');
    const view = beside.peer.views[0] as WireView;
    const text = view.blocks.find(({ element }) => element.type === 'plain_text_input');
    const field = text?.block_id ?? '';
    const errors = await beside.peer.submit(alice, view, { [field]: '一大堆' });
    expect(Object.keys(errors)).toEqual([field]);
    expect(errors[field]).toMatch(/\p{Script=Han}/u);
    expect(beside.peer.messages).toHaveLength(1);
  });

  test('that can be opened no more is asked in words', async () => {
    beside.peer.failNext('views.open', { status: 500 });
    beside.peer.write(alice, '我们是一家科技园区');
    await posted(1);
    beside.peer.press(alice, latest(), '一次填几项');
    await posted(2);
    expect(beside.peer.views).toEqual([]);
  });

  test('that Slack is slow to open is asked in words, and acknowledged in time', async () => {
    beside.peer.write(alice, '我们是一家科技园区');
    await posted(1);
    const release = beside.peer.hold('views.open');
    beside.peer.press(alice, latest(), '一次填几项');
    await posted(2);
    await beside.peer.until(() => beside.peer.acknowledged === 2);
    release();
  });

  test('is opened from anywhere by a shortcut; where there is nothing to fill in, the conversation begins', async () => {
    await beside.peer.globalShortcut(alice, 'fill_in');
    await posted(1);
    expect(latest()).toMatchObject({ way: 'chat.postMessage', channel: beside.peer.directMessages(alice) });
    beside.peer.write(alice, '我们是一家科技园区');
    await posted(2);
    await beside.peer.globalShortcut(alice, 'fill_in');
    const view = await openedView();
    expect(await beside.peer.submit(alice, view, { [view.blocks[0]?.block_id ?? '']: '不知道' })).toEqual({});
    await posted(3);
    expect(latest().channel).toBe(beside.peer.directMessages(alice));
  });

  test('is opened for somebody of an Enterprise organization too, whose id begins otherwise', async () => {
    const carol = 'W0CAROL';
    await beside.peer.globalShortcut(carol, 'fill_in');
    await posted(1);
    expect(latest()).toMatchObject({ way: 'chat.postMessage', channel: beside.peer.directMessages(carol) });
    beside.peer.write(carol, '我们是一家科技园区');
    await posted(2);
    beside.peer.press(carol, latest(), '一次填几项');
    const view = await openedView();
    expect(await beside.peer.submit(carol, view, { [view.blocks[0]?.block_id ?? '']: '不知道' })).toEqual({});
    await posted(3);
    expect(latest().channel).toBe(beside.peer.directMessages(carol));
  });

  test('opened where a channel is shared is sent by somebody of the other workspace', async () => {
    const view = await openForm();
    const filled = { [view.blocks[0]?.block_id ?? '']: '不知道' };
    expect(await beside.peer.submit(alice, view, filled, 'T0ELSEWHERE')).toEqual({});
    await posted(2);
    expect(await beside.database('conversations').pluck('person')).toEqual([`${beside.peer.team}:${alice}`]);
  });

  test('is opened by the command', async () => {
    beside.peer.write(alice, '我们是一家科技园区');
    await posted(1);
    beside.peer.command(alice, '填写', 'C0ROOM');
    const view = await openedView();
    await beside.peer.submit(alice, view, { [view.blocks[0]?.block_id ?? '']: '不知道' });
    await posted(2);
    expect(latest()).toMatchObject({ way: 'response_url', channel: 'C0ROOM', user: alice });
  });
});

describe('a clause', () => {
  test('is completed from its reference or its words, and shown', async () => {
    beside.peer.command(alice, '查條文', 'C0ROOM');
    const view = await openedView();
    expect(view.title.text).toBe('查條文');
    const suggested = await beside.peer.suggest(alice, view, '8.4');
    expect(suggested.map(({ value }) => value)).toEqual(expect.arrayContaining(['8.4', '8.4.1', '8.4.2']));
    expect((await beside.peer.suggest(alice, view, '公示'))[0]?.value).toBe('9');
    expect((await beside.peer.suggest(alice, view, '')).length).toBeGreaterThan(5);
    await beside.peer.submit(alice, view, { clause: '8.4.2' });
    await posted(1);
    expect(latest()).toMatchObject({ way: 'response_url', user: alice });
    expect(visibleLines(latest()).join()).toContain('第八条第(四)项第2目');
  });

  test('is looked up in the language of the client', async () => {
    beside.peer.locales.set(alice, 'en-GB');
    await beside.peer.globalShortcut(alice, 'look_up');
    const view = await openedView();
    expect(view.title.text).toBe('Look up a clause');
    expect((await beside.peer.suggest(alice, view, 'article 9'))[0]?.text.text).toMatch(/^Article 9/);
    await beside.peer.submit(alice, view, { clause: '9' });
    await posted(1);
    expect(visibleLines(latest()).join()).toContain('Article 9');
  });

  test('whose search can be opened no more is asked for in words', async () => {
    beside.peer.failNext('views.open', { status: 500 });
    await beside.peer.globalShortcut(alice, 'look_up');
    await posted(1);
    expect(latest()).toMatchObject({ way: 'chat.postMessage', channel: beside.peer.directMessages(alice) });
    expect(visibleLines(latest()).join()).toContain('问条文');
  });

  test('may be named with the command itself', async () => {
    beside.peer.command(alice, '8.4.2', 'C0ROOM');
    await posted(1);
    expect(visibleLines(latest()).join()).toContain('第八条第(四)项第2目');
  });
});

describe('somebody’s message', () => {
  test('is asked about, and answered to the asker alone', async () => {
    await beside.peer.messageShortcut(alice, 'ask_about', '公示期好像是三天吧？', 'C0ROOM');
    await posted(1);
    expect(latest()).toMatchObject({ way: 'response_url', user: alice });
    expect(visibleLines(latest()).join()).toContain('5个工作日');
  });

  test('in a thread is answered there, where the asker is looking', async () => {
    beside.peer.joined.add('C0ROOM');
    const thread = '1700000000.000001';
    await beside.peer.messageShortcut(alice, 'ask_about', '公示期好像是三天吧？', 'C0ROOM', thread);
    await posted(1);
    expect(latest()).toMatchObject({ way: 'chat.postEphemeral', channel: 'C0ROOM', user: alice, thread });
  });

  test('says nothing about the asker, and is not kept', async () => {
    await beside.peer.messageShortcut(alice, 'ask_about', '我们是一家科技园区，在上海注册，能申请吗？', 'C0ROOM');
    await posted(1);
    expect(latest()).toMatchObject({ way: 'response_url', user: alice });
    expect(await beside.database('conversations')).toEqual([]);
    expect(JSON.stringify(await beside.database('turns').select('said'))).not.toContain('上海');
  });
});

describe('one’s own message', () => {
  test('corrects what it said when it is edited, withdraws it when it is deleted', async () => {
    const said = '我们是一家科技园区，在海淀注册';
    const ts = beside.peer.write(alice, said);
    await posted(1);
    await beside.peer.edit(alice, ts, said, '我们是一家医院，在海淀注册');
    await posted(2);
    expect(visibleLines(latest()).join()).toContain('医疗机构');
    await beside.peer.remove(alice, ts, '我们是一家医院，在海淀注册');
    await posted(3);
    expect(latest().channel).toBe(beside.peer.directMessages(alice));
  });

  test('that Slack only unfurled, or that was never answered, is let be', async () => {
    const ts = beside.peer.write(alice, '公示期多久');
    await posted(1);
    await beside.peer.edit(alice, ts, '公示期多久', '公示期多久');
    await beside.peer.edit(alice, '1700000000.000001', '甲', '我们是一家医院');
    await beside.peer.remove(alice, '1700000000.000001', '甲');
    beside.peer.write(alice, '有效期几年');
    await posted(2);
    expect(beside.peer.messages).toHaveLength(2);
  });
});

test('a button pressed twice changes nothing twice; the later press is told so and shown the current question', async () => {
  beside.peer.write(alice, '我们是一家科技园区');
  await posted(1);
  const question = latest();
  beside.peer.press(alice, question, '是');
  beside.peer.press(alice, question, '是');
  await posted(3);
  const [, once, twice] = beside.peer.messages as [WireMessage, WireMessage, WireMessage];
  expect(visibleLines(once).join()).toContain('记下了');
  expect(visibleLines(twice).join()).not.toContain('记下了');
  expect(pressableLabels(once)).toEqual(expect.arrayContaining(pressableLabels(twice)));
  expect(pressableLabels(twice)).toContain('是');
});

test('the language of a client is asked for once', async () => {
  beside.peer.locales.set(alice, 'en-US');
  beside.peer.write(alice, '8.4.2');
  await posted(1);
  beside.peer.write(alice, '8.4.1');
  await posted(2);
  expect(visibleLines(latest()).join()).toContain('Article 8');
  expect(callsOf('users.info')).toHaveLength(1);
});

test('the language of a client that Slack could not tell is asked for again', async () => {
  beside.peer.failNext('users.info', { status: 503 });
  beside.peer.write(alice, '8.4.2');
  await posted(1);
  beside.peer.write(alice, '8.4.1');
  await posted(2);
  expect(callsOf('users.info')).toHaveLength(2);
});
