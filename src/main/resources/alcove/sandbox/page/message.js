// One message.
import { html, useLayoutEffect, useRef } from './vendor-htm-preact-3.1.1.js';
import { Blocks } from './blocks.js';
import { useId } from './picker.js';
import { Acting, useEntered } from './surface.js';
import { Mrkdwn } from './text.js';
import { fullText, instant, timeText } from './time.js';
import { hue, initials, personName, useWorld } from './world.js';

export function Avatar({ id, name, look }) {
  return html`<span class=${`avatar hue-${hue(id)} ${look ?? ''}`} aria-hidden="true">${initials(name)}</span>`;
}

export function authorOf(message, world) {
  if (message.bot) return { id: world.app.id, name: world.app.name, app: true };
  return { id: message.user, name: personName(world, message.user), app: false };
}

function Marks({ message }) {
  return html`${message.pinned && html`<p class="mark pinned">Pinned</p>`}
  ${message.ephemeral && html`<p class="mark ephemeral">Only visible to you</p>`}`;
}

/** What was entered on a message is kept until the message itself changes. */
function Body({ message, channel }) {
  const blocks = message.blocks ?? [];
  const entry = useEntered(JSON.stringify(blocks));
  const edited = message.edited && html` <span class="edited">(edited)</span>`;
  if (!blocks.length) return html`<div class="blocks"><div><${Mrkdwn} text=${message.text ?? ''} />${edited}</div></div>`;
  return html`<${Acting} where=${{ message: { channel, ts: message.ts } }} blocks=${blocks} entry=${entry}><${Blocks} blocks=${blocks} /><//>${edited}`;
}

/** `follows`: by the same author shortly after the one above, so drawn without name and face. */
export function Message({ message, channel, follows, fresh }) {
  const world = useWorld();
  const author = authorOf(message, world);
  const date = instant(message.ts);
  const heading = useId('message');
  const article = useRef(null);
  const inside = useRef(false);
  // When the button just pressed is gone from the new form, the keyboard stays at this message.
  useLayoutEffect(() => {
    if (inside.current && document.activeElement === document.body) article.current.focus();
  }, [message]);
  const time = html`<time datetime=${date.toISOString()} title=${fullText(date, world.tz)}>${timeText(date, world.tz)}</time>`;
  const look = ['message', follows && 'follows', message.ephemeral && 'only-you', message.pinned && 'has-pin', fresh && 'fresh'];
  return html`<article class=${look.filter(Boolean).join(' ')} aria-labelledby=${heading} id=${`${channel}-${message.ts}`} tabindex="-1" ref=${article} onFocusIn=${() => (inside.current = true)} onFocusOut=${({ relatedTarget }) => (inside.current = !relatedTarget)}>
    <${Marks} message=${message} />
    <div class="face">${follows ? time : html`<${Avatar} id=${author.id} name=${author.name} look=${author.app ? 'app' : ''} />`}</div>
    <div class="said">
      <p class=${follows ? 'by unseen' : 'by'} id=${heading}><b>${author.name}</b> ${author.app && html`<span class="badge">App</span> `}${time}</p>
      <${Body} message=${message} channel=${channel} />
    </div>
  </article>`;
}
