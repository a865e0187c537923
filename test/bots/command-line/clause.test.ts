import { describe, expect, it } from 'vitest';
import { clauseOf } from '../../../policy-text/regulation/regulation.ts';
import { documentOf } from './document-of.ts';
import { emptyFolder } from './empty-folder.ts';
import { modulesLoaded } from './modules-loaded.ts';
import { run } from './run-guohe.ts';

describe.concurrent('guohe clause', () => {
  it.each([
    ['8.4.2'],
    ['第八条第四项第2目'],
    ['第八条第（四）项第二目'],
    ['art 8(4)2'],
    ['Article', '8(4)2'],
    ['八条（四）2'],
    ['８．４．２'],
  ])('%s %s', async (...words) => {
    const document = await documentOf<{ clause: string }>(['clause', ...words.filter((word) => word !== undefined)]);
    expect(document.clause).toBe('8.4.2');
  });

  it('says where the clause stands, what it says and how it is translated', async () => {
    const clause = clauseOf('8.4.2');
    expect(await documentOf(['clause', '8.4.2'])).toMatchObject({
      clause: '8.4.2',
      label: '第八条第(四)项第2目',
      labels: { zh: '第八条第(四)项第2目', en: 'Article 8(4)2' },
      article: { clause: '8', label: '第八条' },
      parent: '8.4',
      children: [],
      text: clause?.text,
      translation: clause?.translation,
    });
    expect(await documentOf(['clause', '8', '--lang', 'en'])).toMatchObject({
      label: 'Article 8',
      article: { clause: '8', label: 'Article 8' },
      parent: null,
      children: ['8.1', '8.2', '8.3', '8.4'],
    });
  });

  it('prints the words in both languages', async () => {
    const { status, out, err } = await run(['clause', '16']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain(clauseOf('16')?.text);
    expect(out).toContain(clauseOf('16')?.translation);
  });

  it('waits for no package: it loads none', async () => {
    await using folder = await emptyFolder();
    await run(['clause', '8.4.2'], '', { NODE_V8_COVERAGE: folder.path() });
    const loaded = await modulesLoaded(folder.path());
    expect(loaded).toContain('dist/policy-text/regulation/regulation.js');
    expect(loaded.filter((name) => /node_modules|\/core\/|\/conversations\//.test(name))).toEqual([]);
  });
});
