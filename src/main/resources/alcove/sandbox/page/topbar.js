// What belongs to the sandbox and not to the workspace: the clock, whose eyes, and what to show.
import { html, useEffect, useRef, useState } from './vendor-htm-preact-3.1.1.js';
import { Avatar } from './message.js';
import { Picker } from './picker.js';
import { moveClock, sentence } from './server.js';
import { clockText, timeText, zoneText } from './time.js';
import { standing } from './world.js';

const STEPS = [
  ['+1 hour', { advance: 'PT1H' }],
  ['+1 day', { advance: 'P1D' }],
  ['+1 week', { advance: 'P7D' }],
  ['To the next thing due', { to: 'next' }],
];

/** The sandbox's clock, as it stands for one person, and the ways to move it. */
export function Clock({ now, tz, onProblem }) {
  const [busy, setBusy] = useState(false);
  const [open, setOpen] = useState(false);
  const group = useRef(null);
  useEffect(() => {
    if (!open) return undefined;
    const away = (event) => {
      if (event.key === 'Escape' || (event.type === 'pointerdown' && !group.current.contains(event.target))) setOpen(false);
    };
    addEventListener('pointerdown', away);
    addEventListener('keydown', away);
    return () => {
      removeEventListener('pointerdown', away);
      removeEventListener('keydown', away);
    };
  }, [open]);
  const move = async (by) => {
    setBusy(true);
    const answer = await moveClock(by);
    setBusy(false);
    setOpen(false);
    onProblem(sentence(answer) ?? (answer.ok === false ? 'Nothing is due.' : null));
  };
  return html`<div ref=${group} class=${`clock${open ? ' open' : ''}`} role="group" aria-label="Clock">
    <button type="button" class="now" aria-expanded=${String(open)} onClick=${() => setOpen(!open)}>
      <time role="timer" aria-label="Sandbox time" datetime=${now?.toISOString()}>${now ? clockText(now, tz) : '…'}</time>
      <span class="zone">${zoneText(tz)}</span>
    </button>
    <div class="steps">
      ${STEPS.map(([label, by]) => html`<button type="button" class="step" disabled=${busy} onClick=${() => move(by)}>${label}</button>`)}
    </div>
  </div>`;
}

const about = (person, now) =>
  [person.title, person.status, standing(person), now && `${timeText(now, person.tz)} in ${zoneText(person.tz)}`]
    .filter(Boolean)
    .join(' · ');

/** Chooses whose eyes a pane looks through. */
export function PersonSwitcher({ label, person, people, now, onChoose }) {
  const options = people.map((one) => ({ value: one.id, text: one.name, note: about(one, now) }));
  return html`<${Picker} label=${label} name=${`${label}: ${person.name}`} look="person" options=${options} chosen=${[person.id]} search onChoose=${([id]) => onChoose(id)}>
    <${Avatar} id=${person.id} name=${person.name} look="tiny" /><span class="picked">${person.name}</span>
  <//>`;
}
