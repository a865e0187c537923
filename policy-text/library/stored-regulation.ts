import { z } from 'zod';
import { clausesFrom } from '../regulation/clause.ts';
import type { ClauseNode } from '../regulation/clause-tree.ts';
import { encodedRegulation } from '../regulation/regulation.ts';
import type { AddedMetadata, AddedRegulation } from './library.ts';
import { regulationIdPattern } from './regulation-id.ts';

const day = z.iso.date().nullable();

const metadataShape = z.strictObject({
  id: z
    .string()
    .regex(regulationIdPattern)
    .refine((id) => id !== encodedRegulation.id),
  title: z.string().regex(/\S/).max(200),
  shortTitles: z.array(z.string().regex(/\S/).max(200)).readonly(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: day,
  status: z.enum(['in_force', 'repealed']),
  from: day,
  to: day,
});

const nodeShape: z.ZodType<ClauseNode> = z.strictObject({
  id: z.string().regex(/^\d+(?:-\d+)?(?:p\d+)?(?:\.\d+)*$/),
  chapter: z.string(),
  mark: z.string(),
  lead: z.string(),
  get children() {
    return z.array(nodeShape);
  },
});

const storedShape = z.strictObject({
  format: z.literal(1),
  metadata: metadataShape,
  /** The file it was read from. */
  source: z.strictObject({ name: z.string(), sha256: z.string() }),
  articles: z.array(nodeShape).min(1).readonly(),
});

/** An added regulation as it is kept. */
export type StoredRegulation = z.infer<typeof storedShape>;

/**
 * Checks a regulation as it was kept.
 * @throws z.ZodError when it is something else, or has been damaged.
 */
export function readStored(value: unknown): StoredRegulation {
  return storedShape.parse(value);
}

/** A regulation made from what was kept: its clauses, by which it is searched and cited. */
export function addedRegulation({
  metadata,
  articles,
}: {
  readonly metadata: AddedMetadata;
  readonly articles: readonly ClauseNode[];
}): AddedRegulation {
  const clauses = clausesFrom(articles);
  return {
    id: metadata.id,
    title: { zh: metadata.title, en: metadata.title },
    metadata,
    clauses: [...clauses.values()],
    clauseOf: (id) => clauses.get(id),
  };
}
