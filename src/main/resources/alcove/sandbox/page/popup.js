// A small layer beside the thing that opened it, above everything else and never cut off.
import { html, useLayoutEffect, useRef } from './vendor-htm-preact-3.1.1.js';

const GAP = 4;
const EDGE = 8;

function place(layer, anchor) {
  const box = anchor.getBoundingClientRect();
  layer.style.minWidth = `${Math.min(box.width, innerWidth - 2 * EDGE)}px`;
  const { offsetWidth: width, offsetHeight: height } = layer;
  const below = innerHeight - box.bottom - GAP - EDGE;
  const up = below < height && box.top > below;
  layer.style.top = `${Math.max(EDGE, up ? box.top - GAP - height : Math.min(box.bottom + GAP, innerHeight - EDGE - height))}px`;
  layer.style.left = `${Math.max(EDGE, Math.min(box.left, innerWidth - width - EDGE))}px`;
}

/** Closes on Escape, on a press elsewhere, and when focus goes elsewhere. */
export function Popup({ anchor, look, onClose, children }) {
  const ref = useRef(null);
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const layer = ref.current;
    const origin = anchor.current;
    const follow = (event) => event.target instanceof Node && layer.contains(event.target) ? undefined : place(layer, origin);
    const away = (event) => {
      if (!layer.contains(event.target) && !origin.contains(event.target)) close.current();
    };
    layer.showPopover();
    place(layer, origin);
    const resized = new ResizeObserver(() => place(layer, origin));
    resized.observe(layer);
    document.addEventListener('pointerdown', away, true);
    document.addEventListener('focusin', away);
    document.addEventListener('scroll', follow, true);
    addEventListener('resize', follow);
    return () => {
      resized.disconnect();
      document.removeEventListener('pointerdown', away, true);
      document.removeEventListener('focusin', away);
      document.removeEventListener('scroll', follow, true);
      removeEventListener('resize', follow);
    };
  }, []);
  const onKeyDown = (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    onClose();
    anchor.current.focus();
  };
  return html`<div ref=${ref} popover="manual" class=${`popup ${look ?? ''}`} onKeyDown=${onKeyDown}>${children}</div>`;
}
