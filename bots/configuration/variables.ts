import { z } from 'zod';
import type { Parameters } from '../../core/case-file.ts';
import { InputError, readParameters } from '../../core/read-case-file.ts';
import { readShards } from '../discord/line/shards.ts';
import { places } from './places.ts';
import { readStaff } from './staff-named.ts';

/** Text without blanks, such as a token: nothing else can stand in a header. */
const word = /^[!-~]+$/;
const address = z.url({ protocol: /^https?$/ });

/** A JSON value in a variable: a parameter that the regulation leaves to notices outside it. */
function parameter(name: keyof Parameters) {
  return z.string().transform((json, context): Parameters => {
    try {
      return readParameters({ [name]: JSON.parse(json) });
    } catch (error) {
      if (!(error instanceof InputError || error instanceof SyntaxError)) throw error;
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }
  });
}

/** What each variable may hold and is read as. */
export const variables = z.object({
  HOST: z.string().regex(word).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3000),
  METRICS_PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .optional(),
  PUBLIC_URL: address
    .max(200)
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  DATABASE_FILE: z.string().default(places.DATABASE_FILE),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/ }).optional(),
  CALENDAR_FILE: z.string().default(places.CALENDAR_FILE),
  POLICY_FOLDER: z.string().default(places.POLICY_FOLDER),
  HANDOFF_CONTACT: z.string().trim().min(1).max(200).optional(),
  RD_GROWTH_BENCHMARK: parameter('rdGrowthBenchmark').optional(),
  APPLICATION_GUIDE: parameter('guide').optional(),
  STAFF: z
    .string()
    .regex(/^[^, ]+(?:[, ]+[^, ]+)*$/)
    .transform((list, context) => namedStaff(list, context))
    .default({ people: [], groups: [] }),
  SLACK_BOT_TOKEN: z.string().regex(word).startsWith('xoxb-').optional(),
  SLACK_APP_TOKEN: z.string().regex(word).startsWith('xapp-').optional(),
  SLACK_SIGNING_SECRET: z.string().regex(word).optional(),
  SLACK_CLIENT_ID: z
    .string()
    .regex(/^\d+\.\d+$/)
    .optional(),
  SLACK_CLIENT_SECRET: z.string().regex(word).optional(),
  SLACK_STATE_SECRET: z.string().regex(word).min(16).optional(),
  SLACK_TOKEN_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .optional(),
  SLACK_API_URL: address.optional(),
  DISCORD_TOKEN: z.string().regex(word).optional(),
  DISCORD_APPLICATION_ID: z
    .string()
    .regex(/^\d{15,21}$/)
    .optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{15,21}$/)
    .optional(),
  DISCORD_SHARDS: z
    .string()
    .transform(readShards)
    .refine(({ ids }) => ids.length > 0)
    .optional(),
  DISCORD_API_URL: address.optional(),
});

/** The staff of a list whose parts are parted by commas or blanks. */
function namedStaff(list: string, context: z.RefinementCtx) {
  const staff = readStaff(list.split(/[, ]+/));
  if (staff) return staff;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
}

export type Variable = keyof typeof variables.shape;

/** What the variables hold, read. */
export type Values = z.infer<typeof variables>;
