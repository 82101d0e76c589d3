// Interactive elements. Each shows what it holds and says what a person did; the surface decides
// what follows from it.
import { html, useEffect, useRef, useState } from './vendor-htm-preact-3.1.1.js';
import { Picker, useId } from './picker.js';
import { Popup } from './popup.js';
import { plain, Text } from './text.js';
import { secondsOf, wallOf } from './time.js';
import { fieldOf, optionsOf } from './values.js';
import { standing, useWorld } from './world.js';

const looks = (element) => `button ${element.style ?? ''}`;

function Button({ element, busy, onAct }) {
  const { text, value, style } = element;
  const press = () => busy || onAct({ text, value, style });
  const label = element.accessibility_label;
  if (element.url) {
    return html`<a class=${looks(element)} href=${element.url} target="_blank" rel="noopener noreferrer" aria-label=${label} onClick=${press}>${plain(text)}</a>`;
  }
  return html`<button type="button" class=${looks(element)} aria-label=${label} aria-busy=${busy ? 'true' : undefined} aria-disabled=${busy ? 'true' : undefined} onClick=${press}>${plain(text)}</button>`;
}

function Overflow({ element, onAct }) {
  const [open, setOpen] = useState(false);
  const anchor = useRef(null);
  const menu = useRef(null);
  useEffect(() => {
    if (open) menu.current.querySelector('[role=menuitem]').focus();
  }, [open]);
  const choose = (option) => {
    setOpen(false);
    anchor.current.focus();
    if (option.url) window.open(option.url, '_blank', 'noopener,noreferrer');
    onAct({ selected_option: option });
  };
  const keyed = (event) => {
    const items = [...menu.current.querySelectorAll('[role=menuitem]')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
  };
  return html`<button ref=${anchor} type="button" class="button quiet icon" aria-label="More actions" aria-haspopup="menu" aria-expanded=${String(open)} onClick=${() => setOpen(!open)}>⋯</button>
    ${open && html`<${Popup} anchor=${anchor} look="menu" onClose=${() => setOpen(false)}>
      <div ref=${menu} role="menu" aria-label="More actions" onKeyDown=${keyed}>
        ${element.options.map((option) => html`<button type="button" role="menuitem" onClick=${() => choose(option)}><${Text} text=${option.text} /></button>`)}
      </div>
    <//>`}`;
}

/** An optional menu can be emptied again. */
function Clear({ label, onClear }) {
  return html`<button type="button" class="button quiet clear" aria-label=${`Clear ${label}`} onClick=${onClear}>Clear</button>`;
}

function StaticSelect({ element, value, field, label, optional, onChange }) {
  const options = optionsOf(element);
  const multiple = element.type.startsWith('multi_');
  const chosen = (multiple ? value : [value]).filter(Boolean).map((option) => option.value);
  const bare = (wanted) => {
    const { group: _, ...option } = options.find((option) => option.value === wanted);
    return option;
  };
  const items = options.map((option) => ({ value: option.value, text: plain(option.text), note: plain(option.description), group: option.group }));
  const choose = (values) => onChange(multiple ? values.map(bare) : bare(values[0]));
  return html`<${Picker} label=${label} options=${items} chosen=${chosen} multiple=${multiple} search=${items.length > 9} placeholder=${plain(element.placeholder)} field=${field} onChoose=${choose} />
    ${optional && !multiple && value && html`<${Clear} label=${label} onClear=${() => onChange(null)} />`}`;
}

function peopleOptions(world) {
  const people = [...world.people.values()].filter((person) => !person.deactivated);
  return people.map((person) => ({ value: person.id, text: person.name, note: standing(person) || person.title }));
}

const channelOptions = (world) => [...world.channels].map(([value, name]) => ({ value, text: `#${name}` }));

function EntitySelect({ element, value, field, label, optional, onChange }) {
  const world = useWorld();
  const multiple = element.type.startsWith('multi_');
  const options = element.type.includes('users') ? peopleOptions(world) : channelOptions(world);
  const chosen = (multiple ? value : [value]).filter(Boolean);
  return html`<${Picker} label=${label} options=${options} chosen=${chosen} multiple=${multiple} search placeholder=${plain(element.placeholder)} field=${field} onChoose=${(values) => onChange(multiple ? values : values[0])} />
    ${optional && !multiple && value && html`<${Clear} label=${label} onClear=${() => onChange(null)} />`}`;
}

function Choices({ element, value, field, label, onChange }) {
  const name = useId('choices');
  const single = element.type === 'radio_buttons';
  const chosen = (single ? [value] : value).filter(Boolean).map((option) => option.value);
  const toggled = (option, on) => {
    if (single) return option;
    return element.options.filter((other) => (other === option ? on : chosen.includes(other.value)));
  };
  return html`<div class="choices" role=${single ? 'radiogroup' : 'group'} aria-label=${field?.['aria-labelledby'] ? undefined : label} ...${field} id=${undefined}>
    ${element.options.map((option) => html`<label class="choice">
      <input type=${single ? 'radio' : 'checkbox'} name=${name} checked=${chosen.includes(option.value)} onChange=${(event) => onChange(toggled(option, event.target.checked))} />
      <span><${Text} text=${option.text} />${option.description && html`<span class="note"><${Text} text=${option.description} /></span>`}</span>
    </label>`)}
  </div>`;
}

const TYPES = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' };

function DateTime({ element, value, field, label, onChange }) {
  const { tz } = useWorld();
  const wall = element.type === 'datetimepicker';
  const shown = wall && value ? wallOf(value, tz) : (value ?? '');
  const changed = ({ target }) => onChange(!target.value ? null : wall ? secondsOf(target.value, tz) : target.value);
  return html`<input type=${TYPES[element.type]} class="field date" aria-label=${field?.['aria-labelledby'] ? undefined : label} value=${shown} onChange=${changed} ...${field} />`;
}

const MODES = { number_input: 'decimal', email_text_input: 'email', url_text_input: 'url' };

function TextInput({ element, value, field, label, onChange, onEnter }) {
  const counter = useId('count');
  const text = value ?? '';
  const left = element.max_length && element.max_length - [...text].length;
  const described = [field?.['aria-describedby'], element.max_length && counter].filter(Boolean).join(' ') || undefined;
  const keyed = (event) => {
    if (event.key === 'Enter' && !element.multiline && onEnter) onEnter(event);
  };
  const shared = {
    class: 'field',
    placeholder: plain(element.placeholder) || undefined,
    value: text,
    autocomplete: 'off',
    'aria-label': field?.['aria-labelledby'] ? undefined : label,
    onInput: (event) => onChange(event.target.value || null),
    onKeyDown: keyed,
    ...field,
    'aria-describedby': described,
  };
  return html`${element.multiline ? html`<textarea rows="4" ...${shared}></textarea>` : html`<input type="text" inputmode=${MODES[element.type]} ...${shared} />`}
    ${element.max_length && html`<span id=${counter} class=${`counter${left < 0 ? ' over' : ''}`}>${left} <span class="unseen">characters left</span></span>`}`;
}

function Picture({ element }) {
  return html`<img class="accessory" src=${element.image_url} alt=${element.alt_text} loading="lazy" />`;
}

const Unknown = ({ element }) => html`<span class="unknown">The sandbox does not draw “${element.type}”.</span>`;

const KINDS = {
  button: Button,
  workflow_button: Button,
  overflow: Overflow,
  image: Picture,
  static_select: StaticSelect,
  multi_static_select: StaticSelect,
  radio_buttons: Choices,
  checkboxes: Choices,
  datepicker: DateTime,
  timepicker: DateTime,
  datetimepicker: DateTime,
  plain_text_input: TextInput,
  number_input: TextInput,
  email_text_input: TextInput,
  url_text_input: TextInput,
};
for (const what of ['users', 'conversations', 'channels']) {
  KINDS[`${what}_select`] = EntitySelect;
  KINDS[`multi_${what}_select`] = EntitySelect;
}

/**
 * One element. `state` is what it holds; `onChange(value)` follows a choice, `onAct(fields)` a
 * press, `onEnter` the Enter key in a line of text. `field` carries the ids that tie it to a label.
 */
export function Element({ element, state, ...rest }) {
  const Kind = KINDS[element.type] ?? Unknown;
  const value = state && state[fieldOf(element)];
  return html`<${Kind} element=${element} value=${value} ...${rest} />`;
}
