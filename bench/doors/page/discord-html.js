import markdownIt from 'markdown-it';
import { escaped } from './slack-html.js';

/** Discord breaks lines where they are broken, and knows no tables, images or indented code. */
const markdown = markdownIt({ breaks: true, linkify: false }).disable(['table', 'image', 'code', 'lheading', 'hr']);
const styles = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };

/** A Discord message as its clients show it, near enough to see what a person sees. */
export function discordHtml({ content, components }) {
  const rows = components.map((row) => {
    const { components: within } = 'toJSON' in row ? row.toJSON() : row;
    return `<div class="actions">${within.map(componentHtml).join('')}</div>`;
  });
  // A quotation ends with its line; markdown would let the next line run on in it.
  const paragraphs = content.replace(/^(> .*)\n(?!> )/gm, '$1\n\n').replace(/^-# (.*)$/gm, '*$1*');
  return markdown.render(paragraphs) + rows.join('\n');
}

/** A modal as its clients show it; Discord names its buttons itself. */
export function discordModalHtml({ title, components }) {
  const fields = components.map(({ label, description, component }) => {
    const chosen = component.options?.find((option) => option.default)?.label;
    const shown = component.value ?? chosen;
    const inside = shown === undefined ? `<small>${escaped(component.placeholder ?? '')}</small>` : escaped(shown);
    const kind = component.options ? 'select' : 'text';
    return `<label>${escaped(label)}<br><small>${escaped(description)}</small><span class="field ${kind}">${inside}</span></label>`;
  });
  return `<h3>${escaped(title)}</h3>${fields.join('\n')}`;
}

function componentHtml({ type, label, placeholder, style }) {
  if (type === 2) return `<button class="${styles[style] ?? ''}">${escaped(label)}</button>`;
  return `<button class="select">${escaped(placeholder ?? '')} ▾</button>`;
}
