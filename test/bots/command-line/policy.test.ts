import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../policy-text/import/limits.ts';
import { docxOf, p, zipOf } from '../../policy-text/import/docx.ts';
import { samplePath, sampleText } from '../../policy-text/import/samples.ts';
import { emptyFolder } from './empty-folder.ts';
import { run } from './run-guohe.ts';
import { runHere } from './run-here.ts';

const short = '青湖市试验办法\n第一条 为了试验，制定本办法。\n第二条 试验期为3个月。\n';

/** An empty folder for added regulations, and `guohe` run on it: in this process unless it is said how. */
async function desk(runGuohe = runHere) {
  const folder = await emptyFolder();
  const policies = folder.path('policies');
  const guohe = (args: readonly string[], input: string | Uint8Array = '') =>
    runGuohe(args, input, { POLICY_FOLDER: policies });
  return {
    ...folder,
    policies,
    guohe,
    kept: async () => (await readdir(policies).catch(() => [])).filter((name) => name.endsWith('.json')).sort(),
    json: async (...args: readonly string[]) => JSON.parse((await guohe([...args, '--json'])).out),
    async file(name: string, content: string | Uint8Array) {
      await writeFile(folder.path(name), content);
      return folder.path(name);
    },
  };
}

describe('guohe policy add', () => {
  it('shows what was recognised, what has no place and what to check, and keeps it', async () => {
    await using here = await desk(run);
    const { status, out } = await here.guohe(['policy', 'add', samplePath('stations.txt'), '--status', 'repealed']);
    expect(status).toBe(0);
    for (const words of [
      '《青湖市海外人才工作站管理规定》',
      '3章2节，6条，3项',
      '第一条 为了加强海外人才工作站',
      '第8–10行，目录：第一章',
      '第31行，页码：— 2 —',
      '第30行，重复的页眉',
      '第42–45行，正文之后：青湖市人民政府办公室',
      '缺第5条（到第36行为止）',
      '发布日期：2018-11-20',
      '没有填的：--number',
      '已收录',
    ]) {
      expect(out).toContain(words);
    }
    expect(await here.kept()).toEqual(['stations.json']);
    const { regulations } = await here.json('policy');
    expect(regulations).toMatchObject([
      { id: 'stations', status: 'repealed', from: '2019-01-01', to: null, articles: 6 },
    ]);
  });

  it('says the same as JSON, every word that was left out with it', async () => {
    await using here = await desk();
    const added = await here.json('policy', 'add', samplePath('projects.md'), '--id', 'qh-projects');
    expect(added).toMatchObject({
      added: true,
      replaced: false,
      chapters: 4,
      articles: 8,
      items: 7,
      metadata: {
        number: '青科合〔2026〕7号',
        issuer: '青湖市科学技术局',
        issuedOn: '2026-04-08',
        from: '2026-05-01',
        to: '2029-04-30',
        status: 'in_force',
      },
    });
    expect(added.leftOut).toContainEqual({ line: 56, text: '差旅费 | 20%', why: 'table' });
  });

  it('keeps nothing on trial', async () => {
    await using here = await desk();
    const { out } = await here.guohe(['policy', 'add', samplePath('laboratories.docx'), '--dry-run', '--lang', 'en']);
    expect(out).toContain('2 chapters, 4 articles, 4 items');
    expect(out).toContain('paragraphs 11–14, table: 级别');
    expect(out).toContain('Not added.');
    expect(await here.kept()).toEqual([]);
  });

  it('takes what options say before what the file says', async () => {
    await using here = await desk();
    const options = {
      id: 'trial',
      title: '试验规则',
      number: '青试〔2026〕1号',
      issuer: '青湖市试验局',
      to: '2027-06-30',
    };
    const args = Object.entries({ ...options, 'issued-on': '2026-05-01', from: '2026-06-01' }).flatMap(
      ([name, value]) => [`--${name}`, value],
    );
    const { metadata } = await here.json(
      'policy',
      'add',
      await here.file('x.txt', short),
      ...args,
      '--short-title',
      '试验、甲规则',
    );
    expect(metadata).toEqual({
      ...options,
      issuedOn: '2026-05-01',
      from: '2026-06-01',
      status: 'in_force',
      shortTitles: ['试验', '甲规则'],
    });
  });

  it('does not put one in the place of another unless it is told to', async () => {
    await using here = await desk();
    const file = await here.file('trial.txt', short);
    await here.guohe(['policy', 'add', file]);
    const before = await readFile(here.path('policies', 'trial.json'), 'utf8');
    const longer = await here.file('longer.txt', `${short}第三条 试验可以延长。\n`);
    const refused = await here.guohe(['policy', 'add', longer, '--id', 'trial']);
    expect(refused).toMatchObject({
      status: 2,
      err: '--id：给的是 "trial"，应为还没有用过的编号；要换掉已有的，请加 --replace\n',
    });
    expect(await readFile(here.path('policies', 'trial.json'), 'utf8')).toBe(before);
    expect(await here.json('policy', 'add', longer, '--id', 'trial', '--replace')).toMatchObject({
      added: true,
      replaced: true,
    });
    expect((await here.json('policy', 'show', 'trial')).clauses).toHaveLength(3);
  });

  it('says that the same file or one of the same title was added before, and adds it all the same', async () => {
    await using here = await desk();
    await here.guohe(['policy', 'add', await here.file('old.txt', short), '--to', '2025-12-31']);
    const again = await here.guohe(['policy', 'add', here.path('old.txt'), '--id', 'again', '--dry-run']);
    expect(again.out).toContain('同一个文件已经收录过：old  《青湖市试验办法》  已过有效期  2条');
    const newer = await here.file('newer.txt', short.replace('3个月', '4个月'));
    expect((await here.guohe(['policy', 'add', newer])).out).toContain('已收录同名法规');
    expect(await here.json('policy', 'add', newer, '--id', 'newest', '--dry-run')).toMatchObject({
      alike: [
        { id: 'newer', why: 'file' },
        { id: 'old', why: 'title' },
      ],
    });
    expect(await here.json('ask', '青湖市试验办法的试验期')).toMatchObject({
      citations: [{ regulation: 'newer', quote: '试验期为4个月。' }],
    });
  });

  it.each([
    ['UTF-8', Buffer.from(short)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${short}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${short}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${short}`, 'utf16le').swap16()],
    // 第一条 甲。 第二条 乙。
    ['GB18030', Buffer.from('b5dad2bbccf520bcd7a1a30ab5dab6feccf520d2d2a1a30a', 'hex')],
  ])('reads %s', async (_, bytes) => {
    await using here = await desk();
    const args = ['policy', 'add', '-', '--id', 'trial', '--title', '试验办法', '--json'];
    const { status, out, err } = await here.guohe(args, bytes);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ added: true, articles: 2 });
  });
});

describe('guohe policy add, given what it cannot take', () => {
  it.each([
    ['no-article.txt', '各位同事：\n谢谢。\n', '没有找到任何一条'],
    ['twice.txt', `${short}第二条 试验期为4个月。\n`, '第二条在第3–4行出现了两次'],
    ['order.txt', `${short}第四条 丁。\n第五条 戊。\n第三条 丙。\n`, '第6行的第三条不在它的位置上'],
    ['empty.txt', '', '这个文件是空的'],
    ['blank.txt', ' \n\n', '这个文件是空的'],
    ['binary.txt', Buffer.from([0, 1, 2, 255, 254, 0, 9]), '这个文件不是文本'],
    [
      'broken.txt',
      Buffer.concat([Buffer.from(short.repeat(20)), Buffer.from([0xff]), Buffer.from(short)]),
      '第61行有读不出的字',
    ],
    ['old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧版 Office 文件'],
    [
      'locked.docx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      '加了密',
    ],
    ['a.pdf', Buffer.from('%PDF-1.7\n'), '这是 PDF'],
    ['page.html', `<!DOCTYPE html>\n<html><body><p>${short}</p></body></html>`, '这是网页'],
    ['traditional.txt', '青湖市試驗辦法\n第一條 甲。\n', '第2行的“第一條”是繁体字'],
    ['a.rtf', Buffer.from('{\\rtf1 }'), '这是 RTF'],
    ['archive.docx', zipOf({ 'a.txt': short }), '没有 Word 正文'],
    ['cut.docx', docxOf(p('第一条 甲。')).slice(0, 100), '已损坏'],
    ['huge.txt', Buffer.alloc(limits.file + 1, '甲'), '不超过 10 MB'],
    ['bomb.docx', zipOf({ 'word/a.xml': new Uint8Array(limits.unpacked + 1) }), '解压后不超过 40 MB'],
  ])('%s is refused with the reason, and nothing is kept', async (name, content, words) => {
    await using here = await desk();
    const { status, out, err } = await here.guohe([
      'policy',
      'add',
      await here.file(name, content),
      '--id',
      'trial',
      '--title',
      '试验',
    ]);
    expect(err).toContain(words);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(await here.kept()).toEqual([]);
  });

  it.each([
    [['--id', '../up'], '--id'],
    [['--id', 'a/b'], '--id'],
    [['--id', 'Caps'], '--id'],
    [['--id', 'x'.repeat(41)], '--id'],
    [['--id', 'bj-guohe-2025'], '--id'],
    [['--id', 'trial', '--from', '2026-02-30'], '--from'],
    [['--id', 'trial', '--from', '2026-03-01', '--to', '2026-02-01'], '--to'],
    [['--id', 'trial', '--status', 'perhaps'], '--status'],
    [['--id', 'trial', '--title', ' '], '--title'],
    [['--id', 'trial', '--encoding', 'klingon'], '--encoding'],
    [['--id', 'trial', '--colour', 'red'], 'OPTION'],
  ])('%s: the option is named', async (options, field) => {
    await using here = await desk();
    const { status, err } = await here.guohe(['policy', 'add', await here.file('试验.txt', short), ...options]);
    expect(status).toBe(2);
    expect(err).toMatch(new RegExp(`^${field}：`, 'm'));
    expect(await here.kept()).toEqual([]);
  });

  it('names everything that is missing at once', async () => {
    await using here = await desk(run);
    const { err } = await here.guohe(['policy', 'add', '-', '--lang', 'en'], '第一条 甲。\n');
    expect(err).toMatch(/^--id: not given, takes an id .+\n--title: not given, takes the title/);
  });
});

describe('the folder of added regulations', () => {
  it('is not followed out of', async () => {
    await using here = await desk();
    const outside = await here.file('outside.json', '{"secret": true}');
    await here.guohe(['policy', 'add', await here.file('one.txt', short)]);
    await symlink(outside, here.path('policies', 'linked.json'));
    expect((await here.json('policy')).regulations.map(({ id }: { id: string }) => id)).toEqual(['one']);
    const added = await here.json('policy', 'add', await here.file('linked.txt', short));
    expect(added).toMatchObject({ added: true });
    expect(await readFile(outside, 'utf8')).toBe('{"secret": true}');
  });

  it('tells of a damaged file, and goes on with the others', async () => {
    await using here = await desk();
    await here.guohe(['policy', 'add', await here.file('one.txt', short)]);
    await writeFile(here.path('policies', 'two.json'), '{"format": 1');
    const { out } = await here.guohe(['policy']);
    expect(out).toMatch(/^one {2}《青湖市试验办法》.+\ntwo {2}文件已损坏/);
    expect((await here.guohe(['policy', 'show', 'two'])).err).toContain('已损坏');
    expect(await here.json('ask', '青湖市试验办法的试验期')).toMatchObject({ kind: 'answer' });
    expect((await here.guohe(['policy', 'remove', 'two'])).out).toBe('已移除 two。\n');
    expect(await here.kept()).toEqual(['one.json']);
  });

  it('takes nothing from what an addition left that was killed', async () => {
    await using here = await desk();
    await here.guohe(['policy', 'add', await here.file('one.txt', short)]);
    const whole = await readFile(here.path('policies', 'one.json'), 'utf8');
    await writeFile(here.path('policies', '.0b9f3a52-6a5e-4d6b-9c11-3f1f6e1f2a10.part'), whole.slice(0, 200));
    expect(await here.kept()).toEqual(['one.json']);
    expect((await here.json('policy')).regulations).toHaveLength(1);
    expect(await here.json('policy', 'add', await here.file('two.txt', short))).toMatchObject({ added: true });
    expect((await here.json('policy')).regulations).toHaveLength(2);
  });

  it('has an index that is built again when it does not fit', async () => {
    await using here = await desk();
    await here.guohe(['policy', 'add', await here.file('one.txt', short)]);
    const indexes = async () => (await readdir(here.policies)).filter((name) => name.endsWith('.search'));
    const [index = ''] = await indexes();
    const whole = await readFile(here.path('policies', index));
    await writeFile(here.path('policies', index), whole.subarray(0, 100));
    expect(await here.json('ask', '青湖市试验办法的试验期')).toMatchObject({ citations: [{ clause: '2' }] });
    expect(await readFile(here.path('policies', index))).toEqual(whole);
    await here.guohe(['policy', 'add', await here.file('two.txt', short)]);
    expect(await indexes()).toHaveLength(1);
    expect(await indexes()).not.toContain(index);
  });

  it('is named when it cannot be used', async () => {
    await using here = await desk();
    const file = await here.file('policies', 'a file, not a folder');
    const { status, err } = await here.guohe(['policy', 'add', samplePath('projects.md')]);
    expect(status).toBe(2);
    expect(err).toContain(`POLICY_FOLDER：给的是 "${file}"，应为能读写的文件夹（`);
  });

  it('is listed empty, and says which ids there are', async () => {
    await using here = await desk();
    expect((await here.guohe(['policy', '--lang', 'en'])).out).toContain('No other regulation has been added');
    expect((await here.guohe(['policy', 'remove', '../../etc/passwd'])).err).toContain('还没有收录任何法规');
    expect((await here.guohe(['policy', 'burn'])).err).toContain('add FILE');
    expect((await here.guohe(['policy', 'list', '--replace'])).err).toContain('--replace');
  });
});

describe('an added regulation', () => {
  it('is asked and looked up by its name, its number or its id', async () => {
    await using here = await desk();
    const markdown = await here.file('qh-projects.md', sampleText('projects.md'));
    await here.guohe(['policy', 'add', markdown, '--short-title', '合作项目细则']);
    for (const question of [
      '合作项目细则第五条之一怎么说',
      '《青湖市国际科技合作项目管理细则》第五条之一',
      '青科合[2026]7号第五条之一',
    ]) {
      expect(await here.json('ask', question)).toMatchObject({
        kind: 'answer',
        citations: [{ regulation: 'qh-projects', clause: '5-1', quote: '依托单位自筹经费不低于资助金额的50%。' }],
      });
    }
    expect(await here.json('ask', '自筹经费比例', '--regulation', 'qh-projects')).toMatchObject({
      citations: [{ clause: '5-1' }],
    });
    expect(await here.json('clause', 'qh-projects 第三条第二项')).toMatchObject({
      regulation: '青科合〔2026〕7号',
      regulationId: 'qh-projects',
      clause: '3p1.2',
      article: { clause: '3' },
      translation: null,
    });
    expect((await here.guohe(['clause', 'qh-projects 第九条'])).err).toContain('的第一条至第七条');
    expect((await here.guohe(['clause', 'qh-projects 第一条第五项'])).err).toContain('的第一条（下面不再分项）');
  });

  it('leaves the encoded one first, and can be asked for', async () => {
    await using here = await desk();
    await here.guohe(['policy', 'add', samplePath('projects.md')]);
    expect(await here.json('clause', '8.4.2')).toMatchObject({ clause: '8.4.2', regulation: '京科国发〔2025〕69号' });
    const [publicity] = (await here.json('ask', '公示期多久')).citations;
    expect(publicity).toMatchObject({ clause: '9' });
    expect(publicity).not.toHaveProperty('regulation');
    const { status, err } = await here.guohe(['ask', '公示期', '--regulation', 'nothing']);
    expect({ status, err }).toEqual({
      status: 2,
      err: '--regulation：给的是 "nothing"，应为编号：bj-guohe-2025, projects\n',
    });
  });
});
