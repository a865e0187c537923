import type { types } from '@slack/bolt';
import { type Writing, wordsFor } from '../../../conversations/script.ts';
import { type HomeAction, homeId } from '../action-id.ts';
import { homeWithinLimits, limits } from '../limits.ts';
import { asWritten, escaped, pieces } from '../mrkdwn.ts';
import { slackWords } from '../words.ts';
import { plainText } from './plain-text.ts';

/** What a person sees of their own on the app's home tab. */
export interface HomeShown {
  readonly writing: Writing;
  /** Where their conversation stands, in its own words; null before it has begun. */
  readonly conversation: string | null;
  /** Each base they are a contact of, with the next of its deadlines. */
  readonly bases: readonly { readonly head: string; readonly deadlines: readonly string[] }[];
}

type HomeBlock = types.HeaderBlock | types.SectionBlock | types.ActionsBlock | types.ContextBlock;

/** So many bases and deadlines are shown; the others are listed when they are asked for. */
const mostBases = 10;
const mostDeadlines = 3;

/** The home tab of a person. @throws RangeError naming the limit that Slack would refuse it for */
export function homeView({ writing, conversation, bases }: HomeShown): types.HomeView {
  const words = wordsFor(slackWords, writing).home;
  const button = (action: HomeAction, label: string): types.Button => ({
    type: 'button',
    action_id: homeId(action),
    text: plainText(label, limits.buttonLabel),
  });
  const blocks: HomeBlock[] = [
    section(words.about),
    header(words.conversation),
    section(conversation ?? words.notBegun),
    {
      type: 'actions',
      elements: [
        button('talk', conversation === null ? words.begin : words.goOn),
        ...(conversation === null ? [] : [button('fill_in', words.fillIn)]),
        button('look_up', words.lookUp),
      ],
    },
    header(words.bases),
    ...(bases.length === 0 ? [section(words.noBases)] : bases.slice(0, mostBases).map(baseSection)),
    ...(bases.length === 0 ? [] : [{ type: 'actions' as const, elements: [button('bases', words.allDeadlines)] }]),
    header(words.language),
    { type: 'actions', elements: [button('zh', '中文'), button('en', 'English')] },
    { type: 'context', elements: [{ type: 'mrkdwn', text: escaped(words.kept), verbatim: true }] },
  ];
  return homeWithinLimits({ type: 'home', blocks });
}

function baseSection({ head, deadlines }: HomeShown['bases'][number]): types.SectionBlock {
  return section([head, ...deadlines.slice(0, mostDeadlines).map((deadline) => `• ${deadline}`)].join('\n'));
}

function header(text: string): types.HeaderBlock {
  return { type: 'header', text: plainText(text, limits.headerText) };
}

function section(text: string): types.SectionBlock {
  const [first = ''] = pieces(escaped(text), limits.text);
  return { type: 'section', text: asWritten(first) };
}
