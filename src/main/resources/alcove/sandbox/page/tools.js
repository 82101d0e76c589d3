// What can be done with a message: shown beside it for the pointer, and always there for the keyboard.
import { html } from './vendor-htm-preact-3.1.1.js';
import { Icon } from './icons.js';
import { MenuButton } from './menu.js';
import { React } from './reactions.js';
import { useWorld } from './world.js';

export function Tools({ message, channel, onThread }) {
  const world = useWorld();
  const shortcuts = world.app.shortcuts.filter((one) => one.on_message);
  const run = ({ key }) => world.act({ do: 'shortcut', callback_id: key, where: { message: { channel, ts: message.ts } } });
  return html`<div class="tools" role="group" aria-label="Message actions">
    <${React} message=${message} channel=${channel} />
    ${onThread && html`<button type="button" class="button quiet icon" aria-label="Reply in thread" title="Reply in thread" onClick=${onThread}><${Icon} name="thread" /></button>`}
    ${shortcuts.length > 0 && html`<${MenuButton} label="More message actions" items=${shortcuts.map((one) => ({ key: one.callback_id, text: one.name, note: world.app.name }))} onPick=${run}>⋯<//>`}
  </div>`;
}
