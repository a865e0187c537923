import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { markdownLines } from '../../../policy-text/import/markdown-lines.ts';
import { readRegulation } from '../../../policy-text/import/read-regulation.ts';
import { textLines } from '../../../policy-text/import/text-lines.ts';
import type { AddedMetadata, Library } from '../../../policy-text/library/library.ts';
import { addedRegulation, readStored, type StoredRegulation } from '../../../policy-text/library/stored-regulation.ts';

/** An invented regulation beside this file. */
export function samplePath(name: string): string {
  return fileURLToPath(new URL(`samples/${name}`, import.meta.url));
}

export function sampleText(name: string): string {
  return readFileSync(samplePath(name), 'utf8');
}

const unsaid = { shortTitles: [], number: null, issuer: null, issuedOn: null, from: null, to: null } as const;

function sample(name: string, metadata: Pick<AddedMetadata, 'id' | 'title' | 'status'> & Partial<AddedMetadata>) {
  const lines = name.endsWith('.md') ? markdownLines(sampleText(name)) : textLines(sampleText(name));
  return readStored({
    format: 1,
    metadata: { ...unsaid, ...metadata },
    source: { name, sha256: '' },
    articles: readRegulation(lines).articles,
  });
}

/** The invented regulations as staff would have added them, by id. */
export const sampleRegulations: ReadonlyMap<string, StoredRegulation> = new Map(
  [
    sample('projects.md', {
      id: 'qh-projects',
      title: '青湖市国际科技合作项目管理细则（试行）',
      shortTitles: ['合作项目细则'],
      number: '青科合〔2026〕7号',
      status: 'in_force',
      from: '2026-05-01',
      to: '2029-04-30',
    }),
    sample('stations.txt', { id: 'stations', title: '青湖市海外人才工作站管理规定', status: 'repealed' }),
  ].map((stored) => [stored.metadata.id, stored]),
);

/** A library of some of the invented regulations, of all when none is named. */
export function sampleLibrary(ids: readonly string[] = [...sampleRegulations.keys()]): Library {
  const regulations = ids.map((id) => {
    const stored = sampleRegulations.get(id);
    if (!stored) throw new Error(`there is no sample ${id}`);
    return addedRegulation(stored);
  });
  return { regulations };
}
