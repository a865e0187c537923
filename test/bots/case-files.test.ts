import { readFile } from 'node:fs/promises';
import knex from 'knex';
import { afterEach, describe, expect, it } from 'vitest';
import type { Desk, Turn } from '../../bots/desk.ts';
import { openDesk } from '../../bots/open-desk.ts';
import type { DatabaseAddress } from '../../bots/store/database.ts';
import type { Whose } from '../../bots/store/store.ts';
import type { Message } from '../../conversations/message.ts';
import { CASE_CODE } from '../conversations/run-chat.ts';
import { emptyFolder } from './command-line/empty-folder.ts';
import { describeEachDatabase } from './store/each-database.ts';
import { openStore } from './store/open-store.ts';

const ann: Whose = { door: 'web', person: 'person-ann' };
const bo: Whose = { door: 'slack', person: 'person-bo' };
const cai: Whose = { door: 'discord', person: 'person-cai' };

const opened: Desk[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((desk) => desk.close()));
});

/** A desk of its own on the database, as another process has. */
async function deskOn(address: DatabaseAddress, today = '2026-05-20'): Promise<Desk> {
  const desk = openDesk({ store: await openStore(address), parameters: {}, today: () => today });
  opened.push(desk);
  return desk;
}

let deliveries = 0;
function tell(desk: Desk, whose: Whose, message: Message): Promise<Turn> {
  deliveries += 1;
  return desk.receive({ ...whose, delivery: `${deliveries}`, message });
}
const say = (desk: Desk, whose: Whose, text: string) => tell(desk, whose, { text });
const textOf = ({ replies }: Turn) => replies.map(({ text }) => text).join('\n');

async function codeOf(desk: Desk, whose: Whose): Promise<string> {
  return CASE_CODE.exec(textOf(await say(desk, whose, '档案编号')))?.[1] ?? '';
}

const joinAsColleague = (desk: Desk, whose: Whose, code: string) =>
  tell(desk, whose, { press: `join:colleague=${code}` });

async function factsOf(address: DatabaseAddress, whose: Whose) {
  const store = await openStore(address);
  const facts = (await store.conversation(whose))?.facts;
  await store.close();
  return facts;
}

/** Every row of every table, as one text. */
async function everyRow(address: DatabaseAddress): Promise<string> {
  const database =
    'file' in address
      ? knex({ client: 'sqlite3', connection: { filename: address.file }, useNullAsDefault: true })
      : knex({ client: 'pg', connection: address.url });
  const tables = ['conversations', 'turns', 'cases', 'case_members', 'wrong_codes'];
  const rows = await Promise.all(tables.map((table) => database(table).select()));
  await database.destroy();
  return JSON.stringify(rows);
}

