// Interactive elements. Each shows what it holds and says what a person did; the surface decides
// what follows from it.
import { html, useState } from './vendor-htm-preact-3.1.1.js';
import { ExternalSelect } from './external.js';
import { Icon } from './icons.js';
import { MenuButton } from './menu.js';
import { Picker, useId } from './picker.js';
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

/** A button of a sign alone; some are for some people only. */
function IconButton({ element, busy, onAct }) {
  const { me } = useWorld();
  const { visible_to_user_ids: eyes, value } = element;
  if (eyes?.length && !eyes.includes(me)) return null;
  const name = element.accessibility_label ?? plain(element.text);
  return html`<button type="button" class="button quiet icon" title=${plain(element.text)} aria-label=${name} aria-busy=${busy ? 'true' : undefined} onClick=${() => busy || onAct({ value })}><${Icon} name=${element.icon} /></button>`;
}

function Feedback({ element, busy, onAct }) {
  const [given, setGiven] = useState(null);
  const press = (which) => {
    if (busy) return;
    setGiven(which);
    const { text, value } = element[which];
    onAct({ text, value });
  };
  return ['positive_button', 'negative_button'].map((which) => {
    const { text, accessibility_label: name } = element[which];
    return html`<button key=${which} type="button" class="button quiet icon" title=${plain(text)} aria-label=${name ?? plain(text)} aria-pressed=${String(given === which)} onClick=${() => press(which)}><${Icon} name="thumb" look=${which === 'negative_button' ? 'down' : ''} /></button>`;
  });
}

function Overflow({ element, onAct }) {
  const items = element.options.map((option) => ({ key: option.value, text: plain(option.text), note: plain(option.description), option }));
  const choose = ({ option }) => {
    if (option.url) window.open(option.url, '_blank', 'noopener,noreferrer');
    onAct({ selected_option: option });
  };
  return html`<${MenuButton} label="More actions" look="overflow" items=${items} onPick=${choose}>⋯<//>`;
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

function peopleOptions(world, filter = {}) {
  const people = [...world.people.values()]
    .filter((person) => !person.deactivated)
    .filter((person) => !(filter.exclude_bot_users && person.bot) && !(filter.exclude_external_shared_channels && person.foreign));
  return people.map((person) => ({ value: person.id, text: person.name, note: standing(person) || person.title }));
}

function channelOptions(world, kinds) {
  const closed = world.conversations.filter((one) => one.kind === 'private' && !one.archived);
  return [
    ...(kinds.includes('public') ? world.open.map((one) => ({ value: one.id, text: `#${one.name}` })) : []),
    ...(kinds.includes('private') ? closed.map((one) => ({ value: one.id, text: `#${one.name}`, note: 'Private' })) : []),
  ];
}

/** Whom and where: with a talk stands its person, as Slack lists them. */
function conversationOptions(world, { filter = {} }) {
  const include = filter.include ?? ['public', 'private', 'im'];
  const known = new Map(peopleOptions(world, filter).map((person) => [person.value, person]));
  const talks = world.conversations
    .filter((one) => one.kind === 'im' || one.kind === 'app')
    .map((one) => ({ id: one.id, person: known.get(one.members.find((id) => id !== world.me) ?? world.me) }))
    .filter(({ person }) => person);
  return [
    ...channelOptions(world, include),
    ...(include.includes('im') ? talks.map(({ id, person }) => ({ ...person, value: id })) : []),
  ];
}

function entityOptions(world, element) {
  if (element.type.includes('users')) return peopleOptions(world);
  return element.type.includes('channels') ? channelOptions(world, ['public']) : conversationOptions(world, element);
}

function EntitySelect({ element, value, field, label, optional, onChange }) {
  const world = useWorld();
  const multiple = element.type.startsWith('multi_');
  const options = entityOptions(world, element);
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

const textOf = (rich) => (rich?.elements ?? []).map((part) => part.elements.map((leaf) => leaf.text ?? '').join('')).join('\n');

const richOf = (text) =>
  text ? { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] } : null;

/** Rich text, typed without marks: what an app gets is the tree that Slack would make of it. */
function RichInput({ element, value, field, label, onChange }) {
  return html`<textarea rows="4" class="field" placeholder=${plain(element.placeholder) || undefined} aria-label=${field?.['aria-labelledby'] ? undefined : label} value=${textOf(value)} onInput=${({ target }) => onChange(richOf(target.value))} ...${field}></textarea>`;
}

/** Slack takes files here; the sandbox keeps none, and says so instead of losing them. */
const MOST_FILES = 10;

function FileInput({ element, value, field, label, onChange }) {
  const world = useWorld();
  const room = (element.max_files ?? MOST_FILES) - value.length;
  const added = async ({ target }) => {
    const given = await Promise.all([...target.files].slice(0, room).map(world.attach));
    target.value = '';
    onChange([...value, ...given.filter((answer) => answer.ok).map((answer) => answer.file)]);
  };
  const without = (file) => value.filter((other) => other.id !== file.id);
  return html`<div class="files">
    ${value.map((file) => html`<span key=${file.id} class="chip">${file.name} <button type="button" aria-label=${`Remove ${file.name}`} onClick=${() => onChange(without(file))}>×</button></span>`)}
    ${room > 0 && html`<input type="file" multiple=${room > 1} accept=${(element.filetypes ?? []).map((kind) => `.${kind}`).join(',')} aria-label=${field?.['aria-labelledby'] ? undefined : label} ...${field} onChange=${added} />`}
  </div>`;
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
  rich_text_input: RichInput,
  file_input: FileInput,
  external_select: ExternalSelect,
  multi_external_select: ExternalSelect,
  icon_button: IconButton,
  feedback_buttons: Feedback,
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
