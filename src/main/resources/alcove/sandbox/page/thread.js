// A thread beside its conversation: the message it hangs at, the replies, and a field for one more.
import { html, useEffect, useLayoutEffect, useRef } from './vendor-htm-preact-3.1.1.js';
import { Composer } from './composer.js';
import { Avatar, authorOf, Message } from './message.js';
import { agoText, instant } from './time.js';
import { useWorld } from './world.js';

export const repliesTo = (conversation, ts) => conversation.messages.filter((message) => message.thread === ts);

/** The line below a message that has replies. */
export function Replies({ replies, onOpen }) {
  const world = useWorld();
  const authors = [...new Map(replies.map((reply) => [authorOf(reply, world).id, authorOf(reply, world)])).values()];
  const count = `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}`;
  return html`<button type="button" class="replies" onClick=${onOpen}>
    <span class="faces">${authors.slice(0, 4).map((author) => html`<${Avatar} key=${author.id} id=${author.id} name=${author.name} look="tiny" />`)}</span>
    <b>${count}</b> <span class="note">Last reply ${agoText(instant(replies.at(-1).ts), world.now)}</span>
  </button>`;
}

export function Thread({ conversation, name, head, onClose }) {
  const panel = useRef(null);
  const list = useRef(null);
  const replies = repliesTo(conversation, head.ts);
  useEffect(() => panel.current.querySelector('textarea')?.focus(), [head.ts]);
  useLayoutEffect(() => {
    list.current.scrollTop = list.current.scrollHeight;
  }, [replies.length]);
  const keyed = (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  const count = `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}`;
  return html`<aside ref=${panel} class="thread" aria-label="Thread" onKeyDown=${keyed}>
    <header class="head"><h2>Thread</h2><span class="soft">${name}</span><button type="button" class="button quiet icon head-end" aria-label="Close thread" onClick=${onClose}>✕</button></header>
    <div ref=${list} class="log" tabindex="0"><div>
      <${Message} message=${head} channel=${conversation.id} inThread />
      ${replies.length > 0 && html`<div class="day thread-count" role="separator"><span>${count}</span></div>`}
      ${replies.map((reply, index) => html`<${Message} key=${reply.ts} message=${reply} channel=${conversation.id} inThread fresh=${index === replies.length - 1} />`)}
    </div></div>
    ${!conversation.archived && html`<${Composer} key=${head.ts} channel=${conversation.id} name=${name} thread=${head.ts} />`}
  </aside>`;
}
