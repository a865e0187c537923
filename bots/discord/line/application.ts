import { type APIApplication, ApplicationFlags, type ApplicationIntegrationType, type REST, Routes } from 'discord.js';
import type { Log } from '../../log.ts';

/** What the developer portal says of the application that the token is of. */
export interface PortalSettings {
  /** Text of all messages may be asked for: asking for it otherwise would end the connection. */
  readonly readsMessages: boolean;
  /** By whom it can be installed, servers or people; null when that is not said. */
  readonly installedBy: readonly ApplicationIntegrationType[] | null;
}

/**
 * Reads what has been set in the developer portal, and warns of what keeps commands from this process. Never rejects:
 * whatever is wrong shows when it connects.
 */
export async function portalSettings(rest: REST, log: Log): Promise<PortalSettings> {
  const application = (await rest.get(Routes.currentApplication()).catch(() => null)) as APIApplication | null;
  const { flags = 0, integration_types_config: config, interactions_endpoint_url: elsewhere } = application ?? {};
  if (elsewhere) log.warn({}, 'discord: interactions go to the Interactions Endpoint URL, and not to this process');
  const given = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
  const installedBy = Object.keys(config ?? {}).map(Number);
  return { readsMessages: (flags & given) !== 0, installedBy: installedBy.length > 0 ? installedBy : null };
}
