import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { isLoading, type Posted, type Where } from './discord-objects.ts';
import { type Answer, accept, Refusal } from './discord-refusal.ts';
import { isEphemeral, type WireModal, type WireRow, wire } from './discord-wire.ts';

interface Interaction {
  readonly id: string;
  readonly where: Where;
  readonly channel: string;
  readonly createdAt: number;
  readonly kind: Kind;
  /** The message that what was pressed stands under. */
  readonly pressed: Posted | null;
  /** Only the person has installed the application, and not the server. */
  readonly isOfPerson: boolean;
  /** What it says is shown to nobody else. */
  readonly isMuted: boolean;
  acknowledged: boolean;
  followUps: number;
  original: Posted | null;
  /** What is offered to somebody who is typing. */
  completions: readonly { readonly name: string; readonly value: string }[] | null;
}

/** Interaction types by their numbers: a command, a press, what is being typed, a form that is handed in. */
export type Kind = 2 | 3 | 4 | 5;

/** The types of callbacks that each takes: a message, an announcement, nothing to see, completions, a form. */
const callbacks: Readonly<Record<Kind, readonly number[]>> = { 2: [4, 5, 9], 3: [4, 5, 6, 9], 4: [8], 5: [4, 5, 6] };

/** An application that the server has not installed may say so many further messages. */
const mostFollowUps = 5;

const tokenMs = 15 * 60_000;

/** The messages that answer interactions, where all others are. */
interface Messages {
  post(message: Omit<Posted, 'id' | 'content' | 'rows'>, content: string, rows?: readonly WireRow[]): Posted;
  change(posted: Posted, made: string, words: z.infer<typeof wire.edit>): void;
  takeAway(posted: Posted): void;
  stands(posted: Posted): boolean;
  asMessage(posted: Posted): object;
}

/** What is answered by the token of an interaction: the first callback, its changes, and what is said further. */
export class DiscordInteractions {
  /** The modals that were opened, oldest first. */
  readonly modals: (WireModal & Pick<Posted, 'where' | 'channel'>)[] = [];
  readonly #byToken = new Map<string, Interaction>();
  readonly #applicationId: string;
  readonly #callbackMs: number;
  readonly #messages: Messages;

  /** @param callbackMs after how long an interaction is over that nobody has called back */
  constructor(applicationId: string, callbackMs: number, messages: Messages) {
    this.#applicationId = applicationId;
    this.#callbackMs = callbackMs;
    this.#messages = messages;
  }

  /** @returns the token of a new interaction. */
  begin(
    begun: Pick<Interaction, 'id' | 'where' | 'channel' | 'createdAt' | 'kind' | 'pressed' | 'isOfPerson' | 'isMuted'>,
  ): string {
    const token = `interaction.${randomUUID()}`;
    this.#byToken.set(token, { ...begun, acknowledged: false, followUps: 0, original: null, completions: null });
    return token;
  }

  /** What was offered to somebody who was typing, once it was. */
  completionsOf(id: string): Interaction['completions'] {
    return [...this.#byToken.values()].find((interaction) => interaction.id === id)?.completions ?? null;
  }

  answer(call: string, url: URL, body: unknown, token: string): Answer {
    const interaction = this.#byToken.get(token);
    const [, id] = /^\w+ \/\w+\/(\d+)\//.exec(call) ?? [];
    if (call.startsWith('POST /interactions/')) {
      if (interaction?.id !== id || !interaction) throw new Refusal(404, 10062, 'Unknown interaction');
      const original = this.#callBack(interaction, body);
      if (url.searchParams.get('with_response') !== 'true') return { status: 204 };
      const resource = original ? { type: 4, message: this.#messages.asMessage(original) } : null;
      return { status: 200, body: { interaction: { id: interaction.id, type: 2 }, resource } };
    }
    if (!interaction?.acknowledged || id !== this.#applicationId) throw new Refusal(404, 10015, 'Unknown Webhook');
    if (Date.now() - interaction.createdAt > tokenMs) throw new Refusal(401, 50027, 'Invalid Webhook Token');
    if (call.startsWith('POST /webhooks/')) {
      return { status: 200, body: this.#messages.asMessage(this.#followUp(interaction, body)) };
    }
    const original = interaction.original;
    if (!call.endsWith('/messages/@original') || !original || !this.#messages.stands(original)) {
      throw new Refusal(404, 10008, 'Unknown Message');
    }
    if (call.startsWith('DELETE')) {
      this.#messages.takeAway(original);
      return { status: 204 };
    }
    if (call.startsWith('PATCH')) this.#messages.change(original, 'edit', accept(wire.edit, body));
    return { status: 200, body: this.#messages.asMessage(original) };
  }

  #followUp(interaction: Interaction, body: unknown): Posted {
    const { flags, ...said } = accept(wire.followUp, body);
    const { original } = interaction;
    // Behind an announcement it takes its place, whoever was to see it.
    if (original && isLoading(original) && this.#messages.stands(original)) {
      this.#messages.change(original, 'follow-up', said);
      return original;
    }
    interaction.followUps += 1;
    if (interaction.isOfPerson && interaction.followUps > mostFollowUps) {
      throw new Refusal(400, 40094, 'This interaction has hit the maximum number of follow up messages.');
    }
    const made = {
      ...answering(interaction),
      made: ['follow-up'],
      ephemeral: isEphemeral(flags) || interaction.isMuted,
    };
    return this.#messages.post(made, said.content, said.components);
  }

  #callBack(interaction: Interaction, body: unknown): Posted | null {
    if (interaction.acknowledged) throw new Refusal(400, 40060, 'Interaction has already been acknowledged.');
    if (Date.now() - interaction.createdAt > this.#callbackMs) throw new Refusal(404, 10062, 'Unknown interaction');
    const callback = accept(wire.callback, body);
    if (!callbacks[interaction.kind].includes(callback.type)) {
      throw new Refusal(400, 50035, `Invalid Form Body: type ${callback.type} does not answer ${interaction.kind}`);
    }
    interaction.acknowledged = true;
    switch (callback.type) {
      case 6:
        interaction.original = interaction.pressed;
        return null;
      case 9:
        this.modals.push({ ...callback.data, where: interaction.where, channel: interaction.channel });
        return null;
      case 8:
        interaction.completions = callback.data.choices;
        return null;
      default: {
        const made = [callback.type === 4 ? 'callback' : 'defer'];
        const message = {
          ...answering(interaction),
          made,
          ephemeral: isEphemeral(callback.data?.flags) || interaction.isMuted,
        };
        const { content, components } = callback.type === 4 ? callback.data : { content: '', components: [] };
        interaction.original = this.#messages.post(message, content, components);
        return interaction.original;
      }
    }
  }
}

function answering({ id, channel, where }: Interaction): Pick<Posted, 'answers' | 'channel' | 'where' | 'inReplyTo'> {
  return { answers: id, channel, where, inReplyTo: null };
}
