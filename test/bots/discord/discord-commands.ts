import { Refusal } from './discord-refusal.ts';
import type { WireCommand } from './discord-wire.ts';

type Given = WireCommand & { readonly integration_types?: readonly number[] };

/**
 * Commands as Discord keeps them: it adds ids and defaults, and has an order of its own.
 * @param installedBy by whom the application can be installed
 */
export function registered(
  commands: readonly Given[],
  installedBy: readonly number[],
  added: () => object,
): WireCommand[] {
  const unknown = commands.flatMap(({ integration_types = [] }) => integration_types);
  if (unknown.some((type) => !installedBy.includes(type))) {
    throw new Refusal(400, 50035, 'Invalid Form Body: integration_types');
  }
  const localizations = { name_localizations: null, description_localizations: null };
  const where = { contexts: null, integration_types: [0], dm_permission: true, default_permission: true };
  const defaults = { ...localizations, ...where, description: '', default_member_permissions: null, nsfw: false };
  return commands
    .map((command) => ({
      ...defaults,
      ...command,
      ...(command.options && { options: command.options.map((option) => ({ ...localizations, ...option })) }),
      ...added(),
    }))
    .reverse();
}

/** Discord leaves translations out unless they are asked for. */
export function withoutLocalizations(command: object): object {
  const { name_localizations, description_localizations, ...kept } = command as Record<string, unknown>;
  return kept;
}
