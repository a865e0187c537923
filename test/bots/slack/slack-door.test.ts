import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Turn } from '../../../bots/desk.ts';
import { doorWords } from '../../../bots/door-words.ts';
import { slackWords } from '../../../bots/slack/words.ts';
import { choices, scriptedDesk, turn } from '../discord/scripted-desk.ts';
import { besidePeer } from './beside-peer.ts';
import type { WireMessage } from './slack-wire.ts';
import { pressableLabels, visibleLines } from './visible-message.ts';

const alice = 'U0ALICE';
const bob = 'U0BOB';
const failedInBoth = [doorWords.zh.failed, doorWords.en.failed];
const echo = () => scriptedDesk(({ message }) => turn([{ text: Object.values(message).join() }]));
const asking = (count: number, language: Turn['language'] = 'zh') =>
  scriptedDesk(({ message }) =>
    turn([{ text: '满三年了吗？', choices: 'press' in message ? [] : choices(count) }], language),
  );

const beside = besidePeer();
const { openDoor, posted, firstPosted, lines, callsOf, loggedLine } = beside;

describe('direct messages', () => {
  test('are handed to the desk and answered openly', async () => {
    const desk = echo();
    await openDoor(desk);
    const ts = beside.peer.write(alice, '什么是国合基地？');
    const answer = await firstPosted();
    const channel = beside.peer.directMessages(alice);
    const delivery = `message:${channel}:${ts}`;
    expect(desk.received).toEqual([
      {
        door: 'slack',
        person: `${beside.peer.team}:${alice}`,
        delivery,
        message: { text: '什么是国合基地？' },
        language: 'zh',
        showsForms: true,
        sharesTo: 'elsewhere',
      },
    ]);
    expect(answer).toMatchObject({ way: 'chat.postMessage', channel, text: '什么是国合基地？' });
  });

  test('reach the desk as they were typed and come back without effect', async () => {
    const desk = echo();
    await openDoor(desk);
    beside.peer.write(alice, '<!channel> <@U0BOB> @here A & B &lt;');
    await posted(1);
    expect(desk.received[0]?.message).toEqual({ text: '<!channel> <@U0BOB> @here A & B &lt;' });
    expect(lines()).toEqual(['<!channel> <@U0BOB> @here A & B &lt;']);
  });

  test('lose the brackets that Slack puts around links, addresses and numbers', async () => {
    const desk = echo();
    await openDoor(desk);
    const text = '见 <http://kw.beijing.gov.cn|kw.beijing.gov.cn>，电话 <tel:12345|12345>，<https://a.cn/?x=1&amp;y=2>';
    beside.peer.write(alice, '', { text });
    await posted(1);
    expect(lines()).toEqual(['见 kw.beijing.gov.cn，电话 12345，https://a.cn/?x=1&y=2']);
  });

  test('written in a thread are answered there', async () => {
    await openDoor(echo());
    beside.peer.write(alice, '在线索里', { thread_ts: '1700000000.000001' });
    expect(await firstPosted()).toMatchObject({ thread: '1700000000.000001' });
  });

  test.each([
    ['where that can be shown', false],
    ['or nothing where it cannot', true],
  ])('in a thread show that an answer takes longer, %s', async (_, isForbidden) => {
    if (isForbidden) beside.peer.forbidden.add('assistant.threads.setStatus');
    const thread_ts = '1700000000.000001';
    const status = () => beside.peer.statuses.get(`${beside.peer.directMessages(alice)}:${thread_ts}`);
    await openDoor(
      scriptedDesk(async () => {
        await beside.peer.until(() => (isForbidden ? callsOf('assistant.threads.setStatus').length > 0 : status()));
        expect(status()).toBe(isForbidden ? undefined : slackWords.zh.agent.status);
        return turn([{ text: '好了' }]);
      }),
    );
    beside.peer.write(alice, '在线索里', { thread_ts });
    await posted(1);
    expect(status()).toBeUndefined();
    expect(lines()).toEqual(['好了']);
  });

  test('in a channel show no longer that an answer takes longer once one person alone has it', async () => {
    beside.peer.joined.add('C0ROOM');
    await openDoor(
      scriptedDesk(async () => {
        await beside.peer.until(() => beside.peer.statuses.size > 0);
        return { ...turn([{ text: '好了' }]), privately: true };
      }),
    );
    beside.peer.mention(alice, '我们能申报吗？');
    expect(await firstPosted()).toMatchObject({ way: 'chat.postEphemeral' });
    await beside.peer.until(() => beside.peer.statuses.size === 0);
  });

  test('are answered behind the sign that it takes longer, which nothing else would take away', async () => {
    const release = beside.peer.hold('assistant.threads.setStatus');
    let released: Promise<void> | undefined;
    await openDoor(
      scriptedDesk(async () => {
        await beside.peer.until(() => callsOf('assistant.threads.setStatus').length > 0);
        released = sleep(50).then(release);
        return turn([{ text: '好了' }]);
      }),
    );
    beside.peer.write(alice, '在线索里', { thread_ts: '1700000000.000001' });
    await posted(1);
    await released;
    await sleep(50);
    expect(beside.peer.statuses.size).toBe(0);
  });

  test('that arrive twice are answered once', async () => {
    const desk = echo();
    await openDoor(desk);
    const ts = beside.peer.write(alice, '一');
    beside.peer.write(alice, '一', { ts });
    beside.peer.write(alice, '二');
    await posted(2);
    expect(lines()).toEqual(['一', '二']);
    expect(desk.received).toHaveLength(2);
  });

  test.each([
    ['with a file', { subtype: 'file_share', files: [{ id: 'F1', name: '申请书.docx' }] }, '这是申请书'],
    ['with a file alone', { subtype: 'file_share', files: [{ id: 'F1' }] }, ''],
    ['that is forwarded', { attachments: [{ is_share: true, text: '公示期多久' }] }, ''],
  ])('%s say what is not read, and are answered', async (_, more, words) => {
    await openDoor(scriptedDesk(({ message }) => turn([{ text: `答：${'text' in message ? message.text : ''}` }])));
    beside.peer.write(alice, words, more);
    await posted(1);
    expect(lines()).toEqual([doorWords.zh.wordsOnly, `答：${words}`]);
  });

  test('of bots, edits and channels are none', async () => {
    await openDoor(echo());
    beside.peer.write(alice, '机器人', { bot_id: 'B0OTHER' });
    beside.peer.write(alice, '自己', { bot_id: 'B0BOT', user: 'U0BOT' });
    beside.peer.write(alice, '旧式', { subtype: 'bot_message', bot_id: 'B0OTHER' });
    beside.peer.write(alice, '', { subtype: 'message_changed', message: { text: '改过' }, user: undefined });
    beside.peer.write(alice, '频道', { channel: 'C0ROOM', channel_type: 'channel' });
    beside.peer.write(alice, '人');
    await posted(1);
    expect(lines()).toEqual(['人']);
  });

  test('are answered in the order they came, without waiting for other people', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const desk = scriptedDesk(async ({ message }) => {
      if ('text' in message && message.text === '一') await held;
      return turn([{ text: 'text' in message ? message.text : '' }]);
    });
    await openDoor(desk);
    beside.peer.write(alice, '一');
    beside.peer.write(alice, '二');
    beside.peer.write(bob, '三');
    await posted(1);
    release();
    await posted(3);
    expect(lines()).toEqual(['三', '一', '二']);
  });

  test('that cannot be handled are answered with words, and logged without theirs', async () => {
    await openDoor(
      scriptedDesk(() => {
        throw new Error('秘密');
      }),
    );
    beside.peer.write(alice, '秘密');
    await posted(1);
    expect(lines()).toEqual(failedInBoth);
    expect(beside.logged.join()).toContain('could not be answered');
  });
});

