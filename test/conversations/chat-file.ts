import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Facts } from '../../core/fact.ts';
import { readFacts, readParameters } from '../../core/read-case-file.ts';

const folder = fileURLToPath(new URL('chats/', import.meta.url));

const expectation = z.strictObject({
  /** Facts that must now be known with exactly these values; `absent` for one that must not be known at all. */
  facts: z.record(z.string(), z.unknown()).optional(),
  /** The words that facts now rest on. */
  words: z.record(z.string(), z.string()).optional(),
  /** The fact now asked about; null when nothing is asked. */
  asked: z.string().nullable().optional(),
  /** Clauses whose label and words can be read in what was said. */
  cites: z.array(z.string()).optional(),
  outcome: z.string().optional(),
  language: z.enum(['zh', 'en']).optional(),
  /** Words that can be read in what was said. */
  says: z.array(z.string()).optional(),
  saysNot: z.array(z.string()).optional(),
  /** Labels that can be pressed now. */
  offers: z.array(z.string()).optional(),
});

/** `as` names another person than the one whose door is tried; `{code}` in what is said stands for the case code shown last. */
const step = z.union([
  z.strictObject({ as: z.string().optional(), say: z.string(), expect: expectation.optional() }),
  z.strictObject({ as: z.string().optional(), press: z.string(), expect: expectation.optional() }),
]);

const chat = z.strictObject({
  title: z.string(),
  asOf: z.string(),
  parameters: z.unknown().optional(),
  /** The ids of invented regulations that were added. */
  added: z.array(z.string()).optional(),
  steps: z.array(step).min(1),
});

export type Expectation = z.infer<typeof expectation>;
export type Step = z.infer<typeof step>;

/** A conversation written down: what is said or pressed, and what is expected of it. */
export interface ChatFile {
  /** `happy-paths/research.zh.chat.yml` */
  readonly name: string;
  readonly title: string;
  readonly asOf: string;
  readonly parameters: ReturnType<typeof readParameters>;
  readonly added: readonly string[];
  readonly steps: readonly Step[];
}

/** Every `*.chat.yml` in `chats/`, checked: a misspelt key or fact is an error, not a step that passes. */
export function chatFiles(): readonly ChatFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.chat.yml'))
    .sort()
    .map((name) => {
      const { parameters, added = [], ...read } = chat.parse(parse(readFileSync(`${folder}${name}`, 'utf8')));
      for (const { expect } of read.steps) readFacts(expectedFacts(expect?.facts), read.asOf);
      return { name, ...read, added, parameters: readParameters(parameters ?? {}) };
    });
}

/** The facts of an expectation that must be known. */
export function expectedFacts(facts: Readonly<Record<string, unknown>> = {}): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== 'absent'));
}
