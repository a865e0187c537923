import type { Parameters } from '../../core/case-file.ts';
import type { StaffGroup } from '../bases/staff.ts';
import type { Shards } from '../discord/line/shards.ts';
import type { Recipient } from '../reminders/duty.ts';
import type { DatabaseAddress } from '../store/database.ts';

/** How the assistant is set up. */
export interface Configuration {
  readonly web: { readonly host: string; readonly port: number };
  /** Where Prometheus may fetch what is measured; nothing is measured without it. */
  readonly metricsPort?: number;
  /** The address that people open the web chat by, without a slash at its end; quotations in chat link to it. */
  readonly publicUrl?: string;
  /** PostgreSQL when `DATABASE_URL` is set, else a file of SQLite's. */
  readonly database: DatabaseAddress;
  /** Where the holiday notices are kept that staff have added. */
  readonly calendarFile: string;
  /** Where the regulations are kept that staff have added. */
  readonly policyFolder: string;
  readonly parameters: Parameters;
  /** Whom a person may turn to who wants to talk to a person. */
  readonly handOff?: string;
  /** Who manages the register of bases, and is told of duties that nobody answers for. */
  readonly staff: readonly Recipient[];
  /** Whose members manage it as well. */
  readonly staffGroups: readonly StaffGroup[];
  readonly slack?: SlackConfiguration;
  readonly discord?: {
    readonly token: string;
    readonly applicationId: string;
    /** The one server that the commands are registered in. */
    readonly guildId?: string;
    /** The part of the bot's events that this process takes. */
    readonly shards?: Shards;
    readonly apiUrl?: string;
  };
}

/** A bot token or an app to be installed, and a way for Slack's deliveries: Socket Mode, signed requests or both. */
export interface SlackConfiguration {
  readonly botToken?: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  /** What other workspaces install the app with; `tokenKey` is 32 bytes that their tokens are encrypted with. */
  readonly oauth?: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly stateSecret: string;
    readonly tokenKey: Buffer;
  };
  readonly apiUrl?: string;
}
