import { z } from 'zod';

/*
 * What Discord takes over the wire, as far as the door uses it. Anything else is an error here: a field the real
 * Discord would ignore is a mistake of ours, and a limit it would refuse must fail a test first.
 */

const snowflake = z.string().regex(/^\d{17,20}$/);

const button = z.strictObject({
  type: z.literal(2),
  style: z.int().min(1).max(4),
  label: z.string().min(1).max(80),
  custom_id: z.string().min(1).max(100),
  disabled: z.boolean().optional(),
});

const stringSelect = z.strictObject({
  type: z.literal(3),
  custom_id: z.string().min(1).max(100),
  placeholder: z.string().max(150).optional(),
  options: z
    .array(z.strictObject({ label: z.string().min(1).max(100), value: z.string().min(1).max(100) }))
    .min(1)
    .max(25)
    .refine((options) => isUnique(options.map(({ value }) => value)), 'option values must differ'),
});

const row = z.strictObject({
  type: z.literal(1),
  components: z.union([z.array(button).min(1).max(5), z.array(stringSelect).length(1)]),
});

const messageFields = {
  content: z
    .string()
    .max(2000)
    .refine((content) => content.trim() !== '', 'empty message'),
  components: z
    .array(row)
    .max(5)
    .refine((rows) => isUnique(rows.flatMap((r) => r.components.map((c) => c.custom_id))), 'custom ids must differ'),
  attachments: z
    .array(
      z.strictObject({
        id: z.int().min(0).max(9),
        filename: z.string().regex(/^[\w.-]+$/),
        description: z.string().min(1).max(1024).optional(),
      }),
    )
    .optional(),
  // Nobody may ever be pinged by what the assistant repeats, nor by being answered.
  allowed_mentions: z.strictObject({ parse: z.array(z.never()), replied_user: z.literal(false) }),
};

const ephemeral = 1 << 6;
const flags = z.union([z.literal(0), z.literal(ephemeral)]);
const edited = z.strictObject(messageFields).partial({ components: true });
const sent = edited.extend({ flags: flags.optional() });

const textInput = z
  .strictObject({
    type: z.literal(4),
    custom_id: z.string().min(1).max(100),
    style: z.int().min(1).max(2),
    required: z.boolean().optional(),
    placeholder: z.string().min(1).max(100).optional(),
    max_length: z.int().min(1).max(4000).optional(),
    value: z.string().min(1).max(4000).optional(),
  })
  .refine(({ value = '', max_length = 4000 }) => value.length <= max_length, 'value longer than max_length');
