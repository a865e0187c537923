import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { answerable } from './answerable.ts';
import { qualityOf } from './quality.ts';
import { readArticles, readQuestions } from './records.ts';

const folder = mkdtempSync(join(tmpdir(), 'guohe-odd-files-'));
after(() => rmSync(folder, { recursive: true }));

function file(content: string | Uint8Array): string {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return path;
}

const article = { id: '1', law: '法', chapter: '', section: '', text: '第一条' };

test('a byte order mark, blank lines, lines that end as on Windows and a compressed file are read alike', () => {
  const lines = `\uFEFF${JSON.stringify(article)}\r\n\r\n  \n${JSON.stringify({ ...article, id: '2' })}`;
  const expected = [article, { ...article, id: '2' }];
  assert.deepEqual(readArticles(file(lines)), expected);
  assert.deepEqual(readArticles(file(gzipSync(lines))), expected);
});

test('what is left out is empty, and a number is an id', () => {
  assert.deepEqual(readArticles(file('{"id":1,"law":"法","chapter":null,"text":"第一条"}')), [article]);
  assert.deepEqual(readQuestions(file('{"id":7,"text":"问","relevant":[1]}\n{"id":8,"text":"问"}')), [
    { id: '7', text: '问', relevant: ['1'] },
    { id: '8', text: '问', relevant: [] },
  ]);
  assert.deepEqual(readQuestions(file('')), []);
});

test('a line that is none is named', () => {
  assert.throws(() => readQuestions(file('{"id":1,"text":"问"}\n{"id":')), /line 2 is not/);
  assert.throws(() => readArticles(file('[]')), /line 1 is not/);
  assert.throws(() => readArticles(file('\n')), /no article/);
});

test('is learned from only where the corpus has an answer', () => {
  const questions = [
    { id: 'a', text: '问', relevant: ['1', '99'] },
    { id: 'b', text: '问', relevant: ['99'] },
    { id: 'c', text: '问', relevant: [] },
  ];
  assert.deepEqual(answerable(questions, [article]), [{ id: 'a', text: '问', relevant: ['1'] }]);
});

test('an answer outside the corpus is missed, a question without one does not count', () => {
  const questions = [
    { id: 'a', text: '问', relevant: ['1', '99'] },
    { id: 'b', text: '问', relevant: [] },
  ];
  const quality = qualityOf(questions, [['2', '1'], ['1']]);
  assert.deepEqual(quality, { 'recall@1': 0, 'recall@10': 0.5, 'recall@100': 0.5, 'mrr@10': 0.5 });
});