describe('/guohe', () => {
  test('is answered openly in the direct messages', async () => {
    const desk = echo();
    await openDoor(desk);
    const trigger = beside.peer.command(alice, '申报条件');
    expect(await firstPosted()).toMatchObject({ way: 'chat.postMessage' });
    expect(desk.received).toMatchObject([{ delivery: `command:${trigger}`, message: { text: '申报条件' } }]);
  });

  test('is answered privately in a channel, though the bot is not in it', async () => {
    const desk = scriptedDesk(() => turn([{ text: '您好' }]));
    await openDoor(desk);
    beside.peer.command(alice, '', 'C0ROOM');
    expect(await firstPosted()).toMatchObject({ way: 'response_url', channel: 'C0ROOM', user: alice });
    expect(desk.received).toMatchObject([{ message: { text: '' } }]);
  });

  test('is answered privately between two other people', async () => {
    await openDoor(echo());
    beside.peer.command(alice, '申报条件', 'D0OTHERS');
    expect(await firstPosted()).toMatchObject({ way: 'response_url', channel: 'D0OTHERS', user: alice });
  });

  test('is answered once when it arrives twice', async () => {
    await openDoor(echo());
    const trigger = beside.peer.command(alice, '一', 'C0ROOM');
    beside.peer.command(alice, '一', 'C0ROOM', trigger);
    beside.peer.command(alice, '二', 'C0ROOM');
    await posted(2);
    expect(lines()).toEqual(['一', '二']);
  });

  test('has the rest of a very long answer posted when its own address is used up', async () => {
    beside.peer.joined.add('C0ROOM');
    await openDoor(scriptedDesk(() => turn([{ text: '甲'.repeat(60_000) }])));
    beside.peer.command(alice, '全文', 'C0ROOM');
    await posted(7);
    expect(beside.peer.messages.map(({ way }) => way)).toEqual([
      ...Array(5).fill('response_url'),
      ...Array(2).fill('chat.postEphemeral'),
    ]);
    expect(lines().join('')).toBe('甲'.repeat(60_000));
  });
});

