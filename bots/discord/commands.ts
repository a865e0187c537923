import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';

/** Everywhere: in servers, in the bot's direct messages and in those of other people; installed by a server or a person. */
const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

function inChinese(simplified: string, traditional: string): LocalizationMap {
  return { 'zh-CN': simplified, 'zh-TW': traditional };
}

/** To talk: privately, with everything said before. The assistant's words name it, so its name is the same everywhere. */
export const talk = {
  ...everywhere,
  type: ApplicationCommandType.ChatInput,
  name: 'guohe',
  description: 'Beijing international sci-tech cooperation bases: the measures, and whether you qualify',
  description_localizations: inChinese(
    '北京国际科技合作基地管理办法：查条文，逐条看是否符合申报条件',
    '北京國際科技合作基地管理辦法：查條文，逐條看是否符合申報條件',
  ),
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'text',
      name_localizations: inChinese('内容', '內容'),
      description: 'Your question or answer; leave it out to start or go on',
      description_localizations: inChinese(
        '您的问题或回答；不填则开始或继续对话',
        '您的問題或回答；不填則開始或繼續對話',
      ),
      max_length: 2000,
    },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** To ask what the regulation says, answered for everybody in the channel. */
export const ask = {
  ...everywhere,
  type: ApplicationCommandType.ChatInput,
  name: 'ask',
  name_localizations: inChinese('问法规', '問法規'),
  description: 'What does the regulation say? Answered here for everybody to read',
  description_localizations: inChinese(
    '问法规怎么说，当前频道里的人都能看到回答',
    '問法規怎麼說，目前頻道裡的人都能看到回答',
  ),
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'question',
      name_localizations: inChinese('问题', '問題'),
      description: 'A question about the text, such as: how long is the publicity period?',
      description_localizations: inChinese('关于条文的问题，例如：公示期多久？', '關於條文的問題，例如：公示期多久？'),
      required: true,
      max_length: 2000,
    },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** To read a clause: completed while it is typed. */
export const clause = {
  ...everywhere,
  type: ApplicationCommandType.ChatInput,
  name: 'clause',
  name_localizations: inChinese('条文', '條文'),
  description: 'The words of a clause; type its number or some of its words',
  description_localizations: inChinese(
    '查一条的原文：输入条款号，或条文里的几个字',
    '查一條的原文：輸入條款號，或條文裡的幾個字',
  ),
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'reference',
      name_localizations: inChinese('条款', '條款'),
      description: 'Such as 8.4.2, 第八条, or: publicity period',
      description_localizations: inChinese(
        '例如 8.4.2、第八条第四项，或：公示期',
        '例如 8.4.2、第八條第四項，或：公示期',
      ),
      required: true,
      autocomplete: true,
    },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** In the menu of a message: what the regulation says about it, told to the person alone. */
export const aboutMessage = {
  ...everywhere,
  type: ApplicationCommandType.Message,
  name: 'What does the regulation say?',
  name_localizations: inChinese('法规怎么说？', '法規怎麼說？'),
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** Every command there is; English where no Chinese is asked for. */
export const commands = [talk, ask, clause, aboutMessage] as const;
