import { describe, expect, it } from 'vitest';
import { readRegulation } from '../../../policy-text/import/read-regulation.ts';
import { textLines } from '../../../policy-text/import/text-lines.ts';
import { clausesFrom } from '../../../policy-text/regulation/clause.ts';
import { type ClauseNode, readClauseTree } from '../../../policy-text/regulation/clause-tree.ts';
import type { Clause, Regulation } from '../../../policy-text/regulation/regulation.ts';
import { encodedRegulation } from '../../../policy-text/regulation/regulation.ts';
import { namedIn, relatedClauses } from '../../../policy-text/regulation/related-clauses.ts';

const related = relatedClauses(encodedRegulation);
const idsRelatedTo = (id: string) => related.get(id)?.map(({ clause }) => clause.id);

/** A regulation made for these tests. */
const made = regulationOf(
  readClauseTree(`## 第一章 总则
### 第一条
依照《民法典》第三条和本办法制定。
### 第二条
申请人应当具备下列条件：
（一）符合第三条第（二）项的规定。
（二）没有第三条第二项所列情形。
### 第三条
有下列情形的，不予受理：
（一）材料不全。
（二）已被依照第九十九条处理。
`),
);

function regulationOf(articles: readonly ClauseNode[]): Regulation {
  const clauses = clausesFrom(articles);
  return {
    id: 'made',
    title: { zh: '试', en: 'Made' },
    clauses: [...clauses.values()],
    clauseOf: (id) => clauses.get(id),
  };
}

describe('related clauses', () => {
  it.each([
    ['7', '8'],
    ['14', '16'],
    ['16', '17'],
    ['14', '17.2'],
    ['12', '13'],
    ['8.2.4', '8.4.5'],
  ])('%s and %s are read together, from either side, with the reason in both languages', (one, other) => {
    expect(idsRelatedTo(one)).toContain(other);
    expect(idsRelatedTo(other)).toContain(one);
    for (const { why } of related.get(one) ?? []) {
      expect(why?.zh).toMatch(/\p{Script=Han}/u);
      expect(why?.en).toMatch(/^[a-z]/);
    }
  });

  it('stand in the order of the text and leave out the clause itself and what it holds', () => {
    expect(idsRelatedTo('16')).toEqual(['4.3', '14', '17', '20', '21']);
    for (const clause of encodedRegulation.clauses) {
      for (const id of idsRelatedTo(clause.id) ?? []) {
        expect(`${id}.`.startsWith(`${clause.id}.`) || `${clause.id}.`.startsWith(`${id}.`)).toBe(false);
      }
    }
  });

  it('are found by what the text names, to and fro, in any regulation', () => {
    const inMade = relatedClauses(made);
    const idsFor = (id: string) => inMade.get(id)?.map(({ clause }) => clause.id);
    expect(idsFor('2.1')).toEqual(['3.2']);
    expect(idsFor('2.2')).toEqual(['3.2']);
    expect(idsFor('3.2')).toEqual(['2.1', '2.2']);
    expect(idsFor('1')).toEqual([]);
  });

  it('are those of the paragraph that names them, not also of its article', () => {
    const paragraphs = regulationOf(
      readRegulation(textLines('第一条 总则。\n依照第二条办理。\n第二条 办理。')).articles,
    );
    const inParagraphs = relatedClauses(paragraphs);
    expect(inParagraphs.get('1p2')?.map(({ clause }) => clause.id)).toEqual(['2']);
    expect(inParagraphs.get('1')).toEqual([]);
    expect(inParagraphs.get('2')?.map(({ clause }) => clause.id)).toEqual(['1p2']);
  });

  it('are not sought in another document, nor where there is no such article', () => {
    expect(namedIn(made, made.clauseOf('1') as Clause)).toEqual([]);
    expect(namedIn(made, made.clauseOf('3.2') as Clause)).toEqual([]);
  });
});