describe('presses', () => {
  test.each([2, 10, 11, 60])('of one of %i choices reach the desk', async (count) => {
    const desk = asking(count);
    await openDoor(desk);
    beside.peer.write(alice, '开始');
    const question = await firstPosted();
    const label = `选项${count - 1}`;
    expect(pressableLabels(question)).toHaveLength(count);
    beside.peer.press(alice, question, label);
    await posted(2);
    expect(desk.received[1]).toMatchObject({
      person: `${beside.peer.team}:${alice}`,
      message: { press: `fact.${count - 1}` },
    });
  });

  test('in a channel are answered privately', async () => {
    await openDoor(asking(2));
    beside.peer.command(alice, '', 'C0ROOM');
    beside.peer.press(alice, await firstPosted(), '选项1');
    const [, answer] = await posted(2);
    expect(answer).toMatchObject({ way: 'response_url', user: alice });
  });

  test('that arrive twice are answered once', async () => {
    const desk = asking(2);
    await openDoor(desk);
    beside.peer.write(alice, '开始');
    const question = await firstPosted();
    const at = beside.peer.press(alice, question, '选项0');
    beside.peer.press(alice, question, '选项0', at);
    beside.peer.press(alice, question, '选项1');
    await posted(3);
    expect(desk.received.slice(1).map(({ message }) => message)).toEqual([{ press: 'fact.0' }, { press: 'fact.1' }]);
  });

  test.each(['zh', 'en'] as const)('by somebody else are refused privately, in %s', async (language) => {
    const desk = asking(2, language);
    await openDoor(desk);
    beside.peer.write(alice, '开始');
    beside.peer.press(bob, await firstPosted(), '选项0');
    const [, refusal] = await posted(2);
    expect(refusal).toMatchObject({ way: 'response_url', user: bob });
    expect(visibleLines(refusal as WireMessage)).toEqual([doorWords[language].notYours]);
    expect(desk.received).toHaveLength(1);
  });

  test('by somebody else who reads traditional characters are refused in them', async () => {
    await openDoor(asking(2));
    beside.peer.locales.set(bob, 'zh-HK');
    beside.peer.write(alice, '开始');
    beside.peer.press(bob, await firstPosted(), '选项0');
    const [, refusal] = await posted(2);
    expect(visibleLines(refusal as WireMessage)).toEqual(['這是另一位用戶的對話。發送 /guohe 可以開始您自己的對話。']);
  });

  test('of what this door never offered ask to say it again', async () => {
    const desk = asking(2);
    await openDoor(desk);
    beside.peer.write(alice, '开始');
    const question = await firstPosted();
    const text = { type: 'plain_text', text: '旧' } as const;
    const foreign = { type: 'actions', elements: [{ type: 'button', action_id: 'other', text }] } as const;
    beside.peer.press(alice, { ...question, blocks: [foreign] }, '旧');
    const [, refusal] = await posted(2);
    expect(visibleLines(refusal as WireMessage)).toEqual(failedInBoth);
    expect(desk.received).toHaveLength(1);
  });
});

