import { beforeEach, describe, expect, test } from 'vitest';
import { doorWords } from '../../../bots/door-words.ts';
import { withFeedback } from '../../../bots/feedback/with-feedback.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { zhOpenly } from '../../../conversations/wording/catalogue/zh-openly.ts';
import { besidePeer } from './beside-peer.ts';
import type { WireMessage } from './slack-wire.ts';
import { pressableLabels, visibleLines } from './visible-message.ts';

const alice = 'U0ALICE';
const bob = 'U0BOB';
const room = 'C0ROOM';
const beside = besidePeer();
const { openDoor, posted } = beside;

beforeEach(async () => {
  beside.peer.joined.add(room);
  const today = () => '2026-05-20';
  const desk = openDesk({ store: storeOn(beside.database), parameters: {}, today });
  await openDoor(withFeedback(desk, beside.database, today));
});

/** What stands after a message that certainly is answered, so that silence before it shows. */
async function afterSilence(): Promise<WireMessage> {
  const before = beside.peer.messages.length;
  beside.peer.write(bob, '公示期多久');
  await posted(before + 1);
  await expect.poll(() => beside.database('arrivals').whereNull('finished_at').pluck('delivery')).toEqual([]);
  expect(beside.peer.messages).toHaveLength(before + 1);
  return beside.peer.messages[before] as WireMessage;
}