describeEachDatabase('a case file', (address) => {
  it('is gone on with days later, at another door, by another process', async () => {
    const first = await deskOn(address());
    await say(first, ann, '我们是高校，合作机构12家');
    const code = await codeOf(first, ann);
    const later = await deskOn(address(), '2026-05-28');
    const turn = await tell(later, bo, { press: `join:self=${code}` });
    expect(textOf(turn)).toContain('知名合作机构数，12家（您，2026-05-20）');
    expect(turn.asked).toBe('registeredInBeijing');
  });

  it('is corrected when a member edits a message, and what it gave is withdrawn when it is deleted', async () => {
    const desk = await deskOn(address());
    const said = { ...ann, delivery: 'said', message: { text: '我们是高校，合作机构12家' } };
    await desk.receive(said);
    const code = await codeOf(desk, ann);
    await joinAsColleague(desk, bo, code);
    const amending = (delivery: string) => ({ ...ann, delivery, original: 'said' });
    const corrected = await desk.edited(amending('edit'), '我们是高校，合作机构15家');
    expect(corrected && textOf(corrected)).toContain('15家');
    expect(textOf(await say(desk, bo, '进度'))).toContain('15家');
    await desk.deleted(amending('delete'));
    expect(textOf(await say(desk, bo, '进度'))).toContain('知名合作机构数');
    expect(await factsOf(address(), bo)).toEqual({});
    expect(await factsOf(address(), ann)).toEqual({});
  });

  it('loses nothing that members say at once, each through a process of their own', async () => {
    const [one, two, three] = [await deskOn(address()), await deskOn(address()), await deskOn(address())];
    await say(one, ann, '我们是高校');
    const code = await codeOf(one, ann);
    await Promise.all([joinAsColleague(two, bo, code), joinAsColleague(three, cai, code)]);
    await Promise.all([say(one, ann, '合作机构12家'), say(two, bo, '在北京登记的'), say(three, cai, '合作机构15家')]);
    await Promise.all([say(one, ann, '进度'), say(two, bo, '进度'), say(three, cai, '进度')]);
    for (const whose of [ann, bo, cai]) {
      expect(await factsOf(address(), whose)).toEqual({
        organizationKind: 'university',
        category: 'research',
        registeredInBeijing: true,
        researchPartners: { min: 12, max: 15 },
      });
    }
  });

  it('gives each of those who join at once a name of their own', async () => {
    const desks = [await deskOn(address()), await deskOn(address())];
    const [one, two] = desks as [Desk, Desk];
    await say(one, ann, '我们是高校');
    const code = await codeOf(one, ann);
    await Promise.all([joinAsColleague(one, bo, code), joinAsColleague(two, cai, code)]);
    await say(one, bo, '合作机构8家');
    const told = textOf(await say(two, cai, '合作机构9家'));
    expect(told).toMatch(/同事[乙丙]，2026-05-20：8家/);
    expect(told).toContain('您，2026-05-20：9家');
  });

  it('takes in what a process of an earlier version, which knows no case files, kept meanwhile', async () => {
    const desk = await deskOn(address());
    await say(desk, ann, '我们是高校');
    const code = await codeOf(desk, ann);
    await joinAsColleague(desk, bo, code);
    const store = await openStore(address());
    const before = await store.conversation(ann);
    if (!before) throw new Error('nothing kept');
    const state = {
      ...before,
      facts: { ...before.facts, researchPartners: 12 },
      words: { ...before.words, researchPartners: '12家' },
    };
    const turn: Turn = { replies: [], language: 'zh', asked: null };
    await store.keep({ ...ann, delivery: 'earlier', said: { text: '12家' }, turn, before, state });
    await store.close();
    await say(desk, ann, '进度');
    expect(textOf(await say(desk, bo, '进度'))).toContain('知名合作机构数，12家（同事甲，2026-05-20）');
  });

  it('is not found by guessing: after ten wrong codes in a day not even the right one is told', async () => {
    const desk = await deskOn(address());
    await say(desk, ann, '我们是高校');
    const code = await codeOf(desk, ann);
    for (let n = 10; n < 20; n += 1) {
      expect(textOf(await say(desk, bo, `加入 AAAA-AAAA-AA${n}`))).toContain('没有找到');
    }
    expect(textOf(await say(await deskOn(address()), bo, code))).toContain('明天再试');
    expect(textOf(await joinAsColleague(desk, bo, code))).toContain('明天再试');
    expect(textOf(await say(desk, cai, code))).toContain('找到这份档案了');
    expect(textOf(await say(await deskOn(address(), '2026-05-21'), bo, code))).toContain('找到这份档案了');
  });

  it.each(["' or '1'='1", '%', '💥'.repeat(12), '__________', 'join:colleague=', '\u0000\u0000'])(
    'is not found by %j',
    async (code) => {
      const desk = await deskOn(address());
      await say(desk, ann, '我们是高校');
      await codeOf(desk, ann);
      for (const message of [{ text: code }, { text: `加入 ${code}` }, { press: `join:colleague=${code}` }]) {
        expect(textOf(await tell(desk, bo, message))).not.toContain('已经加入');
      }
      expect(await factsOf(address(), bo)).not.toHaveProperty('organizationKind');
    },
  );
});

