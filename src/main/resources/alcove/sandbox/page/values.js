// What interactive elements hold, in the shapes of Slack's payloads.
import { plain } from './text.js';

// For each type: the field of its state, the field of its first value, and what "nothing" is.
const TEXT = ['value', 'initial_value', null];
const SHAPES = {
  plain_text_input: TEXT,
  number_input: TEXT,
  email_text_input: TEXT,
  url_text_input: TEXT,
  static_select: ['selected_option', 'initial_option', null],
  radio_buttons: ['selected_option', 'initial_option', null],
  multi_static_select: ['selected_options', 'initial_options', []],
  checkboxes: ['selected_options', 'initial_options', []],
  users_select: ['selected_user', 'initial_user', null],
  multi_users_select: ['selected_users', 'initial_users', []],
  conversations_select: ['selected_conversation', 'initial_conversation', null],
  multi_conversations_select: ['selected_conversations', 'initial_conversations', []],
  channels_select: ['selected_channel', 'initial_channel', null],
  multi_channels_select: ['selected_channels', 'initial_channels', []],
  datepicker: ['selected_date', 'initial_date', null],
  timepicker: ['selected_time', 'initial_time', null],
  datetimepicker: ['selected_date_time', 'initial_date_time', null],
  external_select: ['selected_option', 'initial_option', null],
  multi_external_select: ['selected_options', 'initial_options', []],
  rich_text_input: ['rich_text_value', 'initial_value', null],
  file_input: ['files', 'files', []],
};

export const isStateful = (element) => element?.type in SHAPES;

export const fieldOf = (element) => SHAPES[element.type][0];

export const holding = (element, value) => ({ type: element.type, [fieldOf(element)]: value });

const initial = (element) => {
  const [, first, nothing] = SHAPES[element.type];
  return holding(element, element[first] ?? nothing);
};

export const optionsOf = (element) =>
  element.option_groups
    ? element.option_groups.flatMap((group) => group.options.map((option) => ({ ...option, group: plain(group.label) })))
    : (element.options ?? []);

/** What was chosen before, as far as a newer form of the element still offers it. */
function kept(element, state) {
  if (!state || state.type !== element.type) return null;
  if (element.type.endsWith('external_select')) return state;
  const offered = (option) => optionsOf(element).find((other) => other.value === option.value);
  if (state.selected_option) return offered(state.selected_option) ? state : null;
  if (state.selected_options) return holding(element, state.selected_options.filter(offered));
  return state;
}

export const current = (element, state) => kept(element, state) ?? initial(element);

export const idOf = (block, index) => block.block_id ?? `block-${index}`;

const elementsOf = (block) =>
  [block.element, block.accessory, ...(block.type === 'actions' ? block.elements : [])].filter(isStateful);

/** The blocks, and those inside them. */
const flat = (blocks) => blocks.flatMap((block) => [block, ...flat(block.child_blocks ?? [])]);

/** `view.state.values` of some blocks: block id to action id to state. */
export function collect(blocks, entered) {
  const values = {};
  flat(blocks).forEach((block, index) => {
    const id = idOf(block, index);
    for (const element of elementsOf(block)) {
      values[id] ??= {};
      values[id][element.action_id] = current(element, entered[id]?.[element.action_id]);
    }
  });
  return values;
}

const REQUIRED = 'Please complete this required field.';

function textProblem(element, text) {
  const length = [...text].length;
  const over = length - (element.max_length ?? 3000);
  if (over > 0) return `Please shorten this by ${over} ${over === 1 ? 'character' : 'characters'}.`;
  if (length < (element.min_length ?? 0)) return `Please write at least ${element.min_length} characters.`;
  if (element.type === 'email_text_input' && !/^\S+@\S+\.\S+$/.test(text)) return 'Please enter an email address.';
  if (element.type === 'url_text_input' && !/^https?:\/\/\S+$/i.test(text)) return 'Please enter a link, starting with https://.';
  return element.type === 'number_input' ? numberProblem(element, text) : null;
}

function numberProblem(element, text) {
  const number = Number(text);
  if (!text.trim() || Number.isNaN(number)) return 'Please enter a number.';
  if (!element.is_decimal_allowed && !Number.isInteger(number)) return 'Please enter a whole number.';
  if (number < Number(element.min_value ?? -Infinity)) return `Please enter at least ${element.min_value}.`;
  if (number > Number(element.max_value ?? Infinity)) return `Please enter at most ${element.max_value}.`;
  return null;
}

/** What keeps the client itself from sending a form, by block id: as in Slack, before the app is asked. */
export function problems(blocks, values) {
  const found = {};
  blocks.forEach((block, index) => {
    if (block.type !== 'input' || !isStateful(block.element)) return;
    const value = values[idOf(block, index)][block.element.action_id][fieldOf(block.element)];
    const empty = value === null || value.length === 0 || (typeof value === 'string' && !value.trim());
    const problem = empty ? !block.optional && REQUIRED : fieldOf(block.element) === 'value' && textProblem(block.element, value);
    if (problem) found[idOf(block, index)] = problem;
  });
  return found;
}
