/** The parts of Slack's protocol that the peer speaks, as they stand on the wire. */

export interface WireText {
  readonly type: 'mrkdwn' | 'plain_text';
  readonly text: string;
}

export interface WireOption {
  readonly text: WireText;
  readonly value: string;
}

export type WireElement =
  | { readonly type: 'button'; readonly action_id: string; readonly text: WireText }
  | {
      readonly type: 'static_select';
      readonly action_id: string;
      readonly placeholder: WireText;
      readonly options: readonly WireOption[];
    };

export type WireBlock =
  | { readonly type: 'header' | 'section'; readonly text: WireText }
  | { readonly type: 'context'; readonly elements: readonly WireText[] }
  | { readonly type: 'actions'; readonly elements: readonly WireElement[] };

/** A field of a modal. */
export interface WireInput {
  readonly type: 'input';
  readonly block_id: string;
  readonly label: WireText;
  readonly element: {
    readonly type: 'plain_text_input' | 'static_select' | 'external_select';
    readonly action_id: string;
    readonly initial_value?: string;
    readonly initial_option?: WireOption;
    readonly options?: readonly WireOption[];
  };
}

/** A modal as it stands open before a person. */
export interface WireView {
  readonly id: string;
  readonly team: string;
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly title: WireText;
  readonly blocks: readonly WireInput[];
}

/** How Slack took a message: openly, or so that only one person sees it. */
export type Way = 'chat.postMessage' | 'chat.postEphemeral' | 'response_url';

/** A message as it stands in a Slack client. */
export interface WireMessage {
  readonly way: Way;
  /** The workspace whose token it was posted with. */
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly WireBlock[];
  /** The only one who sees it, for the private ways. */
  readonly user?: string;
  readonly thread?: string;
  /** What the app alone reads. */
  readonly metadata?: object;
}
