// One person's whole workspace: their sidebar, the open conversation, their modals.
import { html, useCallback, useEffect, useMemo, useRef, useState } from './vendor-htm-preact-3.1.1.js';
import { Conversation } from './conversation.js';
import { Confirm, Modals } from './dialogs.js';
import { useWorkspace } from './server.js';
import { Sidebar } from './sidebar.js';
import { instant } from './time.js';
import { World } from './world.js';

const TOAST_MILLIS = 7000;
let toastSerial = 0;

/** Short notes at the foot, each gone after a while or by a press. */
function useToasts() {
  const [toasts, setToasts] = useState([]);
  const drop = useCallback((key) => setToasts((all) => all.filter((toast) => toast.key !== key)), []);
  const toast = useCallback((text) => {
    const key = ++toastSerial;
    setToasts((all) => [...all.slice(-2), { key, text }]);
    setTimeout(drop, TOAST_MILLIS, key);
  }, []);
  return { toasts, toast, drop };
}

const Toasts = ({ toasts, drop }) =>
  html`<div class="toasts" role="alert">
    ${toasts.map(({ key, text }) => html`<p key=${key} class="toast">${text}<button type="button" class="button quiet icon" aria-label="Dismiss" onClick=${() => drop(key)}>✕</button></p>`)}
  </div>`;

/** The conversation named in the address, or the app's, or the first. */
function opened(state, at) {
  const [id, tab] = (at ?? '').split(':');
  const byId = state.conversations.find((conversation) => conversation.id === id);
  const conversation = byId ?? state.conversations.find((other) => other.kind === 'app') ?? state.conversations[0];
  return { conversation, tab: tab === 'home' ? 'home' : 'messages' };
}

/** Tells the server what is being looked at, whenever something unread is. */
function useReading(conversation, tab, deed) {
  const unread = conversation && tab === 'messages' && Number(conversation.unread) > 0;
  useEffect(() => {
    if (!unread) return undefined;
    const read = () => document.visibilityState === 'visible' && deed({ do: 'read', channel: conversation.id });
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [unread, conversation?.id]);
}

/** The app's own notes come with the state; each is said once. */
function useServerToasts(state, toast) {
  const said = useRef(0);
  const list = state?.toasts ?? [];
  useEffect(() => {
    if (list.length < said.current) said.current = 0;
    list.slice(said.current).forEach(toast);
    said.current = list.length;
  }, [list.length]);
}

export function Pane({ person, cast, at, label, onOpen, onNow, children }) {
  const { state, lost, deed } = useWorkspace(person.id);
  const [question, setQuestion] = useState(null);
  const [listing, setListing] = useState(false);
  const { toasts, toast, drop } = useToasts();
  useServerToasts(state, toast);
  const now = state?.now;
  useEffect(() => {
    if (now) onNow(instant(now));
  }, [now]);

  const ask = useCallback((confirm, style) => new Promise((answer) => setQuestion({ confirm, style, answer })), []);
  const answered = (yes) => {
    question.answer(yes);
    setQuestion(null);
  };
  const world = useMemo(
    () =>
      state && {
        ...cast,
        me: person.id,
        tz: person.tz,
        now: instant(state.now),
        channels: new Map(state.conversations.filter((one) => one.kind === 'public' || one.kind === 'private').map((one) => [one.id, one.name])),
        act: deed,
        ask,
        toast,
      },
    [state, cast, person, deed],
  );
  const { conversation, tab } = state ? opened(state, at) : {};
  useReading(conversation, conversation?.kind === 'app' ? tab : 'messages', deed);

  const open = (id) => {
    setListing(false);
    onOpen(id);
  };
  const covered = state && (state.modals.length > 0 || question);
  return html`<section class=${`pane${listing ? ' listing' : ''}`} aria-label=${label} tabindex="-1">
    ${children}
    ${lost && html`<p class="lost" role="status">The sandbox is not answering. This page goes on by itself when it is back.</p>`}
    ${!state && !lost && html`<p class="loading" role="status">Opening the workspace…</p>`}
    ${state && html`<${World.Provider} value=${world}><div class="stage">
      <div class="work" inert=${Boolean(covered)}>
        <${Sidebar} conversations=${state.conversations} openId=${conversation?.id} onOpen=${open} />
        ${conversation ? html`<${Conversation} key=${conversation.id} conversation=${conversation} home=${state.home} tab=${tab} onTab=${(next) => onOpen(`${conversation.id}:${next}`)} onBack=${() => setListing(true)} />` : html`<main class="conversation"><p class="empty">No conversations yet.</p></main>`}
      </div>
      <${Modals} modals=${state.modals} />
      ${question && html`<${Confirm} question=${question} danger=${question.style} onAnswer=${answered} />`}
    </div><//>`}
    <${Toasts} toasts=${toasts} drop=${drop} />
  </section>`;
}
