/** Slack's blocks as its clients show them, near enough to see what a person sees. */
export function slackHtml({ blocks }) {
  return blocks.map(blockHtml).join('\n');
}

function blockHtml(block) {
  switch (block.type) {
    case 'section':
      return `<div class="section">${textHtml(block.text)}</div>`;
    case 'context':
      return `<div class="context">${block.elements.map(textHtml).join(' ')}</div>`;
    case 'header':
      return `<h3>${textHtml(block.text)}</h3>`;
    case 'divider':
      return '<hr>';
    case 'actions':
      return `<div class="actions">${block.elements.map(elementHtml).join('')}</div>`;
    default:
      throw new Error(`the page shows no block of type ${block.type}`);
  }
}

/** A modal as its clients show it. @param refused what was typed, and the errors at those fields, by block */
export function slackModalHtml({ title, blocks, submit, close }, { typed = {}, errors = {} } = {}) {
  const fields = blocks.map(({ block_id, label, hint, element }) => {
    const { initial_value: value, initial_option: option, placeholder } = element;
    const shown = typed[block_id] ?? value ?? option?.text.text;
    const kind = element.type === 'plain_text_input' ? 'text' : 'select';
    const inside = shown === undefined ? `<small>${escaped(placeholder?.text ?? '')}</small>` : escaped(shown);
    const error = errors[block_id] === undefined ? '' : `<small class="error">${escaped(errors[block_id])}</small><br>`;
    return `<label>${textHtml(label)}<span class="field ${kind}">${inside}</span></label>${error}<small>${hint ? textHtml(hint) : ''}</small>`;
  });
  const end = [close, submit].map((text) => `<button>${textHtml(text)}</button>`);
  return `<h3>${textHtml(title)}</h3>${fields.join('\n')}<div class="actions">${end.join('')}</div>`;
}

function elementHtml(element) {
  if (element.type === 'button') return `<button class="${element.style ?? ''}">${textHtml(element.text)}</button>`;
  return `<button class="select">${textHtml(element.placeholder)} ▾</button>`;
}

/** Plain text is escaped here; mrkdwn comes with `&`, `<` and `>` escaped already. */
function textHtml({ type, text }) {
  if (type === 'plain_text') return escaped(text);
  const [lines, code] = [[], /```\n?([\s\S]*?)```/g];
  let from = 0;
  for (const found of text.matchAll(code)) {
    lines.push(inlineHtml(text.slice(from, found.index)), `<pre>${found[1]}</pre>`);
    from = found.index + found[0].length;
  }
  return [...lines, inlineHtml(text.slice(from))].join('');
}

function inlineHtml(text) {
  return text
    .replace(/<(https?:[^|>]+)\|([^>]*)>/g, '<a href="$1">$2</a>')
    .replace(/(?<![\w*])\*([^*\n]+)\*(?![\w*])/g, '<b>$1</b>')
    .replace(/(?<![\w_])_([^_\n]+)_(?![\w_])/g, '<i>$1</i>')
    .replace(/`([^`\n]+)`/g, '<code>$1</code>')
    .replace(
      /(?:^&gt; ?.*(?:\n|$))+/gm,
      (quoted) => `<blockquote>${quoted.replace(/^&gt; ?/gm, '').trim()}</blockquote>`,
    )
    .replaceAll('\n', '<br>');
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export function escaped(text) {
  return text.replace(/[&<>]/g, (character) => entities[character]);
}
