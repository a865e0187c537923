import type { Knex } from 'knex';
import { z } from 'zod';
import { seal, unseal } from './seal.ts';

/** What a workspace gave when it installed the app. */
export interface Installed {
  readonly botToken: string;
  readonly botUser: string;
}

/** The workspaces that have installed the app, with their tokens encrypted at rest. */
export interface Installations {
  /** Null when the workspace has not installed the app, or its token was encrypted with another key. */
  of(team: string): Promise<Installed | null>;
  /** The teams whose workspaces have installed the app, whether their tokens can be read or not. */
  teams(): Promise<readonly string[]>;
  keep(team: string, installed: Installed): Promise<void>;
  remove(team: string): Promise<void>;
}

const shape = z.object({ botToken: z.string(), botUser: z.string() });

/** @param key 32 bytes that tokens are encrypted with; a row is bound to its team, and opens as no other's */
export function installationsIn(database: Knex, key: Buffer): Installations {
  const rows = () => database('slack_installations');
  return {
    async of(team) {
      const row = await rows().where({ team }).first('sealed');
      const text = row ? unseal(row.sealed, key, team) : null;
      return text === null ? null : shape.parse(JSON.parse(text));
    },
    teams: () => rows().orderBy('team').pluck('team'),
    async keep(team, { botToken, botUser }) {
      const sealed = seal(JSON.stringify({ botToken, botUser }), key, team);
      await rows().insert({ team, sealed }).onConflict('team').merge();
    },
    async remove(team) {
      await rows().where({ team }).delete();
    },
  };
}
