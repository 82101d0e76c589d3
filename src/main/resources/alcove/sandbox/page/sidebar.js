// A person's conversations.
import { html } from './vendor-htm-preact-3.1.1.js';
import { NewChannel, NewTalk } from './begin.js';
import { Sign } from './conversation.js';
import { Avatar } from './message.js';
import { useId } from './picker.js';
import { conversationName, useWorld } from './world.js';

const SECTIONS = [
  ['Channels', (conversation) => conversation.kind === 'public' || conversation.kind === 'private', NewChannel],
  ['Direct messages', (conversation) => conversation.kind === 'im' || conversation.kind === 'mpim', NewTalk],
  ['Apps', (conversation) => conversation.kind === 'app'],
];

function face(conversation, world) {
  if (conversation.kind === 'app') return html`<${Avatar} id=${world.app.id} name=${world.app.name} look="tiny" />`;
  if (conversation.kind === 'mpim') return html`<span class="many" aria-hidden="true">${conversation.members.length - 1}</span>`;
  if (conversation.kind !== 'im') return html`<${Sign} kind=${conversation.kind} />`;
  const other = conversation.members.find((id) => id !== world.me) ?? world.me;
  return html`<${Avatar} id=${other} name=${conversationName(conversation, world.me, world.people)} look="tiny" />`;
}

function Entry({ conversation, open, onOpen }) {
  const world = useWorld();
  const unread = Number(conversation.unread);
  const counted = unread > 0 && !open;
  const look = ['entry', counted && 'unread', conversation.archived && 'archived'].filter(Boolean).join(' ');
  const kind = { private: ', private', app: ', app' }[conversation.kind] ?? '';
  return html`<li><button type="button" class=${look} aria-current=${open ? 'page' : undefined} onClick=${() => onOpen(conversation.id)}>
    ${face(conversation, world)}
    <span class="name">${conversationName(conversation, world.me, world.people)}</span>
    <span class="unseen">${kind}${conversation.archived ? ', archived' : ''}${counted ? ', unread: ' : ''}</span>
    ${counted && html`<span class="count">${unread}</span>`}
  </button></li>`;
}

function Section({ title, more, conversations, openId, onOpen }) {
  const id = useId('section');
  if (!conversations.length && !more) return null;
  return html`<section aria-labelledby=${id}>
    <div class="section-head"><h2 id=${id}>${title}</h2>${more && html`<${more} onOpen=${onOpen} />`}</div>
    <ul>${conversations.map((conversation) => html`<${Entry} key=${conversation.id} conversation=${conversation} open=${conversation.id === openId} onOpen=${onOpen} />`)}</ul>
  </section>`;
}

export function Sidebar({ conversations, openId, onOpen }) {
  const { me, people } = useWorld();
  const mayBegin = (person) => person && !person.guest && !person.deactivated && !person.foreign;
  const name = (conversation) => conversationName(conversation, me, people);
  const ordered = [...conversations].sort((one, other) => Number(one.archived) - Number(other.archived) || name(one).localeCompare(name(other)));
  return html`<nav class="sidebar" aria-label="Conversations">
    ${SECTIONS.map(([title, belongs, more]) => html`<${Section} title=${title} more=${mayBegin(people.get(me)) && more} conversations=${ordered.filter(belongs)} openId=${openId} onOpen=${onOpen} />`)}
  </nav>`;
}
