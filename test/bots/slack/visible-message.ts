import type { WireBlock, WireMessage, WireText } from './slack-wire.ts';

/** The lines of a message as a person reads them, without the labels of what can be pressed. */
export function visibleLines({ blocks }: WireMessage): string[] {
  return blocks.flatMap(textsOf).flatMap((text) => readable(text).split('\n'));
}

/** The labels of what can be pressed under a message. */
export function pressableLabels({ blocks }: WireMessage): string[] {
  return blocks
    .flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .flatMap((element) => (element.type === 'button' ? [element.text] : element.options.map(({ text }) => text)))
    .map(({ text }) => text);
}

function textsOf(block: WireBlock): readonly WireText[] {
  if (block.type === 'actions') return [];
  return block.type === 'context' ? block.elements : [block.text];
}

function readable({ type, text }: WireText): string {
  if (type === 'plain_text') return text;
  return text
    .replace(/^\*(.*)\*$/gm, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
