// The markdown block: the part of Markdown that an app's message holds.
import { html } from './vendor-htm-preact-3.1.1.js';
import { Link } from './text.js';

const SPAN =
  /`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)|\*\*([^*]+)\*\*|__([^_]+)__|~~([^~]+)~~|(?<!\w)\*([^*\n]+)\*|(?<!\w)_([^_\n]+)_/g;

function spans(text) {
  const nodes = [];
  let at = 0;
  for (const found of text.matchAll(SPAN)) {
    const [all, code, label, url, strong, strong2, strike, em, em2] = found;
    nodes.push(text.slice(at, found.index));
    at = found.index + all.length;
    if (code) nodes.push(html`<code>${code}</code>`);
    else if (label) nodes.push(html`<${Link} url=${url}>${label}<//>`);
    else if (strong ?? strong2) nodes.push(html`<b>${spans(strong ?? strong2)}</b>`);
    else if (strike) nodes.push(html`<s>${spans(strike)}</s>`);
    else nodes.push(html`<i>${spans(em ?? em2)}</i>`);
  }
  nodes.push(text.slice(at));
  return nodes;
}

const KINDS = [
  ['heading', /^#{1,6}\s+/],
  ['quote', /^>\s?/],
  ['bullet', /^\s*[-*+]\s+/],
  ['number', /^\s*\d+[.)]\s+/],
  ['rule', /^(?:-{3,}|\*{3,})$/],
];

function lineKind(line) {
  const [kind, pattern] = KINDS.find(([, pattern]) => pattern.test(line)) ?? ['text', null];
  return { kind, text: pattern ? line.replace(pattern, '') : line };
}

function chunk(kind, lines) {
  const items = () => lines.map((line) => html`<li>${spans(line)}</li>`);
  if (kind === 'heading') return lines.map((line) => html`<h4>${spans(line)}</h4>`);
  if (kind === 'quote') return html`<blockquote class="lines">${spans(lines.join('\n'))}</blockquote>`;
  if (kind === 'bullet') return html`<ul>${items()}</ul>`;
  if (kind === 'number') return html`<ol>${items()}</ol>`;
  if (kind === 'rule') return html`<hr />`;
  const text = lines.join('\n').trim();
  return text && html`<p class="lines">${spans(text)}</p>`;
}

function prose(text) {
  const nodes = [];
  let kind = 'text';
  let lines = [];
  for (const line of text.split('\n').map(lineKind)) {
    if (line.kind !== kind || (kind === 'text' && !line.text.trim())) {
      nodes.push(chunk(kind, lines));
      lines = [];
      kind = line.kind;
    }
    lines.push(line.text);
  }
  return [...nodes, chunk(kind, lines)];
}

export const Markdown = ({ text }) =>
  html`<div class="markdown">
    ${text.split(/```\w*\n([\s\S]*?)\n?```/).map((part, index) => (index % 2 ? html`<pre>${part}</pre>` : prose(part)))}
  </div>`;
