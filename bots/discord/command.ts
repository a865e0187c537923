import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  makeURLSearchParams,
  type REST,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';

/** The option of the command that holds what a person says. */
export const textOption = 'text';

/**
 * The one command, English where no Chinese is asked for. The assistant's words name it, so its name is the same
 * everywhere.
 */
export const command = {
  type: ApplicationCommandType.ChatInput,
  name: 'guohe',
  description: 'Beijing international sci-tech cooperation bases: the measures, and whether you qualify',
  description_localizations: {
    'zh-CN': '北京国际科技合作基地管理办法：查条文，逐条看是否符合申报条件',
    'zh-TW': '北京國際科技合作基地管理辦法：查條文，逐條看是否符合申報條件',
  },
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: textOption,
      description: 'Your question or answer; leave it out to start or go on',
      description_localizations: {
        'zh-CN': '您的问题或回答；不填则开始或继续对话',
        'zh-TW': '您的問題或回答；不填則開始或繼續對話',
      },
      max_length: 2000,
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** Registers the command, unless exactly that is registered already. Throws discord.js's error when Discord refuses. */
export async function registerCommand(rest: REST, applicationId: string): Promise<void> {
  const route = Routes.applicationCommands(applicationId);
  const registered = await rest.get(route, { query: makeURLSearchParams({ with_localizations: true }) });
  if (!covers(registered, [command])) await rest.put(route, { body: [command] });
}

/**
 * Whether `found` has everything `wanted` has; Discord adds ids and defaults to the objects it keeps, but no list
 * items.
 */
function covers(found: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return found === wanted;
  if (typeof found !== 'object' || found === null) return false;
  if (Array.isArray(wanted) && Array.isArray(found) && found.length !== wanted.length) return false;
  const fields = new Map(Object.entries(found));
  return Object.entries(wanted).every(([key, value]) => covers(fields.get(key), value));
}