const modalSelect = z
  .strictObject({
    type: z.literal(3),
    custom_id: z.string().min(1).max(100),
    required: z.boolean().optional(),
    placeholder: z.string().max(150).optional(),
    min_values: z.int().min(0).max(25).optional(),
    max_values: z.int().min(1).max(25).optional(),
    options: z
      .array(
        z.strictObject({
          label: z.string().min(1).max(100),
          value: z.string().min(1).max(100),
          default: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(25)
      .refine((options) => isUnique(options.map(({ value }) => value)), 'option values must differ'),
  })
  .refine(
    ({ options, max_values = 1 }) => options.filter((one) => one.default).length <= max_values,
    'too many defaults',
  )
  .refine(({ required = true, min_values = 1 }) => required || min_values === 0, 'what is optional may be left empty');
const modal = z.strictObject({
  custom_id: z.string().min(1).max(100),
  title: z.string().min(1).max(45),
  components: z
    .array(
      z.strictObject({
        type: z.literal(18),
        label: z.string().min(1).max(45),
        description: z.string().min(1).max(100).optional(),
        component: z.union([textInput, modalSelect]),
      }),
    )
    .min(1)
    .max(5)
    .refine((labels) => isUnique(labels.map(({ component }) => component.custom_id)), 'custom ids must differ'),
});

const completion = z.strictObject({ name: z.string().min(1).max(100), value: z.string().min(1).max(100) });

const inChinese = (text: z.ZodString) => z.record(z.enum(['zh-CN', 'zh-TW']), text);
const commandName = z
  .string()
  .regex(/^[-_'\p{L}\p{N}]{1,32}$/u)
  .refine((name) => name === name.toLowerCase(), 'names of commands are lower case');
const described = {
  name: commandName,
  name_localizations: inChinese(commandName as unknown as z.ZodString).optional(),
  description: z.string().min(1).max(100),
  description_localizations: inChinese(z.string().min(1).max(100)),
};
const everywhere = {
  integration_types: z.array(z.int().min(0).max(1)),
  contexts: z.array(z.int().min(0).max(2)),
};
const chatInput = z.strictObject({
  ...described,
  type: z.literal(1),
  options: z
    .array(
      z.strictObject({
        ...described,
        type: z.literal(3),
        required: z.boolean().optional(),
        autocomplete: z.boolean().optional(),
        max_length: z.int().max(6000).optional(),
      }),
    )
    .max(25),
});
const messageCommand = z.strictObject({
  type: z.literal(3),
  name: z.string().min(1).max(32),
  name_localizations: inChinese(z.string().min(1).max(32)),
});

/** All commands of an application: each type and name once. */
function commandsOf<T extends z.ZodType<WireCommand>>(command: T) {
  return z
    .array(command)
    .max(100)
    .refine((all) => isUnique(all.map(({ type, name }) => `${type} ${name}`)), 'names must differ');
}

export const wire = {
  /** POST /channels/:id/messages */
  channelMessage: edited.extend({
    nonce: z.string().max(25).optional(),
    enforce_nonce: z.boolean().optional(),
    message_reference: z.strictObject({ message_id: snowflake, fail_if_not_exists: z.literal(false) }).optional(),
  }),
  /** GET /channels/:id/messages */
  history: z.strictObject({ after: snowflake, limit: z.coerce.number().int().min(1).max(100) }),
  /** POST /channels/:id/messages/:message/threads */
  thread: z.strictObject({ name: z.string().min(1).max(100) }),
  /** POST /webhooks/:application/:token */
  followUp: sent,
  /** PATCH /webhooks/:application/:token/messages/:message */
  edit: edited,
  /** POST /interactions/:id/:token/callback */
  callback: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal(4), data: sent }),
    z.strictObject({ type: z.literal(5), data: z.strictObject({ flags: flags.optional() }).optional() }),
    z.strictObject({ type: z.literal(6) }),
    z.strictObject({ type: z.literal(9), data: modal }),
    z.strictObject({ type: z.literal(8), data: z.strictObject({ choices: z.array(completion).max(25) }) }),
  ]),
  /** POST /users/@me/channels */
  openDirectMessages: z.strictObject({ recipient_id: snowflake }),
  /** PUT /applications/:id/commands */
  commands: commandsOf(z.union([chatInput.extend(everywhere), messageCommand.extend(everywhere)])),
  /** PUT /applications/:id/guilds/:guild/commands */
  guildCommands: commandsOf(z.union([chatInput, messageCommand])),
  /** What the client sends over the gateway: heartbeat, identify, resume. */
  gateway: z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal(1), d: z.int().nullable() }),
    z.strictObject({
      op: z.literal(2),
      d: z.looseObject({
        token: z.string(),
        properties: z.strictObject({ os: z.string(), browser: z.string(), device: z.string() }),
        intents: z.int(),
        shard: z.tuple([z.int(), z.int()]),
      }),
    }),
    z.strictObject({
      op: z.literal(6),
      d: z.strictObject({ token: z.string(), seq: z.int(), session_id: z.string() }),
    }),
  ]),
} as const;

export const isEphemeral = (bits: number | undefined): boolean => bits === ephemeral;

/** A command as it is registered. */
export interface WireCommand {
  readonly type: number;
  readonly name: string;
  readonly options?: readonly { readonly name: string }[];
}

export type WireModal = z.infer<typeof modal>;

export type WireRow = z.infer<typeof row>;

function isUnique(items: readonly string[]): boolean {
  return new Set(items).size === items.length;
}
