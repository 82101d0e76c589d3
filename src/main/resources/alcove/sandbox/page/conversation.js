// What is open beside the sidebar: a conversation, or an app with its two tabs.
import { html, useEffect, useLayoutEffect, useRef, useState } from './vendor-htm-preact-3.1.1.js';
import { Blocks } from './blocks.js';
import { Composer } from './composer.js';
import { authorOf, Avatar, Message } from './message.js';
import { useId } from './picker.js';
import { Popup } from './popup.js';
import { Acting, useEntered } from './surface.js';
import { Mrkdwn, plain } from './text.js';
import { Replies, repliesTo, Thread } from './thread.js';
import { dayKey, dayText, instant, timeText } from './time.js';
import { conversationName, personName, useWorld } from './world.js';

const CLOSE_SECONDS = 300;

function followsOn(message, before, world) {
  if (!before || message.ephemeral || before.ephemeral || message.pinned || message.subtype || before.subtype) return false;
  const near = Number(message.ts) - Number(before.ts) < CLOSE_SECONDS;
  const sameDay = dayKey(instant(message.ts), world.tz) === dayKey(instant(before.ts), world.tz);
  return near && sameDay && authorOf(message, world).id === authorOf(before, world).id;
}

/** What stands in the conversation itself; replies stand in their threads. */
const spoken = (conversation) => {
  const heads = new Set(conversation.messages.map((message) => message.ts));
  return conversation.messages.filter((message) => !message.thread || !heads.has(message.thread));
};

/** The oldest message that was unread when the conversation was opened. */
function useFirstUnread(conversation) {
  const first = useRef(undefined);
  if (first.current === undefined) first.current = conversation.firstNew;
  return first.current;
}

/** What stands where nothing has been said: with an app, how one begins. */
function Beginning({ conversation, onHome }) {
  const { app } = useWorld();
  if (conversation.kind !== 'app') return html`<p class="empty">Nothing has been said here yet.</p>`;
  const first = app.begins;
  return html`<div class="beginning">
    <${Avatar} id=${app.id} name=${app.name} look="large" />
    <p><b>This is where you and ${app.name} talk.</b></p>
    <p>${first && html`Type <code>${first}</code> below, or `}<button type="button" class="plain link" onClick=${onHome}>${first ? 'open its Home' : 'Open its Home'}</button>.</p>
  </div>`;
}

function Log({ conversation, name, onThread, onHome }) {
  const world = useWorld();
  const log = useRef(null);
  const drawn = useRef({ height: 0, view: 0 });
  const [below, setBelow] = useState(false);
  const messages = spoken(conversation);
  const firstUnread = useFirstUnread(conversation);
  const newest = messages.at(-1)?.ts;
  const seen = useRef(newest);
  const toEnd = () => (log.current.scrollTop = log.current.scrollHeight);
  const isAtEnd = ({ height, view }) => height - log.current.scrollTop - view < 40;
  const measured = () => ({ height: log.current.scrollHeight, view: log.current.clientHeight });
  // Whoever was at the end of what was drawn before stays there. Where they are is asked and not
  // remembered: of scrolling, the page hears later than it happens.
  const keepEnd = (own) => {
    const stays = own || isAtEnd(drawn.current);
    if (stays) toEnd();
    drawn.current = measured();
    return stays;
  };
  useLayoutEffect(() => {
    const isNew = seen.current !== newest;
    if (!keepEnd(isNew && messages.at(-1).user === world.me) && isNew) setBelow(true);
    seen.current = newest;
  }, [conversation.messages]);
  useEffect(() => {
    const resized = new ResizeObserver(() => keepEnd(false));
    resized.observe(log.current);
    resized.observe(log.current.firstElementChild);
    return () => resized.disconnect();
  }, []);
  const scrolled = () => isAtEnd(measured()) && setBelow(false);
  const day = (message) => dayKey(instant(message.ts), world.tz);
  return html`<div ref=${log} class="log" role="log" aria-label=${`Messages in ${name}`} tabindex="0" onScroll=${scrolled}>
    <div class="log-inside">
      ${messages.length === 0 && html`<${Beginning} conversation=${conversation} onHome=${onHome} />`}
      ${messages.map((message, index) => {
        const before = messages[index - 1];
        const newDay = !before || day(before) !== day(message);
        return html`
          ${newDay && html`<div key=${`day ${day(message)}`} class="day" role="separator"><span>${dayText(instant(message.ts), world.tz, world.now)}</span></div>`}
          ${message.ts === firstUnread && html`<div key="new" class="new" role="separator"><span>New</span></div>`}
          <${Message} key=${message.ts} message=${message} channel=${conversation.id} follows=${!newDay && followsOn(message, before, world)} fresh=${index === messages.length - 1} onThread=${() => onThread(message.ts)}>
            ${repliesTo(conversation, message.ts).length > 0 && html`<${Replies} replies=${repliesTo(conversation, message.ts)} onOpen=${() => onThread(message.ts)} />`}
          <//>
        `;
      })}
    </div>
    ${below && html`<button type="button" class="button small jump" onClick=${toEnd}>New messages ↓</button>`}
  </div>`;
}

function Disclosed({ label, name, children }) {
  const [open, setOpen] = useState(false);
  const anchor = useRef(null);
  return html`<button ref=${anchor} type="button" class="button quiet small" aria-expanded=${String(open)} aria-label=${name} onClick=${() => setOpen(!open)}>${label}</button>
    ${open && html`<${Popup} anchor=${anchor} look="sheet" onClose=${() => setOpen(false)}>${children(() => setOpen(false))}<//>`}`;
}

