// How a conversation is begun: a channel by its name, a talk with a person.
import { html, useEffect, useRef, useState } from './vendor-htm-preact-3.1.1.js';
import { Picker, useId } from './picker.js';
import { Popup } from './popup.js';
import { useWorld } from './world.js';

/** Slack's client writes a channel's name for you as you type. */
const asName = (typed) => typed.toLowerCase().replace(/[^\p{Ll}\p{Lo}\p{Nd}_-]+/gu, '-').slice(0, 80);

const WRONG = {
  name_taken: 'There is a channel of this name already.',
  invalid_name_required: 'A channel needs a name.',
  restricted_action: 'Guests cannot make channels.',
};

function ChannelForm({ onBegun }) {
  const world = useWorld();
  const field = useRef(null);
  const id = useId('channel');
  const [name, setName] = useState('');
  const [hidden, setHidden] = useState(false);
  const [wrong, setWrong] = useState(null);
  useEffect(() => field.current.focus(), []);
  const typed = ({ target }) => {
    target.value = asName(target.value);
    setName(target.value);
    setWrong(null);
  };
  const make = async (event) => {
    event.preventDefault();
    const answer = await world.act({ do: 'create', name, private: hidden });
    if (answer.ok) onBegun(answer.channel);
    else setWrong(WRONG[answer.error] ?? 'This cannot be a channel\'s name.');
  };
  return html`<form class="begin" onSubmit=${make}>
    <label for=${id}>Name</label>
    <input ref=${field} id=${id} class="field" autocomplete="off" placeholder="for-instance-plans" value=${name} aria-invalid=${String(Boolean(wrong))} aria-describedby=${wrong ? `${id}-wrong` : undefined} onInput=${typed} />
    ${wrong && html`<p id=${`${id}-wrong`} class="error" role="alert">${wrong}</p>`}
    <label class="check"><input type="checkbox" checked=${hidden} onChange=${({ target }) => setHidden(target.checked)} /> Private</label>
    <button type="submit" class="button primary">Create</button>
  </form>`;
}

/** The plus beside "Channels". */
export function NewChannel({ onOpen }) {
  const [open, setOpen] = useState(false);
  const anchor = useRef(null);
  const begun = (channel) => {
    setOpen(false);
    onOpen(channel);
  };
  return html`<button ref=${anchor} type="button" class="button quiet icon plus" aria-label="Create a channel" title="Create a channel" aria-expanded=${String(open)} onClick=${() => setOpen(!open)}>+</button>
    ${open && html`<${Popup} anchor=${anchor} look="sheet" onClose=${() => setOpen(false)}><${ChannelForm} onBegun=${begun} /><//>`}`;
}

/** The plus beside "Direct messages". */
export function NewTalk({ onOpen }) {
  const world = useWorld();
  const options = [...world.people.values()]
    .filter((person) => person.id !== world.me && !person.bot && !person.deactivated)
    .map((person) => ({ value: person.id, text: person.name, note: person.title }));
  const chosen = async ([other]) => {
    const answer = await world.act({ do: 'talk', with: other });
    if (answer.ok) onOpen(answer.channel);
  };
  return html`<${Picker} label="people" name="Message somebody" look="plus" options=${options} chosen=${[]} search onChoose=${chosen}><span title="Message somebody" aria-hidden="true">+</span><//>`;
}
