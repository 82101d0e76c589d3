// The field at the foot of a conversation.
import { html, useLayoutEffect, useRef, useState } from './vendor-htm-preact-3.1.1.js';
import { offers } from './complete.js';
import { MenuButton } from './menu.js';
import { useId } from './picker.js';
import { useWorld } from './world.js';

function grow(field) {
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight, 220)}px`;
}

function Offers({ list, listId, at, onPick }) {
  const hold = (event) => event.preventDefault();
  return html`<ul class="offers" role="listbox" id=${listId} aria-label="Suggestions">
    ${list.map((offer, index) => html`<li key=${offer.key} id=${`${listId}-${index}`} role="option" aria-selected=${String(index === at)} class=${index === at ? 'active' : ''} onPointerDown=${hold} onClick=${() => onPick(offer)}>
      <b>${offer.text}</b>${offer.note && html` <span class="note">${offer.note}</span>`}
    </li>`)}
  </ul>`;
}

/** What an app offers from everywhere. */
function Shortcuts() {
  const world = useWorld();
  const all = world.app.shortcuts.filter((one) => !one.on_message);
  if (!all.length) return null;
  const items = all.map((one) => ({ key: one.callback_id, text: one.name, note: [world.app.name, one.description].filter(Boolean).join(' · ') }));
  return html`<${MenuButton} label="Shortcuts" look="shortcuts" items=${items} onPick=${({ key }) => world.act({ do: 'shortcut', callback_id: key })}>+<//>`;
}

export function Composer({ channel, name, thread = '' }) {
  const asks = thread ? 'Reply' : `Message ${name}`;
  const world = useWorld();
  const field = useRef(null);
  const listId = useId('offers');
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [hushed, setHushed] = useState(null);
  const [busy, setBusy] = useState(false);
  const list = hushed === text ? [] : offers(text, caret, [...world.people.values()], world.app.commands);
  const open = list.length > 0;
  const active = Math.min(at, list.length - 1);

  useLayoutEffect(() => grow(field.current), [text]);

  const pick = (offer) => {
    const next = text.slice(0, offer.from) + offer.insert + text.slice(caret).replace(/^ /, '');
    const end = offer.from + offer.insert.length;
    setText(next);
    setCaret(end);
    setAt(0);
    requestAnimationFrame(() => {
      field.current.focus();
      field.current.setSelectionRange(end, end);
    });
  };
  const send = async () => {
    const line = text.trim();
    if (!line || busy) return;
    setBusy(true);
    setText('');
    const answer = await world.act({ do: line.startsWith('/') ? 'command' : 'message', channel, thread, text: line });
    setBusy(false);
    if (!answer.ok) setText((since) => since || text);
  };
  const keyed = (event) => {
    if (event.isComposing) return;
    const step = open && { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((active + step + list.length) % list.length);
    else if (open && (event.key === 'Tab' || event.key === 'Enter')) pick(list[active]);
    else if (open && event.key === 'Escape') setHushed(text);
    else if (event.key === 'Enter' && !event.shiftKey) send();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const typed = ({ target }) => {
    setText(target.value);
    setCaret(target.selectionStart);
    setAt(0);
    setHushed(null);
  };
  return html`<div class="composer">
    ${open && html`<${Offers} list=${list} listId=${listId} at=${active} onPick=${pick} />`}
    <div class="composer-frame">
      ${!thread && html`<${Shortcuts} />`}
      <textarea ref=${field} rows="1" aria-label=${asks} placeholder=${asks} aria-autocomplete="list" aria-controls=${open ? listId : undefined} aria-activedescendant=${open ? `${listId}-${active}` : undefined} value=${text} onInput=${typed} onKeyDown=${keyed} onSelect=${({ target }) => setCaret(target.selectionStart)}></textarea>
      <button type="button" class="button primary send" aria-label="Send" disabled=${!text.trim() || busy} onClick=${send}><span aria-hidden="true">➤</span></button>
    </div>
  </div>`;
}
