// Slack's mrkdwn as nodes. Nothing here makes markup from a string: every piece becomes a text node
// or an element of its own, so whatever people type stays what they typed.
import { html } from './vendor-htm-preact-3.1.1.js';
import { emoji } from './emoji.js';
import { slackDate } from './time.js';
import { personName, useWorld } from './world.js';

export const unescape = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

const SAFE = /^(https?:|mailto:)/i;

/** A link that leads only where a person may be led; anything else is shown as text. */
export function Link({ url, children }) {
  if (!SAFE.test(url)) return html`<span>${children}</span>`;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${children}</a>`;
}

export function Mention({ id, fallback }) {
  const world = useWorld();
  const name = world.people.has(id) ? personName(world, id) : (fallback ?? id);
  return html`<span class=${'mention' + (id === world.me ? ' mine' : '')}>@${name}</span>`;
}

export function ChannelMention({ id, fallback }) {
  const { channels } = useWorld();
  return html`<span class="mention">#${channels.get(id) ?? fallback ?? 'private-channel'}</span>`;
}

export function GroupMention({ id, fallback }) {
  const { groups } = useWorld();
  const handle = groups.get(id) ?? fallback?.replace(/^@/, '') ?? id;
  return html`<span class="mention">@${handle}</span>`;
}

export function TeamMention({ id }) {
  const { team } = useWorld();
  return html`<span class="mention">${team.id === id ? team.name : id}</span>`;
}

/** Everyone at once: a ping, so it must be told apart from the same word typed as text. */
export const Broadcast = ({ range }) => html`<span class="mention mine">@${range}</span>`;

export function LocalDate({ seconds, pattern, url }) {
  const { tz, now } = useWorld();
  const text = html`<time datetime=${new Date(seconds * 1000).toISOString()}>${slackDate(seconds, pattern, tz, now)}</time>`;
  return url ? html`<${Link} url=${url}>${text}<//>` : text;
}

function entity(inside) {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? null : unescape(inside.slice(bar + 1));
  const rest = target.slice(1);
  if (target[0] === '@') return html`<${Mention} id=${rest} fallback=${label} />`;
  if (target[0] === '#') return html`<${ChannelMention} id=${rest} fallback=${label} />`;
  if (target[0] === '!') return special(rest, label);
  return html`<${Link} url=${unescape(target)}>${label ?? unescape(target).replace(/^mailto:/, '')}<//>`;
}

function special(name, label) {
  const [kind, ...parts] = name.split('^');
  if (kind === 'date' && /^\d+$/.test(parts[0] ?? '')) {
    return html`<${LocalDate} seconds=${Number(parts[0])} pattern=${parts[1] ?? ''} url=${parts[2]} />`;
  }
  if (kind === 'subteam') return html`<${GroupMention} id=${parts[0]} fallback=${label} />`;
  return html`<${Broadcast} range=${kind} />`;
}

// A mark opens and closes at a word's edge; entities inside count as one piece.
const marked = (mark) => {
  const m = '\\' + mark;
  return `(?<![\\w${m}])${m}(?=[^\\s${m}])((?:<[^>\\n]*>|[^${m}\\n<])+?)(?<!\\s)${m}(?![\\w${m}])`;
};
const SPAN = new RegExp(
  ['`([^`\\n]+)`', '<([^<>\\n]+)>', ':([a-z0-9_+-]+):', marked('*'), marked('_'), marked('~')].join('|'),
  'g',
);

function spans(text) {
  const nodes = [];
  let at = 0;
  for (const found of text.matchAll(SPAN)) {
    const [all, code, inside, name, bold, italic, strike] = found;
    if (found.index > at) nodes.push(unescape(text.slice(at, found.index)));
    at = found.index + all.length;
    if (code) nodes.push(html`<code>${unescape(code)}</code>`);
    else if (inside) nodes.push(entity(inside));
    else if (name) nodes.push(emoji(name));
    else if (bold) nodes.push(html`<b>${spans(bold)}</b>`);
    else if (italic) nodes.push(html`<i>${spans(italic)}</i>`);
    else nodes.push(html`<s>${spans(strike)}</s>`);
  }
  if (at < text.length) nodes.push(unescape(text.slice(at)));
  return nodes;
}

const QUOTED = /^(?:&gt;|>) ?/;

function paragraphs(text) {
  const nodes = [];
  let plain = [];
  let quoted = [];
  const end = () => {
    if (plain.length) nodes.push(html`<span class="lines">${spans(plain.join('\n'))}</span>`);
    if (quoted.length) nodes.push(html`<blockquote class="lines">${spans(quoted.join('\n'))}</blockquote>`);
    plain = [];
    quoted = [];
  };
  for (const line of text.split('\n')) {
    const quote = QUOTED.test(line);
    if (quote ? plain.length : quoted.length) end();
    if (quote) quoted.push(line.replace(QUOTED, ''));
    else plain.push(line);
  }
  end();
  return nodes;
}

/** A text of Slack's mrkdwn. */
export function Mrkdwn({ text }) {
  return text
    .split(/```\n?([\s\S]+?)\n?```\n?/)
    .map((part, index) => (index % 2 ? html`<pre>${unescape(part)}</pre>` : part && paragraphs(part)));
}

/** A text object: markup where it says so, every character as it stands otherwise. */
export function Text({ text }) {
  if (!text) return null;
  if (typeof text === 'string') return html`<span class="lines">${text}</span>`;
  if (text.type === 'mrkdwn') return html`<${Mrkdwn} text=${text.text} />`;
  return html`<span class="lines">${plain(text)}</span>`;
}

/** The characters of a text object, for names and labels; names of emoji become the emoji. */
export function plain(text) {
  if (typeof text === 'string') return text;
  const characters = text?.text ?? '';
  return text?.emoji === false ? characters : characters.replace(/:([a-z0-9_+-]+):/g, (_, name) => emoji(name));
}
