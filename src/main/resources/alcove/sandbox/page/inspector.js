// The journal: every request between the sandbox and the app.
import { html, useEffect, useRef, useState } from './vendor-htm-preact-3.1.1.js';
import { journal } from './server.js';
import { fullText, instant, timeText } from './time.js';

const POLL_MILLIS = 1000;
const SHOWN = 300;

/** Newest first, at most [SHOWN]. */
function useJournal() {
  const [entries, setEntries] = useState([]);
  const last = useRef(0);
  useEffect(() => {
    let timer;
    let over = false;
    const load = async () => {
      const answer = await journal(last.current).catch(() => null);
      const found = answer?.entries ?? [];
      if (over) return;
      if (found.length) {
        last.current = Math.max(...found.map((entry) => entry.n));
        setEntries((before) => [...found.toReversed(), ...before].slice(0, SHOWN));
      }
      timer = setTimeout(load, POLL_MILLIS);
    };
    load();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, []);
  return entries;
}

function asJson(value) {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null|-?\d+(?:\.\d+)?)\b/g;

function coloured(text) {
  const nodes = [];
  let at = 0;
  for (const found of text.matchAll(TOKEN)) {
    const [all, string, colon] = found;
    nodes.push(text.slice(at, found.index));
    at = found.index + all.length;
    nodes.push(html`<span class=${colon ? 'key' : string ? 'string' : 'literal'}>${string ?? all}</span>${colon ?? ''}`);
  }
  return [...nodes, text.slice(at)];
}

function Json({ title, value }) {
  const json = asJson(value);
  if (json === null || json === undefined || json === '') return null;
  const text = typeof json === 'string' ? json : JSON.stringify(json, null, 2);
  return html`<h4>${title}</h4><pre class="json" tabindex="0" aria-label=${title}>${coloured(text)}</pre>`;
}

function Entry({ entry, tz }) {
  const [open, setOpen] = useState(false);
  const toApp = entry.direction === 'to_app';
  const answer = asJson(entry.response);
  const refused = answer?.ok === false;
  const failed = refused || !entry.status || entry.status >= 400;
  const status = refused ? answer.error : entry.status || 'none';
  const date = instant(entry.at);
  return html`<details class="exchange" onToggle=${({ target }) => setOpen(target.open)}>
    <summary>
      <span class=${`way ${entry.direction}`}>${toApp ? 'to app' : 'to Slack'}</span>
      <span class="what">${entry.what}</span>
      <span class=${`status${failed ? ' failed' : ''}`}>${status}</span>
      ${entry.remark && html`<span class="remark">${entry.remark}</span>`}
      <span class="millis">${entry.millis} ms</span>
      <time datetime=${date.toISOString()} title=${fullText(date, tz)}>${timeText(date, tz)}</time>
    </summary>
    ${open && html`<${Json} title="Request" value=${entry.request} /><${Json} title="Response" value=${answer} />`}
  </details>`;
}

const WAYS = [
  ['all', 'Both ways'],
  ['to_app', 'To the app'],
  ['to_slack', 'To Slack'],
];

export function Inspector({ tz, onClose }) {
  const entries = useJournal();
  const [way, setWay] = useState('all');
  const shown = entries.filter((entry) => way === 'all' || entry.direction === way);
  return html`<aside class="inspector" aria-label="Inspector" tabindex="-1">
    <header>
      <h2>Inspector</h2>
      <div class="ways" role="group" aria-label="Direction">
        ${WAYS.map(([key, label]) => html`<button type="button" class="button quiet small" aria-pressed=${String(way === key)} onClick=${() => setWay(key)}>${label}</button>`)}
      </div>
      <button type="button" class="button quiet icon" aria-label="Close inspector" onClick=${onClose}>✕</button>
    </header>
    <div class="exchanges">
      <p class="empty">Words that people typed stand here as they were sent: this is a sandbox.</p>
      ${shown.length === 0 && html`<p class="empty">Nothing has been exchanged yet.</p>`}
      ${shown.map((entry) => html`<${Entry} key=${entry.n} entry=${entry} tz=${tz} />`)}
    </div>
  </aside>`;
}
