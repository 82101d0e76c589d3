// A button that opens a short list of things to do.
import { html, useEffect, useRef, useState } from './vendor-htm-preact-3.1.1.js';
import { Popup } from './popup.js';

function Items({ items, label, onPick }) {
  const menu = useRef(null);
  useEffect(() => menu.current.querySelector('[role=menuitem]').focus(), []);
  const keyed = (event) => {
    const all = [...menu.current.querySelectorAll('[role=menuitem]')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
  };
  return html`<div ref=${menu} role="menu" aria-label=${label} onKeyDown=${keyed}>
    ${items.map((item) => html`<button key=${item.key} type="button" role="menuitem" onClick=${() => onPick(item)}><span class="what">${item.text}${item.note && html`<span class="note">${item.note}</span>`}</span></button>`)}
  </div>`;
}

/** `items` are `{key, text, note?}`; what stands on the button are the children. */
export function MenuButton({ label, look, items, onPick, children }) {
  const [open, setOpen] = useState(false);
  const anchor = useRef(null);
  const picked = (item) => {
    setOpen(false);
    anchor.current.focus();
    onPick(item);
  };
  return html`<button ref=${anchor} type="button" class=${`button quiet icon ${look ?? ''}`} aria-label=${label} title=${label} aria-haspopup="menu" aria-expanded=${String(open)} onClick=${() => setOpen(!open)}>${children}</button>
    ${open && html`<${Popup} anchor=${anchor} look="menu" onClose=${() => setOpen(false)}><${Items} items=${items} label=${label} onPick=${picked} /><//>`}`;
}
