// A list of blocks with what a person has entered there, on a message, a modal or App Home.
import { createContext, html, useContext, useMemo, useState } from './vendor-htm-preact-3.1.1.js';
import { Element } from './elements.js';
import { plain } from './text.js';
import { collect, current, fieldOf, holding, isStateful } from './values.js';
import { useWorld } from './world.js';

const Surface = createContext(null);
export const useSurface = () => useContext(Surface);

/**
 * What was entered, by block and action. It outlives a new form of the same view; where a new form
 * means a new start, `form` names the one it belongs to.
 */
export function useEntered(form = '') {
  const [kept, setKept] = useState({ form, entered: {} });
  const of = (some) => (some.form === form ? some.entered : {});
  const enter = (block, action, state) =>
    setKept((before) => {
      const entered = of(before);
      return { form, entered: { ...entered, [block]: { ...entered[block], [action]: state } } };
    });
  return [of(kept), enter];
}

/**
 * Gives the blocks inside `children` their way to act. `where` is how the server finds the surface;
 * `onEdit(blockId)` hears of each change, so that a field's error can go.
 */
export function Acting({ where, blocks, entry, errors, onEdit, children }) {
  const world = useWorld();
  const [entered, enter] = entry;
  const [busy, setBusy] = useState(null);

  async function act(blockId, element, fields, state) {
    if (element.confirm && !(await world.ask(element.confirm, element.style))) return;
    const now = state ? { ...entered, [blockId]: { ...entered[blockId], [element.action_id]: state } } : entered;
    if (state) enter(blockId, element.action_id, state);
    setBusy(`${blockId} ${element.action_id}`);
    await world.act({
      do: 'action',
      where,
      block_id: blockId,
      action_id: element.action_id,
      type: element.type,
      ...fields,
      values: collect(blocks, now),
    });
    setBusy(null);
  }

  const surface = { where, entered, enter, busy, act, errors: errors ?? {}, onEdit: onEdit ?? (() => {}) };
  return html`<${Surface.Provider} value=${surface}>${children}<//>`;
}

/** An element of a section or a row of actions: every choice is an action at once. */
export function Acted({ blockId, element, label, field }) {
  const { where, entered, busy, act } = useSurface();
  const state = isStateful(element) ? current(element, entered[blockId]?.[element.action_id]) : null;
  // A denied confirmation leaves the browser's own radio or box ticked; drawing again sets it right.
  const [, redraw] = useState(0);
  const changed = async (value) => {
    const next = holding(element, value);
    await act(blockId, element, { [fieldOf(element)]: value }, next);
    redraw((count) => count + 1);
  };
  return html`<${Element} element=${element} state=${state} where=${where} blockId=${blockId} field=${field} label=${plain(element.placeholder) || label} busy=${busy === `${blockId} ${element.action_id}`} onChange=${changed} onAct=${(fields) => act(blockId, element, fields)} />`;
}

/** The element of an input block: it holds its value until the form is sent. */
export function Entered({ blockId, element, dispatch, optional, field, label }) {
  const { where, entered, enter, act, onEdit } = useSurface();
  const state = current(element, entered[blockId]?.[element.action_id]);
  const when = useMemo(
    () => element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'],
    [element],
  );
  const text = fieldOf(element) === 'value';
  const send = (next) => act(blockId, element, { [fieldOf(element)]: next[fieldOf(element)] }, next);
  const changed = (value) => {
    const next = holding(element, value);
    enter(blockId, element.action_id, next);
    onEdit(blockId);
    if (dispatch && (!text || when.includes('on_character_entered'))) send(next);
  };
  const entering = dispatch && when.includes('on_enter_pressed') && ((event) => {
    event.preventDefault();
    send(state);
  });
  return html`<${Element} element=${element} state=${state} where=${where} blockId=${blockId} field=${field} label=${label} optional=${optional} onChange=${changed} onAct=${(fields) => act(blockId, element, fields)} onEnter=${entering} />`;
}
