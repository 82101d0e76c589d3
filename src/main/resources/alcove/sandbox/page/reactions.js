// Reactions below a message, and the small menu that gives one.
import { html, useRef, useState } from './vendor-htm-preact-3.1.1.js';
import { emoji, known } from './emoji.js';
import { Icon } from './icons.js';
import { Popup } from './popup.js';
import { personName, useWorld } from './world.js';

const QUICK = ['+1', 'white_check_mark', 'eyes', 'heart', 'tada', 'pray'];

const spoken = (name) => name.replaceAll('_', ' ').replace('+1', 'thumbs up').replace('-1', 'thumbs down');

export function Reactions({ message, channel }) {
  const world = useWorld();
  if (!message.reactions?.length) return null;
  const toggle = (name) => world.act({ do: 'react', channel, ts: message.ts, name });
  return html`<div class="reactions" role="group" aria-label="Reactions">
    ${message.reactions.map(({ name, users }) => {
      const who = users.map((id) => (id === world.me ? 'you' : personName(world, id))).join(', ');
      return html`<button key=${name} type="button" class="reaction" aria-pressed=${String(users.includes(world.me))} aria-label=${`${spoken(name)}: ${who}`} title=${`${who} reacted with :${name}:`} onClick=${() => toggle(name)}><span aria-hidden="true">${emoji(name)}</span> ${users.length}</button>`;
    })}
  </div>`;
}

function Names({ onPick }) {
  const [words, setWords] = useState('');
  const found = words.trim() ? known(words.trim().replaceAll(':', '')).slice(0, 24) : QUICK;
  const keyed = (event) => {
    if (event.key !== 'Enter' || !found.length) return;
    event.preventDefault();
    onPick(found[0]);
  };
  return html`<input type="search" class="field" placeholder="Find a reaction" aria-label="Find a reaction" autocomplete="off" value=${words} ref=${(node) => node && !node.value && node.focus()} onInput=${({ target }) => setWords(target.value)} onKeyDown=${keyed} />
    <div class="emoji-list" role="group" aria-label="Reactions to choose from">${found.map((name) => html`<button key=${name} type="button" aria-label=${spoken(name)} title=${`:${name}:`} onClick=${() => onPick(name)}>${emoji(name)}</button>`)}</div>
    ${found.length === 0 && html`<p class="none" role="status">Nothing found</p>`}`;
}

export function React({ message, channel }) {
  const world = useWorld();
  const [open, setOpen] = useState(false);
  const anchor = useRef(null);
  const pick = (name) => {
    setOpen(false);
    anchor.current.focus();
    if (!message.reactions.some((one) => one.name === name && one.users.includes(world.me))) world.act({ do: 'react', channel, ts: message.ts, name });
  };
  return html`<button ref=${anchor} type="button" class="button quiet icon" aria-label="Add reaction" title="Add reaction" aria-expanded=${String(open)} onClick=${() => setOpen(!open)}><${Icon} name="react" /></button>
    ${open && html`<${Popup} anchor=${anchor} look="menu emoji" onClose=${() => setOpen(false)}><${Names} onPick=${pick} /><//>`}`;
}
