import type { ServerResponse } from 'node:http';
import type { HTTPReceiverOptions, Installation, webApi } from '@slack/bolt';
import type { SlackConfiguration } from '../../configuration/configuration.ts';
import type { Installations } from './installations.ts';
import { scopes } from './scopes.ts';

const redirectUriPath = '/slack/oauth_redirect';

/**
 * Bolt's own pages for installing: `/slack/install` leads to Slack, which leads back to `/slack/oauth_redirect`.
 * @param clientOptions with `slackApiUrl` where another server speaks Slack's Web API; that one asks for consent as well
 * @param publicUrl where people reach us; needed when the app has several redirect addresses
 */
export function installPages(
  { clientId, clientSecret, stateSecret }: NonNullable<SlackConfiguration['oauth']>,
  installations: Installations,
  clientOptions: webApi.WebClientOptions,
  publicUrl: string | undefined,
): Partial<HTTPReceiverOptions> {
  return {
    clientId,
    clientSecret,
    stateSecret,
    scopes: [...scopes],
    ...(publicUrl !== undefined && { redirectUri: `${publicUrl}${redirectUriPath}` }),
    installationStore: {
      async storeInstallation(installation) {
        const { team, bot } = given(installation);
        await installations.keep(team, bot);
      },
      // Bolt asks only where it is left to authorize, which it is not.
      fetchInstallation: () => Promise.reject(new Error('installations are read by team')),
    },
    installerOptions: {
      redirectUriPath,
      directInstall: true,
      clientOptions,
      authorizationUrl: new URL('/oauth/v2/authorize', clientOptions.slackApiUrl ?? 'https://slack.com').href,
      callbackOptions: {
        success: (_installation, _options, _request, response) => page(response, 200, done),
        failure: (_error, _options, _request, response) => page(response, 400, failed),
      },
    },
  };
}

function given({ team, bot, isEnterpriseInstall }: Installation) {
  if (isEnterpriseInstall || !team || !bot) throw new Error('only a workspace can install the app');
  return { team: team.id, bot: { botToken: bot.token, botUser: bot.userId } };
}

const done = [
  '国合 Assistant 已经装好，可以回到 Slack 给它发消息了。',
  '国合 Assistant is installed. Go back to Slack and write to it.',
];
const failed = [
  '没有装好，什么也没有保存。请从 /slack/install 重新开始。',
  'It was not installed, and nothing was kept. Please begin again at /slack/install.',
];

function page(response: ServerResponse, status: number, [zh, en]: readonly string[]): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`<!doctype html><title>国合 Assistant</title><p lang="zh-CN">${zh}</p><p lang="en">${en}</p>`);
}
