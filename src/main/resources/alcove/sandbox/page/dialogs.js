// Modals, one stack per person, and the question before an action that cannot be taken back.
import { html, useEffect, useLayoutEffect, useRef, useState } from './vendor-htm-preact-3.1.1.js';
import { Blocks } from './blocks.js';
import { useId } from './picker.js';
import { Acting, useEntered } from './surface.js';
import { plain, Text } from './text.js';
import { collect, problems } from './values.js';
import { useWorld } from './world.js';

const REACHABLE = 'a[href], button:not([disabled]), input:not([disabled]), textarea, [tabindex="0"]';

const reachable = (box) => [...box.querySelectorAll(REACHABLE)].filter((node) => node.offsetParent !== null);

/** Keeps Tab inside, answers Escape, and gives focus back to where it came from. */
export function Dialog({ role, look, labelledby, hidden, onEscape, children }) {
  const ref = useRef(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const pane = ref.current.closest('.pane');
    const first = reachable(ref.current).find((node) => node.closest('.dialog-body')) ?? ref.current;
    first.focus({ preventScroll: true });
    return () =>
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        (before.isConnected && before !== document.body && !before.closest('[inert]') ? before : pane).focus();
      });
  }, []);
  const keyed = (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onEscape();
    } else if (event.key === 'Tab') {
      const nodes = reachable(ref.current);
      const edge = event.shiftKey ? nodes[0] : nodes.at(-1);
      if (document.activeElement !== edge && document.activeElement !== ref.current) return;
      event.preventDefault();
      (event.shiftKey ? nodes.at(-1) : nodes[0])?.focus();
    }
  };
  return html`<div class="veil" hidden=${hidden}>
    <div ref=${ref} class=${`dialog ${look ?? ''}`} role=${role} aria-modal="true" aria-labelledby=${labelledby} tabindex="-1" onKeyDown=${keyed}>${children}</div>
  </div>`;
}

/** One view of the stack. It stays in the page while another lies on it, with all that was entered. */
function Modal({ modal, above, stacked }) {
  const world = useWorld();
  const { id, view } = modal;
  const title = useId('title');
  const body = useRef(null);
  const entry = useEntered();
  const [local, setLocal] = useState({});
  const [settled, setSettled] = useState([]);
  const [busy, setBusy] = useState(false);
  const fromApp = Object.entries(modal.errors ?? {}).filter(([block]) => !settled.includes(block));
  const errors = { ...Object.fromEntries(fromApp), ...local };
  const wrong = Object.keys(errors).join(' ');

  useEffect(() => {
    const block = wrong && !busy && body.current.querySelector('.block-input.wrong');
    if (!block) return;
    block.querySelector(REACHABLE)?.focus({ preventScroll: true });
    block.scrollIntoView({ block: 'nearest' });
  }, [wrong, busy]);

  const edited = (block) => {
    setSettled((blocks) => [...blocks, block]);
    setLocal(({ [block]: _, ...rest }) => rest);
  };
  const close = () => world.act({ do: 'close', view: id });
  const submit = async (event) => {
    event.preventDefault();
    if (busy) return;
    const values = collect(view.blocks, entry[0]);
    const found = problems(view.blocks, values);
    setLocal(found);
    if (Object.keys(found).length) return;
    setBusy(true);
    await world.act({ do: 'submit', view: id, values });
    setBusy(false);
    setSettled([]);
  };
  const closing = plain(view.close) || 'Cancel';

  return html`<${Dialog} role="dialog" labelledby=${title} hidden=${above} onEscape=${close}>
    <form class="dialog-frame" novalidate onSubmit=${submit}>
      <header>
        ${stacked && html`<button type="button" class="button quiet icon" aria-label="Back" onClick=${close}>←</button>`}
        <h2 id=${title}>${plain(view.title)}</h2>
        <button type="button" class="button quiet icon" aria-label="Close dialog" onClick=${close}>✕</button>
      </header>
      <div class="dialog-body" ref=${body}>
        <${Acting} where=${{ view: id }} blocks=${view.blocks} entry=${entry} errors=${errors} onEdit=${edited}>
          <${Blocks} blocks=${view.blocks} />
        <//>
      </div>
      <footer>
        <button type="button" class="button" onClick=${close}>${closing}</button>
        ${view.submit && html`<button type="submit" class="button primary" aria-disabled=${busy ? 'true' : undefined} aria-busy=${busy ? 'true' : undefined}>${plain(view.submit)}</button>`}
      </footer>
    </form>
  <//>`;
}

export const Modals = ({ modals }) =>
  modals.map((modal, index) => html`<${Modal} key=${modal.id} modal=${modal} above=${index < modals.length - 1} stacked=${index > 0} />`);

/** The `confirm` of an element. */
export function Confirm({ question, danger, onAnswer }) {
  const title = useId('confirm');
  const { confirm } = question;
  const style = (confirm.style ?? danger) === 'danger' ? 'danger' : 'primary';
  return html`<${Dialog} role="alertdialog" look="small" labelledby=${title} onEscape=${() => onAnswer(false)}>
    <div class="dialog-frame">
      <header><h2 id=${title}>${plain(confirm.title)}</h2></header>
      <div class="dialog-text"><${Text} text=${confirm.text} /></div>
      <footer class="dialog-body">
        <button type="button" class="button" onClick=${() => onAnswer(false)}>${plain(confirm.deny)}</button>
        <button type="button" class=${`button ${style}`} onClick=${() => onAnswer(true)}>${plain(confirm.confirm)}</button>
      </footer>
    </div>
  <//>`;
}
