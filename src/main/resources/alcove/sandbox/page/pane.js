// One person's whole workspace: their sidebar, the open conversation, their modals.
import { html, useCallback, useEffect, useMemo, useState } from './vendor-htm-preact-3.1.1.js';
import { Conversation } from './conversation.js';
import { Confirm, Modals } from './dialogs.js';
import { sentence, useWorkspace } from './server.js';
import { Sidebar } from './sidebar.js';
import { instant } from './time.js';
import { World } from './world.js';

const TOAST_MILLIS = 7000;

/**
 * Short notes at the foot. The server's stand until the person's next deed; the page's own, about a
 * deed that failed, go after a while.
 */
function useToasts(state, deed) {
  const [own, setOwn] = useState(null);
  const [dropped, setDropped] = useState([]);
  const act = useCallback(
    async (what) => {
      setDropped([]);
      const answer = await deed(what);
      setOwn(sentence(answer));
      return answer;
    },
    [deed],
  );
  useEffect(() => {
    if (!own) return undefined;
    const timer = setTimeout(setOwn, TOAST_MILLIS, null);
    return () => clearTimeout(timer);
  }, [own]);
  const drop = (text) => {
    setDropped([...dropped, text]);
    if (text === own) setOwn(null);
  };
  const toasts = [...new Set([...(state?.toasts ?? []).filter((text) => !dropped.includes(text)), own])].filter(Boolean);
  return { toasts, drop, act };
}

const Toasts = ({ toasts, drop }) =>
  html`<div class="toasts" role="alert">
    ${toasts.map((text) => html`<p key=${text} class="toast">${text}<button type="button" class="button quiet icon" aria-label="Dismiss" onClick=${() => drop(text)}>✕</button></p>`)}
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

export function Pane({ person, cast, at, label, onOpen, onNow, children }) {
  const { state, lost, deed, askOptions, attach } = useWorkspace(person.id);
  const [question, setQuestion] = useState(null);
  const [listing, setListing] = useState(false);
  const { toasts, drop, act } = useToasts(state, deed);
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
        channels: new Map([...state.channels, ...state.conversations.filter((one) => one.kind === 'public' || one.kind === 'private')].map((one) => [one.id, one.name])),
        open: state.channels,
        conversations: state.conversations,
        act,
        ask,
        askOptions,
        attach,
      },
    [state, cast, person, act],
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
        ${conversation ? html`<${Conversation} key=${conversation.id} conversation=${conversation} home=${state.home} tab=${tab} onTab=${(next) => onOpen(`${conversation.id}:${next}`)} onBack=${() => setListing(true)} />` : html`<div class="conversation"><p class="empty">${person.deactivated ? `${person.name} has been deactivated and sees nothing.` : 'No conversations yet.'}</p></div>`}
      </div>
      <${Modals} modals=${state.modals} />
      ${question && html`<${Confirm} question=${question} danger=${question.style} onAnswer=${answered} />`}
    </div><//>`}
    <${Toasts} toasts=${toasts} drop=${drop} />
  </section>`;
}