function Members({ conversation }) {
  const world = useWorld();
  const count = conversation.members.length;
  return html`<${Disclosed} label=${html`<span class="people-sign" aria-hidden="true"></span>${count}`} name=${`${count} members`}>
    ${() => html`<ul class="members" aria-label="Members">
      ${conversation.members.map((id) => html`<li><${Avatar} id=${id} name=${personName(world, id)} look="tiny" /> ${personName(world, id)}${id === world.me && html` <span class="note">you</span>`}</li>`)}
    </ul>`}
  <//>`;
}

function firstWords(message) {
  return plain(message.blocks?.find((block) => block.text)?.text) || message.text || '';
}

function Pins({ conversation }) {
  const world = useWorld();
  const pinned = conversation.messages.filter((message) => conversation.pins.includes(message.ts));
  if (!pinned.length) return null;
  const show = (message, close) => {
    close();
    const article = document.getElementById(`${conversation.id}-${message.ts}`);
    article?.scrollIntoView({ block: 'center' });
    article?.focus();
  };
  return html`<${Disclosed} label=${html`<span class="pin-sign" aria-hidden="true"></span>${pinned.length}`} name=${`${pinned.length} pinned`}>
    ${(close) => html`<ul class="pins" aria-label="Pinned messages">
      ${pinned.map((message) => html`<li><button type="button" class="plain" onClick=${() => show(message, close)}><b>${authorOf(message, world).name}</b> <span class="note">${timeText(instant(message.ts), world.tz)}</span><span class="excerpt"><${Mrkdwn} text=${firstWords(message)} /></span></button></li>`)}
    </ul>`}
  <//>`;
}

/** Talks have no signs, and nobody comes or goes. */
const TALKS = ['im', 'mpim'];

export function Sign({ kind }) {
  return html`<span class=${`sign ${kind}`} aria-hidden="true">${kind === 'public' ? '#' : ''}</span>`;
}

function Home({ home }) {
  const world = useWorld();
  const entry = useEntered();
  useEffect(() => {
    world.act({ do: 'home' });
  }, []);
  if (!home) return html`<div class="home"><p class="empty">${world.app.name} has not published a Home for you yet.</p></div>`;
  return html`<div class="home" tabindex="0">
    <${Acting} where=${{ home: true }} blocks=${home.blocks} entry=${entry}><${Blocks} blocks=${home.blocks} /><//>
  </div>`;
}

const TABS = [
  ['home', 'Home'],
  ['messages', 'Messages'],
];

function Tabs({ tab, id, onTab }) {
  const keyed = (event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const next = tab === 'home' ? 'messages' : 'home';
    onTab(next);
    document.getElementById(`${id}-${next}`).focus();
  };
  return html`<div class="tabs" role="tablist" aria-label="Tabs" onKeyDown=${keyed}>
    ${TABS.map(([key, label]) => html`<button type="button" role="tab" id=${`${id}-${key}`} aria-controls=${`${id}-panel`} aria-selected=${String(tab === key)} tabindex=${tab === key ? 0 : -1} onClick=${() => onTab(key)}>${label}</button>`)}
  </div>`;
}

function Foot({ conversation, name }) {
  if (conversation.archived) return html`<p class="closed">This conversation is archived. It can be read, and nothing can be added.</p>`;
  return html`<${Composer} channel=${conversation.id} name=${name} />`;
}

export function Conversation({ conversation, home, tab, onTab, onBack }) {
  const world = useWorld();
  const id = useId('conversation');
  const isApp = conversation.kind === 'app';
  const name = conversationName(conversation, world.me, world.people);
  const shown = isApp ? tab : 'messages';
  const called = conversation.kind === 'public' || conversation.kind === 'private' ? `#${name}` : name;

  const [thread, setThread] = useState(null);
  const head = thread && conversation.messages.find((message) => message.ts === thread);
  const body = shown === 'home' ? html`<${Home} home=${home} />` : html`<${Log} conversation=${conversation} name=${called} onThread=${setThread} onHome=${() => onTab('home')} /><${Foot} conversation=${conversation} name=${called} />`;
  const beside = head && shown === 'messages';
  return html`<section class=${`conversation${beside ? ' with-thread' : ''}`} aria-label=${called}>
    <header class="head">
      <button type="button" class="button quiet icon back" aria-label="Back to conversations" onClick=${onBack}>←</button>
      <h2><${Sign} kind=${conversation.kind} />${name}</h2>
      ${conversation.topic && html`<p class="topic"><${Mrkdwn} text=${conversation.topic} /></p>`}
      <div class="head-end">
        <${Pins} conversation=${conversation} />
        ${!isApp && !TALKS.includes(conversation.kind) && html`<${Members} conversation=${conversation} />`}
      </div>
    </header>
    ${isApp && html`<${Tabs} tab=${shown} id=${id} onTab=${onTab} />`}
    ${isApp ? html`<div class="panel" role="tabpanel" id=${`${id}-panel`} aria-labelledby=${`${id}-${shown}`}>${body}</div>` : body}
  </section>
  ${beside && html`<${Thread} conversation=${conversation} name=${called} head=${head} onClose=${() => setThread(null)} />`}`;
}