describe('where others read along', () => {
  test('a mention is answered in a thread of its own, once', async () => {
    const ts = beside.peer.mention(alice, '公示期多久？');
    const [answer] = await posted(1);
    expect(answer).toMatchObject({ way: 'chat.postMessage', channel: room, thread: ts });
    expect(visibleLines(answer as WireMessage).join()).toContain('5个工作日');
    expect((await afterSilence()).channel).toBe(beside.peer.directMessages(bob));
  });

  test('a question that is edited is answered anew in its thread, once; one that stays the same is not', async () => {
    const ts = beside.peer.mention(alice, '公示期多久？');
    await posted(1);
    const said = { channel: room, channel_type: 'channel' };
    await beside.peer.edit(alice, ts, '<@U0BOT> 公示期多久？', '<@U0BOT> 资格有效期几年？', said);
    const [, anew] = (await posted(2)) as WireMessage[];
    expect(anew).toMatchObject({ way: 'chat.postMessage', channel: room, thread: ts });
    expect(visibleLines(anew as WireMessage)[0]).toBe(zhOpenly.askedAnew);
    expect(visibleLines(anew as WireMessage).join()).toContain('3年');
    await beside.peer.edit(alice, ts, '<@U0BOT> 资格有效期几年？', '<@U0BOT>  资格有效期几年？ ', said);
    await beside.peer.edit(alice, ts, '<@U0BOT> 资格有效期几年？', '<@U0BOT> 谢谢', said);
    await afterSilence();
  });

  test('a mention that was forgotten, and added by an edit, is answered once', async () => {
    const said = { channel: room, channel_type: 'channel' };
    const ts = beside.peer.write(alice, '公示期多久？', said);
    await beside.peer.edit(alice, ts, '公示期多久？', '<@U0BOT> 公示期多久？', said);
    const edited = { user: alice, ts: `${Math.floor(Date.now() / 1000)}.000000` };
    const mention = { type: 'app_mention', ...said, user: alice, ts, text: '<@U0BOT> 公示期多久？', edited };
    await beside.peer.deliverEvent(mention);
    await posted(1);
    await beside.peer.deliverEvent(mention);
    expect((await afterSilence()).channel).toBe(beside.peer.directMessages(bob));
  });

  test('a question in that thread needs no mention, from anybody; what is no question is let be', async () => {
    const thread_ts = beside.peer.mention(alice, '公示期多久？');
    await posted(1);
    const said = { channel: room, channel_type: 'channel', thread_ts };
    beside.peer.write(bob, '资格有效期几年？', said);
    const [, answer] = await posted(2);
    expect(answer).toMatchObject({ way: 'chat.postMessage', thread: thread_ts });
    beside.peer.write(bob, '谢谢大家', said);
    beside.peer.write(bob, '', { ...said, text: '<@U0ALICE> 你知道几年吗？' });
    beside.peer.write(bob, '资格有效期几年？', { ...said, thread_ts: '1700000000.000001' });
    beside.peer.write(bob, '资格有效期几年？', { ...said, thread_ts: undefined });
    await afterSilence();
  });

  test('what is about one’s own organization is answered to that person alone', async () => {
    beside.peer.mention(alice, '我们是一家科技园区，能申请吗？');
    const [answer] = await posted(1);
    // What is shown in a thread that has not begun, nobody sees.
    expect(answer).toMatchObject({ way: 'chat.postEphemeral', channel: room, user: alice });
    expect(answer).not.toHaveProperty('thread');
    expect(pressableLabels(answer as WireMessage).length).toBeGreaterThan(0);
    beside.peer.press(alice, answer as WireMessage, pressableLabels(answer as WireMessage)[0] ?? '');
    const [, next] = await posted(2);
    expect(next).toMatchObject({ way: 'response_url', user: alice });
  });

  test('in a thread it is answered there', async () => {
    const thread_ts = beside.peer.mention(bob, '公示期多久？');
    await posted(1);
    beside.peer.mention(alice, '我们是一家科技园区，能申请吗？', { thread_ts });
    const [, answer] = await posted(2);
    expect(answer).toMatchObject({ way: 'chat.postEphemeral', user: alice, thread: thread_ts });
    beside.peer.press(alice, answer as WireMessage, pressableLabels(answer as WireMessage)[0] ?? '');
    const [, , next] = await posted(3);
    expect(next).toMatchObject({ way: 'chat.postEphemeral', user: alice, thread: thread_ts });
  });

  test('in a thread it is answered beside it where the bot is not in the channel any more', async () => {
    const thread_ts = beside.peer.mention(bob, '公示期多久？');
    await posted(1);
    beside.peer.mention(alice, '我们是一家科技园区，能申请吗？', { thread_ts });
    const [, answer] = await posted(2);
    beside.peer.joined.delete(room);
    beside.peer.press(alice, answer as WireMessage, pressableLabels(answer as WireMessage)[0] ?? '');
    const [, , next] = await posted(3);
    expect(next).toMatchObject({ way: 'response_url', channel: room, user: alice });
  });

  test('it comes in the direct messages of somebody who looks at the channel and is not in it', async () => {
    beside.peer.onlookers.add(alice);
    beside.peer.mention(alice, '我们是一家科技园区，能申请吗？');
    const [answer] = await posted(1);
    expect(answer).toMatchObject({ way: 'chat.postMessage', channel: beside.peer.directMessages(alice) });
  });

  test('it goes on for somebody from another workspace whom the channel is shared with', async () => {
    beside.peer.mention(alice, '我们是一家科技园区，能申请吗？');
    const [answer] = (await posted(1)) as [WireMessage];
    const label = pressableLabels(answer)[0] ?? '';
    beside.peer.press(alice, answer, label, undefined, 'T0ELSEWHERE');
    await posted(2);
    expect(await beside.database('conversations').pluck('person')).toEqual([`${beside.peer.team}:${alice}`]);
  });

  test('is withdrawn with a message that others have answered meanwhile', async () => {
    const said = '<@U0BOT> 我们是一家科技园区，和12家国外机构有协议，能申请吗？';
    const ts = beside.peer.mention(alice, said.replace('<@U0BOT> ', ''));
    await posted(1);
    await beside.peer.removeAnswered(alice, ts, said);
    const [, answer] = await posted(2);
    expect(answer).toMatchObject({ way: 'chat.postEphemeral', user: alice });
    const kept = await storeOn(beside.database).conversation({ door: 'slack', person: `${beside.peer.team}:${alice}` });
    expect(kept?.facts).not.toHaveProperty('parkPartners');
  });

  test.each(['is_archived', 'restricted_action_read_only_channel', 'cannot_reply_to_message', 'ekm_access_denied'])(
    'a question where the app may not write (%s) is answered in the direct messages, with a word on why',
    async (restriction) => {
      beside.peer.restricted.set(room, restriction);
      beside.peer.mention(alice, '公示期多久？');
      const [answer] = (await posted(1)) as [WireMessage];
      expect(answer).toMatchObject({ way: 'chat.postMessage', channel: beside.peer.directMessages(alice) });
      expect(visibleLines(answer)[0]).toBe(doorWords.zh.notThere);
      expect(visibleLines(answer).join()).toContain('5个工作日');
    },
  );

  test('it comes in the direct messages where the bot is not in the channel', async () => {
    beside.peer.mention(alice, '我们是一家科技园区，能申请吗？', { channel: 'C0FOREIGN' });
    const [answer] = await posted(1);
    expect(answer).toMatchObject({ way: 'chat.postMessage', channel: beside.peer.directMessages(alice) });
  });

  test('bots, joins and other people’s mentions are let be', async () => {
    const said = { channel: room, channel_type: 'channel' };
    beside.peer.write(alice, '<@U0BOT> 公示期多久？', { ...said, text: '<@U0BOT> 公示期多久？', bot_id: 'B0OTHER' });
    beside.peer.write('USLACKBOT', '', { ...said, text: 'Reminder: <@U0BOT> 公示期多久？' });
    beside.peer.write(alice, '', { ...said, subtype: 'channel_join', text: '<@U0ALICE> has joined <@U0BOT>' });
    beside.peer.write(alice, '公示期多久？', said);
    await afterSilence();
  });

  test('a bot that writes its message anew, piece by piece, is let be', async () => {
    const said = { channel: room, channel_type: 'channel' };
    const ts = `${Math.floor(Date.now() / 1000)}.000999`;
    await beside.peer.edit('U0ROBOT', ts, '<@U0BOT> 公示期', '<@U0BOT> 公示期多久？', said, { bot_id: 'B0OTHER' });
    await beside.peer.edit('U0BOT', ts, '公示期', '<@U0BOT> 公示期多久？', said, { bot_id: 'B0BOT' });
    await afterSilence();
  });

  test('a link that Slack unfolds under a question changes nothing', async () => {
    const ts = beside.peer.mention(alice, '公示期多久？');
    await posted(1);
    const said = '<@U0BOT> 公示期多久？';
    await beside.peer.edit(alice, ts, said, said, { channel: room, channel_type: 'channel' });
    await afterSilence();
  });
});

