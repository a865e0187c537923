import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lawInForce, rulesInForce } from '../../../core/receipt/law-and-rules.ts';

describe('the law in force', () => {
  it('is known by the hash of its stored text', () => {
    const stored = readFileSync(new URL('../../../policy-text/bj-guohe-2025/zh.md', import.meta.url));
    expect(lawInForce).toEqual({
      id: 'bj-guohe-2025',
      title: '北京国际科技合作基地管理办法',
      number: '京科国发〔2025〕69号',
      sha256: createHash('sha256').update(stored).digest('hex'),
    });
  });
});

describe('the rules in force', () => {
  it('are those that were accepted', () => {
    expect(
      rulesInForce,
      'The rules as data are no longer those accepted here. If that is intended, write the new hash below. If rules now decide otherwise although their data is the same, raise rulesVersion in core/receipt/law-and-rules.ts as well.',
    ).toEqual({ version: 1, sha256: '04aba4fa4fd339eab14d13c92d396a0d179bb12c2c80ab53028d5a7dd8642e2e' });
  });
});