describeEachDatabase('what is kept about a person', (address) => {
  it('is handed out whole: their words, their turns and their own part of a case file', async () => {
    const desk = await deskOn(address());
    await say(desk, ann, '我们是一所大学，合作机构12家');
    const code = await codeOf(desk, ann);
    await joinAsColleague(desk, bo, code);
    await say(desk, bo, '我们大概在2015年3月2日登记的');
    const kept = JSON.parse(await desk.everythingKept(ann.door, ann.person));
    expect(kept).toMatchObject({ ...ann, conversation: { words: { researchPartners: '合作机构12家' } } });
    expect(kept.turns.map(({ said }: { said: Message }) => said)).toEqual([
      { text: '我们是一所大学，合作机构12家' },
      { text: '档案编号' },
    ]);
    expect(kept.caseFile).toMatchObject({ code, member: 1 });
    expect(JSON.stringify(kept)).not.toContain('我们大概在2015年');
    expect(JSON.parse(await desk.everythingKept('discord', 'nobody'))).toEqual({
      door: 'discord',
      person: 'nobody',
      conversation: null,
      turns: [],
      wrongCodes: null,
      caseFile: null,
      bases: { answers: [], asked: null, changes: [], contactOf: [], letters: [], privateAddresses: [], wishes: [] },
    });
  });

  it('is deleted from every table; colleagues keep what they said themselves', async () => {
    const desk = await deskOn(address());
    await say(desk, ann, '我们是一所大学，合作机构十几家');
    const code = await codeOf(desk, ann);
    await joinAsColleague(desk, bo, code);
    await say(desk, bo, '在北京登记的');
    await say(desk, ann, '加入 AAAA-AAAA-AA11');
    expect(await everyRow(address())).toContain('十几家');
    await say(desk, ann, '删除我的数据');
    expect(textOf(await tell(desk, ann, { press: 'say:confirm_delete' }))).toContain('已经删除');
    const rows = await everyRow(address());
    for (const trace of ['十几家', '一所大学', ann.person, '已经删除']) expect(rows).not.toContain(trace);
    await say(desk, bo, '进度');
    expect(await factsOf(address(), bo)).toEqual({ registeredInBeijing: true });
    expect(await desk.transcript(ann.door, ann.person)).toEqual([]);
  });

  it('is deleted with the case file when the last member goes', async () => {
    const desk = await deskOn(address());
    await say(desk, ann, '我们是高校');
    const code = await codeOf(desk, ann);
    await say(desk, ann, '删除我的数据');
    await say(desk, ann, '确定');
    expect(await everyRow(address())).toBe('[[],[],[],[],[]]');
    expect(textOf(await say(desk, bo, code))).toContain('没有找到这个编号');
  });

  it('is deleted though another process is answering the person at that moment', async () => {
    const [one, two] = [await deskOn(address()), await deskOn(address())];
    await say(one, ann, '我们有一些秘密');
    await say(one, ann, '删除我的数据');
    await Promise.all([tell(one, ann, { press: 'say:confirm_delete' }), say(two, ann, '公示期多久')]);
    const { turns } = JSON.parse(await one.everythingKept(ann.door, ann.person));
    // Either the question came first, and nothing was confirmed any more, or it began a new conversation.
    const rows = await everyRow(address());
    if (turns.length <= 1) expect(rows).not.toContain('秘密');
    else expect(rows).toContain('秘密');
  });
});

describe('a database file', () => {
  it('holds no word of somebody who had everything deleted', async () => {
    await using folder = await emptyFolder();
    const file = folder.path('guohe.sqlite');
    const desk = await deskOn({ file });
    await say(desk, ann, '我们是一所大学，合作机构十几家');
    await codeOf(desk, ann);
    await say(desk, ann, '删除我的数据');
    const bytesNow = async () =>
      Buffer.concat(
        await Promise.all(['', '-wal'].map((end) => readFile(`${file}${end}`).catch(() => Buffer.alloc(0)))),
      );
    expect((await bytesNow()).includes('十几家')).toBe(true);
    await say(desk, ann, '确定');
    const bytes = await bytesNow();
    expect(['十几家', '一所大学', ann.person].filter((trace) => bytes.includes(trace))).toEqual([]);
  });
});
