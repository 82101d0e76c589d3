// The page: one or two people's panes below the sandbox's bar. What is open stands in the address,
// so a reload or a shared link shows the same.
import { html, render, useCallback, useEffect, useMemo, useState } from './vendor-htm-preact-3.1.1.js';
import { Inspector } from './inspector.js';
import { Pane } from './pane.js';
import { people as fetchPeople } from './server.js';
import { instant, timeText, zoneText } from './time.js';
import { Clock, PersonSwitcher } from './topbar.js';

const read = () => Object.fromEntries(new URLSearchParams(location.search));

/** The address as state; `go` changes some of it, and null removes. */
function useAddress() {
  const [address, setAddress] = useState(read);
  useEffect(() => {
    const back = () => setAddress(read());
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const go = useCallback((change) => {
    const next = new URLSearchParams(location.search);
    for (const [key, value] of Object.entries(change)) {
      if (value) next.set(key, value);
      else next.delete(key);
    }
    const query = next.toString().replaceAll('%3A', ':');
    if (query !== location.search.slice(1)) history.pushState(null, '', query ? `?${query}` : '/');
    setAddress(read());
  }, []);
  return [address, go];
}

/** F6 goes round the page's regions, out of a modal too. */
function useRegions() {
  useEffect(() => {
    const keyed = (event) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      const regions = [...document.querySelectorAll('.bar, .pane, .inspector')];
      const at = regions.findIndex((region) => region.contains(document.activeElement));
      const next = regions[(at + (event.shiftKey ? -1 : 1) + regions.length) % regions.length];
      (next.querySelector('.dialog') ?? next).focus();
    };
    addEventListener('keydown', keyed);
    return () => removeEventListener('keydown', keyed);
  }, []);
}

const TICK_MILLIS = 15_000;

/** The sandbox's clock may run; asked now and then, it is right whether it runs or stands. */
function useClock(first) {
  const [now, setNow] = useState(first);
  useEffect(() => {
    const tick = async () => {
      if (document.visibilityState !== 'visible') return;
      const known = await fetchPeople().catch(() => null);
      if (known) setNow(instant(known.now));
    };
    const timer = setInterval(tick, TICK_MILLIS);
    return () => clearInterval(timer);
  }, []);
  return [now, setNow];
}

const NOTE_MILLIS = 6000;

/** A short note that goes by itself. */
function useNote() {
  const [note, setNote] = useState(null);
  useEffect(() => {
    if (!note) return undefined;
    const timer = setTimeout(setNote, NOTE_MILLIS, null);
    return () => clearTimeout(timer);
  }, [note]);
  return [note, setNote];
}

function castOf({ people, app, team, teamId, groups }) {
  const known = new Map(people.map((person) => [person.id, person]));
  if (app?.botId && !known.has(app.botId)) known.set(app.botId, { id: app.botId, name: app.name, tz: 'UTC', bot: true });
  return { people: known, app, team: { id: teamId, name: team }, groups: new Map(groups.map((group) => [group.id, group.handle])) };
}

function SideBar({ which, label, person, people, now, onChoose, onClose }) {
  return html`<div class="pane-bar">
    <${PersonSwitcher} label=${label} person=${person} people=${people} now=${now} onChoose=${onChoose} />
    <span class="note">${now ? `${timeText(now, person.tz)} in ${zoneText(person.tz)}` : ''}</span>
    <button type="button" class="button quiet icon" aria-label=${`Close the ${which} side`} onClick=${onClose}>✕</button>
  </div>`;
}

function Page({ known }) {
  const [address, go] = useAddress();
  const [now, setNow] = useClock(instant(known.now));
  const [problem, setProblem] = useNote();
  const cast = useMemo(() => castOf(known), [known]);
  useRegions();
  const humans = known.people.filter((one) => !one.bot);
  const called = (id) => humans.find((one) => one.id === id);
  const person = called(address.as) ?? humans[0];
  const beside = address.beside !== person.id && called(address.beside);
  const other = humans.find((one) => one.id !== person.id && !one.deactivated);
  useEffect(() => {
    document.title = [person.name, beside?.name].filter(Boolean).join(' and ') + ' · Sandbox';
  }, [person, beside]);


  const switcher = { people: humans, now };
  const chooseLeft = (id) => go({ as: id, at: null, ...(id === beside?.id ? { beside: person.id } : {}) });
  const chooseRight = (id) => go(id === person.id ? { as: beside.id, at: null, beside: id, besideAt: null } : { beside: id, besideAt: null });
  return html`
    <header class="bar" tabindex="-1" aria-label="Sandbox">
      <h1><span class="arch" aria-hidden="true"></span><span>${known.team}</span><span class="tag">sandbox</span></h1>
      <${Clock} now=${now} tz=${person.tz} onProblem=${setProblem} />
      <div class="bar-end">
        ${!beside && html`<${PersonSwitcher} label="Person" person=${person} ...${switcher} onChoose=${chooseLeft} />`}
        ${other && html`<button type="button" class="step beside" aria-pressed=${String(Boolean(beside))} onClick=${() => go({ as: person.id, beside: beside ? null : other.id, besideAt: null })}>Side by side</button>`}
        <button type="button" class="step inspect" aria-label="Inspector" aria-pressed=${String(Boolean(address.inspect))} onClick=${() => go({ inspect: address.inspect ? null : '1' })}><span>Inspector</span></button>
      </div>
      ${problem && html`<p class="bar-note" role="alert">${problem}<button type="button" class="step" onClick=${() => setProblem(null)}>Dismiss</button></p>`}
    </header>
    <div class="panes"><main class="pair">
      <${Pane} key=${person.id} person=${person} cast=${cast} at=${address.at} label=${person.name} onOpen=${(at) => go({ as: person.id, at })} onNow=${setNow}>
        ${beside && html`<${SideBar} which="left" label="Left person" person=${person} ...${switcher} onChoose=${chooseLeft} onClose=${() => go({ as: beside.id, at: address.besideAt, beside: null, besideAt: null })} />`}
      <//>
      ${beside && html`<${Pane} key=${beside.id} person=${beside} cast=${cast} at=${address.besideAt} label=${beside.name} onOpen=${(at) => go({ besideAt: at })} onNow=${setNow}>
        <${SideBar} which="right" label="Right person" person=${beside} ...${switcher} onChoose=${chooseRight} onClose=${() => go({ beside: null, besideAt: null })} />
      <//>`}
      </main>${address.inspect && html`<${Inspector} tz=${person.tz} onClose=${() => go({ inspect: null })} />`}
    </div>
  `;
}

const Broken = () =>
  html`<div class="broken" role="alert"><p>The sandbox is not answering.</p><button type="button" class="button primary" onClick=${start}>Try again</button></div>`;

async function start() {
  const root = document.getElementById('page');
  try {
    render(html`<${Page} known=${await fetchPeople()} />`, root);
  } catch {
    render(html`<${Broken} />`, root);
  }
}

start();
