// One message.
import { html, useLayoutEffect, useRef } from './vendor-htm-preact-3.1.1.js';
import { Attachments } from './attachment.js';
import { Blocks } from './blocks.js';
import { useId } from './picker.js';
import { Reactions } from './reactions.js';
import { Acting, useEntered } from './surface.js';
import { Mrkdwn } from './text.js';
import { fullText, instant, timeText } from './time.js';
import { Tools } from './tools.js';
import { hue, initials, personName, useWorld } from './world.js';

/** The app has one face, whether it speaks or its bot is somewhere. */
export function Avatar({ id, name, look }) {
  const app = useWorld()?.app;
  const face = app && [app.id, app.botId].includes(id) ? 'app' : `hue-${hue(id)}`;
  return html`<span class=${`avatar ${face} ${look ?? ''}`} aria-hidden="true">${initials(name)}</span>`;
}

export function authorOf(message, world) {
  if (message.bot || message.user === world.app?.botId) return { id: world.app.id, name: world.app.name, app: true };
  return { id: message.user, name: personName(world, message.user), app: false };
}

function Marks({ message }) {
  return html`${message.pinned && html`<p class="mark pinned">Pinned</p>`}
  ${message.ephemeral && html`<p class="mark ephemeral">Only visible to you</p>`}`;
}

function Files({ files }) {
  return files.map(
    file => html`<p class="given" key=${file.id}>
      <a href=${`/page/given/${file.id}`} download=${file.name}><b>${file.title}</b><span>${file.name}, ${file.size} bytes</span></a>
    </p>`,
  );
}

/**
 * What was entered on a message is kept until the message itself changes. What Slack notes begins with
 * whom it is about, who stands above it.
 */
function Body({ message, channel }) {
  const blocks = message.blocks ?? [];
  const attachments = message.attachments ?? [];
  const all = [...blocks, ...attachments.flatMap((attachment) => attachment.blocks ?? [])];
  const entry = useEntered(JSON.stringify(all));
  const edited = message.edited && html` <span class="edited">(edited)</span>`;
  const said = message.subtype ? message.text.replace(/^<@[^>]+> (?:has )?/, '') : message.text;
  const text = !blocks.length && said && html`<div class="blocks"><div><${Mrkdwn} text=${said} />${edited}</div></div>`;
  return html`<${Acting} where=${{ message: { channel, ts: message.ts } }} blocks=${all} entry=${entry}>
      ${text || (blocks.length > 0 && html`<${Blocks} blocks=${blocks} />${edited}`)}
      ${message.files?.length > 0 && html`<${Files} files=${message.files} />`}
      ${attachments.length > 0 && html`<${Attachments} attachments=${attachments} />${!text && !blocks.length && edited}`}
    <//>`;
}

/**
 * `follows`: by the same author shortly after the one above, so drawn without name and face.
 * `replies` stand below it, and `onThread` opens them.
 */
export function Message({ message, channel, follows, fresh, inThread, onThread, children }) {
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
  const look = ['message', message.subtype && 'system', follows && 'follows', message.ephemeral && 'only-you', message.pinned && 'has-pin', fresh && 'fresh'];
  return html`<article class=${look.filter(Boolean).join(' ')} aria-labelledby=${heading} id=${`${inThread ? 'thread-' : ''}${channel}-${message.ts}`} tabindex="-1" ref=${article} onFocusIn=${() => (inside.current = true)} onFocusOut=${({ relatedTarget }) => (inside.current = !relatedTarget)}>
    <${Marks} message=${message} />
    <div class="face">${follows ? time : html`<${Avatar} id=${author.id} name=${author.name} />`}</div>
    <div class="said">
      <p class=${follows ? 'by unseen' : 'by'} id=${heading}><b>${author.name}</b> ${author.app && html`<span class="badge">App</span> `}${time}</p>
      <${Body} message=${message} channel=${channel} />
      <${Reactions} message=${message} channel=${channel} />
      ${children}
    </div>
    ${!message.ephemeral && html`<${Tools} message=${message} channel=${channel} onThread=${onThread} />`}
  </article>`;
}
