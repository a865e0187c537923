import { GatewayDispatchEvents, type GatewayDispatchPayload, type REST } from 'discord.js';
import type { Desk } from '../../desk.ts';
import type { DiscordArrival } from '../arrival.ts';
import { hearInteraction } from './hear-interaction.ts';
import { hearDeletion, hearEdit, hearMessage, type Knowing } from './hear-message.ts';

/** What hearing of anything takes. */
export interface Hearing extends Knowing {
  readonly desk: Pick<Desk, 'isOurThread' | 'form'>;
  readonly rest: REST;
}

/** What a moderator clears away at once is heard message by message, each behind what was heard of it before. */
export function eachOf(event: GatewayDispatchPayload): readonly GatewayDispatchPayload[] {
  if (event.t !== GatewayDispatchEvents.MessageDeleteBulk) return [event];
  const { ids, ...place } = event.d;
  return ids.map((id) => ({ ...event, t: GatewayDispatchEvents.MessageDelete, d: { ...place, id } }));
}

/** What an event is about: of the same message or interaction one is heard after another, as Discord hands them over. */
export function about({ t, s, d }: GatewayDispatchPayload): string {
  return d && 'id' in d && typeof d.id === 'string' ? d.id : `${t} ${s}`;
}

/** What an event of the gateway is to the assistant, or null when it is nothing. Throws discord.js's error. */
export async function hearEvent(event: GatewayDispatchPayload, hearing: Hearing): Promise<DiscordArrival | null> {
  const { us, desk, rest } = hearing;
  switch (event.t) {
    case GatewayDispatchEvents.MessageCreate:
      return hearMessage(event.d, us, desk);
    case GatewayDispatchEvents.MessageUpdate:
      return hearEdit(event.d, hearing);
    case GatewayDispatchEvents.MessageDelete:
      return hearDeletion(event.d, hearing);
    case GatewayDispatchEvents.InteractionCreate:
      return hearInteraction(event.d, rest, desk);
    default:
      return null;
  }
}
