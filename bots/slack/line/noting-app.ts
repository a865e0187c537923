import { App, type AppOptions, type ReceiverEvent, type types } from '@slack/bolt';

/** The part of an event's delivery that is read here. */
export interface EventDelivery {
  readonly team_id?: string;
  readonly authorizations?: readonly { readonly team_id?: string | null }[];
  readonly event: types.SlackEvent;
}

/**
 * Bolt's app, except that what must not be lost is noted before it is acknowledged, and goes no further. Bolt acknowledges
 * events before its listeners run: what a listener has not done when the process dies, Slack never sends again. And it
 * takes every event to every listener, which would keep the next ones waiting for their acknowledgement.
 */
export class NotingApp extends App {
  readonly #note: (delivery: EventDelivery) => Promise<void>;
  readonly #underWay = new Set<Promise<void>>();

  /** @param note resolves when the event may be acknowledged; when it rejects, Slack sends the event again */
  constructor(options: AppOptions, note: (delivery: EventDelivery) => Promise<void>) {
    super(options);
    this.#note = note;
  }

  override processEvent(received: ReceiverEvent): Promise<void> {
    const { body, ack } = received;
    if (body.type !== 'event_callback' || !body.event || !mustNotBeLost(body.event))
      return super.processEvent(received);
    const acknowledged = this.#note(body as unknown as EventDelivery).then(() => ack());
    const settled = acknowledged
      .then(
        () => undefined,
        () => undefined,
      )
      .finally(() => this.#underWay.delete(settled));
    this.#underWay.add(settled);
    return acknowledged;
  }

  /** Stops, once Slack has been told of every event that is being noted. */
  override async stop(...how: Parameters<App['stop']>): ReturnType<App['stop']> {
    await Promise.all(this.#underWay);
    return super.stop(...how);
  }
}

/** What people say, and that the app was removed. */
function mustNotBeLost(event: { readonly type: string }): boolean {
  if (event.type === 'message' || event.type === 'app_mention') return true;
  return event.type === 'app_uninstalled' || event.type === 'tokens_revoked';
}