describe('a reaction', () => {
  const react = (user: string, reaction: string, { channel, ts }: WireMessage, item_user = 'U0BOT') => {
    const item = { type: 'message', channel, ts };
    return beside.peer.deliverEvent({ type: 'reaction_added', user, reaction, item, item_user, event_ts: '1.1' });
  };

  test('with a thumb judges the answer, once, by whom it was given to', async () => {
    beside.peer.mention(alice, '公示期多久？');
    const [answer] = (await posted(1)) as [WireMessage];
    await react(bob, '+1', answer);
    await react(alice, 'eyes', answer);
    await react(alice, '+1', answer, bob);
    await react(alice, '+1::skin-tone-3', answer);
    await afterSilence();
    await react(alice, '-1', answer);
    await beside.peer.until(() => beside.callsOf('reactions.get').length === 3);
    await expect.poll(() => beside.database('verdicts').pluck('useful')).toEqual([0]);
    expect(beside.peer.messages).toHaveLength(2);
  });
});

describe('a result', () => {
  test.each([
    ['where the bot is', room, 'chat.postMessage'],
    ['where it is not', 'C0FOREIGN', 'response_url'],
  ])('is shown to its owner alone until it is shared, %s', async (_, channel, way) => {
    beside.peer.write(alice, '我们是一家科技园区，没有在北京注册');
    await posted(1);
    beside.peer.command(alice, '分享', channel);
    const [, preview] = await posted(2);
    expect(preview).toMatchObject({ way: 'response_url', channel, user: alice });
    expect(visibleLines(preview as WireMessage).join()).toContain('#somewhere');
    beside.peer.press(alice, preview as WireMessage, pressableLabels(preview as WireMessage)[0] ?? '');
    const shared = await beside.peer.until(() =>
      beside.peer.messages.find((shown) => shown.channel === channel && shown.user === undefined),
    );
    expect(shared.way).toBe(way);
    expect(visibleLines(shared).join()).toContain('不符合');
    expect(pressableLabels(shared)).toEqual([]);
  });

  test('is shared in a private channel without an id for its name', async () => {
    beside.peer.write(alice, '我们是一家科技园区，没有在北京注册');
    await posted(1);
    beside.peer.command(alice, '分享', 'G0PRIVATE');
    const [, preview] = await posted(2);
    const shown = visibleLines(preview as WireMessage).join();
    expect(shown).toContain('发到本频道的全部内容');
    expect(shown).not.toContain('G0PRIVATE');
    expect(pressableLabels(preview as WireMessage)[0]).toBe('发到本频道');
  });
});