describe('a Slack that fails', () => {
  test('with 429 is asked again after its Retry-After, and holds nobody else back', async () => {
    await openDoor(echo());
    beside.peer.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
    beside.peer.write(alice, '一');
    await beside.peer.until(() => callsOf('chat.postMessage').length === 1);
    beside.peer.write(bob, '二');
    await posted(2);
    expect(lines()).toEqual(['二', '一']);
    const [first, , again] = callsOf('chat.postMessage');
    expect((again?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(999);
  });

  test('with 5xx is asked again, and answered once', async () => {
    await openDoor(echo());
    beside.peer.failNext('chat.postMessage', { status: 503 });
    beside.peer.failNext('response_url', { status: 500 });
    beside.peer.write(alice, '一');
    beside.peer.command(bob, '二', 'C0ROOM');
    await posted(2);
    // In direct messages it can be seen that it has not arrived; what one person alone sees may have.
    expect(lines().toSorted()).toEqual(['一', '二', doorWords.zh.perhapsAgain].toSorted());
  });

  test('for good is logged without the words, and the next message is answered', async () => {
    await openDoor(echo());
    beside.peer.gone.add(alice);
    beside.peer.write(alice, '秘密', { channel: 'D0GONE' });
    await loggedLine('given up');
    expect(beside.logged.join()).toContain('channel_not_found');
    beside.peer.write(bob, '二');
    await posted(1);
    expect(lines()).toEqual(['二']);
  });

  test('is not waited for by a door that stops: the next one answers', async () => {
    const desk = echo();
    const door = await openDoor(desk);
    beside.peer.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
    beside.peer.write(alice, '一');
    await loggedLine('has to wait');
    beside.peer.write(alice, '二');
    await beside.peer.until(() => beside.peer.acknowledged === 2);
    await door.stop();
    expect(beside.peer.messages).toEqual([]);
    await openDoor(desk);
    await posted(2);
    expect(lines()).toEqual(['一', '二']);
  });
});

describe('the connection', () => {
  test.each(['recycle', 'drop'] as const)('is made again after a %s', async (end) => {
    await openDoor(echo());
    await beside.peer[end]();
    beside.peer.write(alice, '还在吗');
    await posted(1);
    expect(callsOf('apps.connections.open')).toHaveLength(2);
  });

  test.each([
    ['too_many_websockets', 'other processes have the ten connections that an app may have'],
    ['link_disabled', 'Socket Mode has been turned off'],
  ])('that Slack ends for %s is not asked for again at once, and why is logged', async (reason, why) => {
    await openDoor(echo());
    await beside.peer.recycle(reason);
    const line = await loggedLine('slack: not connected, trying again');
    expect(line).toContain(why);
    await sleep(100);
    expect(callsOf('apps.connections.open')).toHaveLength(1);
  });

  test('is tried for until Slack gives one', async () => {
    await openDoor(echo());
    beside.peer.failNext('apps.connections.open', { status: 500 }, { status: 429, retryAfter: 1 });
    await beside.peer.recycle();
    beside.peer.write(alice, '还在吗');
    await posted(1);
    expect(callsOf('apps.connections.open')).toHaveLength(4);
  });

  test('is tried for at the start as well, and where and why it failed is logged', async () => {
    beside.peer.failNext('auth.test', { status: 503 });
    beside.peer.failNext('apps.connections.open', {});
    await openDoor(echo());
    const tries = beside.logged.filter((line) => line.includes('slack: not connected, trying again'));
    expect(tries).toEqual([expect.stringContaining('"why":"503"'), expect.stringContaining('"why":"ECONNRESET"')]);
    for (const line of tries) expect(line).toContain(new URL(beside.peer.apiUrl).host);
  });

  test('can be stopped while a new one waits for hello', async () => {
    const door = await openDoor(echo());
    beside.peer.greets = false;
    await beside.peer.recycle();
    await beside.peer.until(() => beside.peer.ungreeted === 1);
    await door.stop();
    await beside.peer.until(() => beside.peer.connections === 0);
  });

  test('can be stopped while a new one is asked for', async () => {
    const door = await openDoor(echo());
    const release = beside.peer.hold('apps.connections.open');
    await beside.peer.recycle();
    await beside.peer.until(() => callsOf('apps.connections.open').length === 2);
    const stopped = door.stop();
    release();
    await stopped;
    await beside.peer.until(() => beside.peer.connections === 0);
  });

  test('is stopped once, after what was being answered', async () => {
    const door = await openDoor(echo());
    const release = beside.peer.hold('chat.postMessage');
    beside.peer.write(alice, '最后一句');
    await beside.peer.until(() => callsOf('chat.postMessage').length === 1);
    const stopped = [door.stop(), door.stop()];
    release();
    await Promise.all(stopped);
    expect(lines()).toEqual(['最后一句']);
  });
});

describe('tokens', () => {
  test('of a whole organization are named as what they are', async () => {
    beside.peer.signedIn = { team_id: undefined, enterprise_id: 'E0ORG', is_enterprise_install: true };
    await expect(openDoor(echo())).rejects.toThrow(/^SLACK_BOT_TOKEN belongs to a whole organization/);
  });

  const wrong = [
    ['SLACK_BOT_TOKEN', { botToken: 'xoxb-2-secret' }],
    ['SLACK_BOT_TOKEN', { botToken: 'xapp-1-secret' }],
    ['SLACK_BOT_TOKEN', { botToken: 'xoxb-秘密' }],
    ['SLACK_APP_TOKEN', { appToken: 'xapp-2-secret' }],
    ['SLACK_APP_TOKEN', { appToken: 'xoxb-1-secret' }],
  ] as const;

  test.each(wrong)('%s that Slack does not take is named and not shown: %o', async (setting, settings) => {
    const failure = await openDoor(echo(), settings).catch((error: Error) => error.message);
    expect(failure).toContain(setting);
    expect(failure).not.toMatch(/secret|秘密/);
    expect(beside.peer.connections).toBe(0);
  });
});

describe('letters unasked', () => {
  const letter = turn([{ text: '有一项期限要提醒您', choices: choices(2) }]);
  const send = async (user = alice) =>
    (await openDoor(echo())).sender?.send(`${beside.peer.team}:${user}`, letter, 'outbox 1');

  test('go to the direct messages of the person, with what may be pressed', async () => {
    expect(await send()).toEqual({ kind: 'delivered' });
    expect(beside.peer.messages[0]?.channel).toBe(beside.peer.directMessages(alice));
    expect(visibleLines(beside.peer.messages[0] as WireMessage)).toContain('有一项期限要提醒您');
    expect(pressableLabels(beside.peer.messages[0] as WireMessage)).toHaveLength(2);
  });

  test('wait as long as Slack asks, and have not arrived', async () => {
    beside.peer.failNext('chat.postMessage', { status: 429, retryAfter: 7 });
    expect(await send()).toEqual({ kind: 'later', seconds: 7, unsure: false });
  });

  test('may have arrived when Slack fails over them', async () => {
    beside.peer.failNext('chat.postMessage', { status: 503 });
    expect(await send()).toEqual({ kind: 'later', unsure: true });
  });

  test('cannot be delivered to somebody who has left', async () => {
    beside.peer.gone.add(bob);
    expect(await send(bob)).toEqual({ kind: 'gone', why: 'channel_not_found' });
  });
});
