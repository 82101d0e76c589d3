// A menu of options: one or several, with a search field when there are many.
import { html, useEffect, useLayoutEffect, useRef, useState } from './vendor-htm-preact-3.1.1.js';
import { Popup } from './popup.js';

let serial = 0;

/** An id for ARIA's references, the same for a component's whole life. */
export function useId(prefix) {
  const ref = useRef(null);
  ref.current ??= `${prefix}-${++serial}`;
  return ref.current;
}

const matches = (option, words) => {
  const text = `${option.text} ${option.note ?? ''}`.toLowerCase();
  return words.toLowerCase().split(/\s+/).every((word) => text.includes(word));
};

function moved(key, at, count) {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return at;
  }
}

function Option({ option, id, active, chosen, group, onPick }) {
  const ref = useRef(null);
  useLayoutEffect(() => {
    if (active) ref.current.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const hold = (event) => event.preventDefault();
  return html`${group && html`<li role="presentation" class="group">${group}</li>`}
    <li ref=${ref} id=${id} role="option" aria-selected=${String(chosen)} class=${active ? 'active' : ''} onPointerDown=${hold} onClick=${onPick}>
      <span class="tick" aria-hidden="true">${chosen ? '✓' : ''}</span>
      <span class="what">${option.text}${option.note && html` <span class="note">${option.note}</span>`}</span>
    </li>`;
}

function Menu({ listId, label, options, offered, none, chosen, multiple, search, onPick, onClose, onType }) {
  const [words, setWords] = useState('');
  const shown = offered ?? options.filter((option) => !words.trim() || matches(option, words.trim()));
  const [at, setAt] = useState(Math.max(0, options.findIndex((option) => chosen.includes(option.value))));
  const keeper = useRef(null);
  useEffect(() => keeper.current.focus(), []);
  useEffect(() => {
    onType?.(words);
    return () => onType?.(null);
  }, [words]);

  const typed = (event) => {
    setWords(event.target.value);
    setAt(0);
  };
  const keyed = (event) => {
    if (event.key === 'Enter' || (event.key === ' ' && !search)) {
      event.preventDefault();
      if (shown[at]) onPick(shown[at].value);
    } else if (event.key === 'Tab') {
      onClose();
    } else if (shown.length && moved(event.key, at, shown.length) !== at) {
      if (search && (event.key === 'Home' || event.key === 'End')) return;
      event.preventDefault();
      setAt(moved(event.key, at, shown.length));
    } else if (!search && event.key.length === 1) {
      const next = shown.findIndex((option) => option.text.toLowerCase().startsWith(event.key.toLowerCase()));
      if (next >= 0) setAt(next);
    }
  };
  const active = shown[at] ? `${listId}-${at}` : undefined;
  const keeping = { ref: keeper, onKeyDown: keyed, 'aria-activedescendant': active };
  return html`
    ${search && html`<input type="search" class="field" placeholder="Search" autocomplete="off" aria-label=${`Search ${label}`} aria-controls=${listId} value=${words} onInput=${typed} ...${keeping} />`}
    <ul role="listbox" id=${listId} aria-label=${label} aria-multiselectable=${multiple ? 'true' : undefined} tabindex=${search ? undefined : 0} ...${search ? {} : keeping}>
      ${shown.map((option, index) => html`<${Option} key=${option.value} option=${option} id=${`${listId}-${index}`} active=${index === at} chosen=${chosen.includes(option.value)} group=${option.group !== shown[index - 1]?.group && option.group} onPick=${() => onPick(option.value)} />`)}
    </ul>
    ${shown.length === 0 && html`<p class="none" role="status">${none ?? 'Nothing found'}</p>`}
  `;
}

/**
 * A combobox over `options` (`{value, text, note?, group?}`). `chosen` and what `onChoose` gets are
 * lists of values, with one entry at most unless `multiple`. Where somebody else searches, `onType`
 * hears what is typed, `offered` is what was found, and `none` says why that is nothing.
 */
export function Picker({ label, name, options, chosen, multiple, search, placeholder, look, disabled, field, offered, none, onType, onChoose, children }) {
  const [open, setOpen] = useState(false);
  const anchor = useRef(null);
  const listId = useId('list');
  const close = () => setOpen(false);
  const pick = (value) => {
    if (!multiple) {
      close();
      anchor.current.focus();
      onChoose([value]);
      return;
    }
    onChoose(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  };
  const keyed = (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpen(true);
  };
  const picked = chosen.map((value) => options.find((option) => option.value === value)?.text ?? value);
  const shown = multiple && picked.length ? picked.map((text) => html`<span class="chip">${text}</span>`) : picked[0];
  return html`<button ref=${anchor} type="button" role="combobox" class=${`picker ${look ?? ''}`} aria-haspopup="listbox" aria-expanded=${String(open)} aria-controls=${open ? listId : undefined} aria-label=${field?.['aria-labelledby'] ? undefined : (name ?? label)} disabled=${disabled} onClick=${() => setOpen(!open)} onKeyDown=${keyed} ...${field}>
      ${children ?? html`<span class=${picked.length ? 'picked' : 'picked none'}>${shown ?? placeholder ?? 'Choose'}</span>`}
      <span class="chevron" aria-hidden="true"></span>
    </button>
    ${open && html`<${Popup} anchor=${anchor} look="menu" onClose=${close}><${Menu} listId=${listId} label=${label} options=${options} chosen=${chosen} multiple=${multiple} search=${search} offered=${offered} none=${none} onType=${onType} onPick=${pick} onClose=${close} /><//>`}`;
}
