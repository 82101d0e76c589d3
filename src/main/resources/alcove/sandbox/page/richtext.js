// Rich text: already a tree, so its words are shown as they stand.
import { html } from './vendor-htm-preact-3.1.1.js';
import { emoji } from './emoji.js';
import { Broadcast, ChannelMention, GroupMention, Link, LocalDate, Mention, TeamMention } from './text.js';

function styled(node, style = {}) {
  let out = node;
  if (style.code) out = html`<code>${out}</code>`;
  if (style.bold) out = html`<b>${out}</b>`;
  if (style.italic) out = html`<i>${out}</i>`;
  if (style.strike) out = html`<s>${out}</s>`;
  if (style.underline) out = html`<u>${out}</u>`;
  return out;
}

const LEAVES = {
  text: (leaf) => leaf.text,
  link: (leaf) => html`<${Link} url=${leaf.url}>${leaf.text || leaf.url}<//>`,
  emoji: (leaf) => (leaf.unicode ? String.fromCodePoint(...leaf.unicode.split('-').map((hex) => parseInt(hex, 16))) : emoji(leaf.name)),
  user: (leaf) => html`<${Mention} id=${leaf.user_id} />`,
  channel: (leaf) => html`<${ChannelMention} id=${leaf.channel_id} />`,
  usergroup: (leaf) => html`<${GroupMention} id=${leaf.usergroup_id} />`,
  team: (leaf) => html`<${TeamMention} id=${leaf.team_id} />`,
  broadcast: (leaf) => html`<${Broadcast} range=${leaf.range} />`,
  date: (leaf) => html`<${LocalDate} seconds=${leaf.timestamp} pattern=${leaf.format} url=${leaf.url} />`,
  color: (leaf) => html`<code class="colour"><i ref=${(node) => node?.style.setProperty('background', leaf.value)}></i>${leaf.value}</code>`,
};

const leaves = (elements) =>
  elements.map((leaf) => styled(LEAVES[leaf.type]?.(leaf) ?? leaf.text ?? '', leaf.style));

function List({ part }) {
  const items = part.elements.map((item) => html`<li><span class="lines">${leaves(item.elements)}</span></li>`);
  const look = `rich-list indent-${Math.min(part.indent ?? 0, 5)}`;
  if (part.style === 'ordered') return html`<ol class=${look} start=${(part.offset ?? 0) + 1}>${items}</ol>`;
  return html`<ul class=${look}>${items}</ul>`;
}

function Part({ part }) {
  switch (part.type) {
    case 'rich_text_quote':
      return html`<blockquote class="lines">${leaves(part.elements)}</blockquote>`;
    case 'rich_text_preformatted':
      return html`<pre>${leaves(part.elements)}</pre>`;
    case 'rich_text_list':
      return html`<${List} part=${part} />`;
    default:
      return html`<span class="lines">${leaves(part.elements)}</span>`;
  }
}

export const RichText = ({ block }) =>
  html`<div class="rich-text">${block.elements.map((part) => html`<${Part} part=${part} />`)}</div>`;
