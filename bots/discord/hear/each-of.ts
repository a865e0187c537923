import { GatewayDispatchEvents, type GatewayDispatchPayload } from 'discord.js';

/** What a moderator clears away at once is heard message by message, each behind what was heard of it before. */
export function eachOf(event: GatewayDispatchPayload): readonly GatewayDispatchPayload[] {
  if (event.t !== GatewayDispatchEvents.MessageDeleteBulk) return [event];
  const { ids, ...place } = event.d;
  return ids.map((id) => ({ ...event, t: GatewayDispatchEvents.MessageDelete, d: { ...place, id } }));
}
