import { App, type AppOptions, type ReceiverEvent, type types } from '@slack/bolt';

/** The part of an event's delivery that is read here. */
export interface EventDelivery {
  readonly team_id?: string;
  readonly authorizations?: readonly { readonly team_id?: string | null }[];
  readonly event: types.SlackEvent;
}

/**
 * Notes an event; when it rejects before it has acknowledged it, Slack sends it again.
 * @param acknowledge to be called as soon as nothing of the event can be lost; else it is when this resolves
 */
type NoteEvent = (delivery: EventDelivery, acknowledge: () => Promise<void>) => Promise<void>;

/**
 * Bolt's app, except that what must not be lost is noted before it is acknowledged, and goes no further. Bolt acknowledges
 * events before its listeners run: what a listener has not done when the process dies, Slack never sends again. And it
 * takes every event to every listener, which would keep the next ones waiting for their acknowledgement.
 */
export class NotingApp extends App {
  readonly #note: NoteEvent;
  readonly #underWay = new Set<Promise<void>>();

  constructor(options: AppOptions, note: NoteEvent) {
    super(options);
    this.#note = note;
  }

  override processEvent(received: ReceiverEvent): Promise<void> {
    const { body, ack } = received;
    if (body.type !== 'event_callback' || !body.event || !mustNotBeLost(body.event))
      return super.processEvent(received);
    let acknowledged: Promise<void> | undefined;
    const acknowledge = () => {
      acknowledged ??= ack();
      return acknowledged;
    };
    const noted = this.#note(body as unknown as EventDelivery, acknowledge).then(acknowledge);
    const settled = noted
      .then(
        () => undefined,
        () => undefined,
      )
      .finally(() => this.#underWay.delete(settled));
    this.#underWay.add(settled);
    return noted;
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
