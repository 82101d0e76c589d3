// Block Kit's newer blocks: alerts, cards, containers, tasks.
import { html, useState } from './vendor-htm-preact-3.1.1.js';
import { useId } from './picker.js';
import { RichText } from './richtext.js';
import { Acted } from './surface.js';
import { Link, plain, Text } from './text.js';

/** An image by its address; one that lies in a file is not here. */
export function Image({ image, look, children }) {
  if (!image.image_url) return html`<span class=${`no-image ${look ?? ''}`} role="img" aria-label=${image.alt_text}>${image.alt_text}</span>`;
  return html`<img class=${look} src=${image.image_url} alt=${image.alt_text ?? ''} loading="lazy" />${children}`;
}

const ALERTS = { info: 'Info', warning: 'Warning', error: 'Error', success: 'Done' };

export function Alert({ block }) {
  const level = block.level ?? 'default';
  return html`<div class=${`block-alert ${level}`} role="note" aria-label=${ALERTS[level] ?? 'Note'}><span class="alert-sign" aria-hidden="true"></span><div><${Text} text=${block.text} /></div></div>`;
}

export function Card({ block, id }) {
  const own = useId('card');
  const { hero_image: hero, icon, slack_icon: sign, title, subtitle, body, subtext, actions } = block;
  return html`<div class="block-card" role="group" aria-labelledby=${title ? own : undefined}>
    ${hero && html`<${Image} image=${hero} look="hero" />`}
    <div class="card-inside">
      ${(icon || sign || title || subtitle) && html`<header>
        ${icon && html`<${Image} image=${icon} look="card-icon" />`}
        ${sign && !icon && html`<span class="card-icon slack-icon" title=${sign.name} aria-hidden="true">${sign.name[0]}</span>`}
        <div>
          ${title && html`<h4 id=${own}><${Text} text=${title} /></h4>`}
          ${subtitle && html`<div class="soft"><${Text} text=${subtitle} /></div>`}
        </div>
      </header>`}
      ${body && html`<div><${Text} text=${body} /></div>`}
      ${subtext && html`<div class="soft"><${Text} text=${subtext} /></div>`}
      ${actions?.length > 0 && html`<div class="block-actions">${actions.map((element) => html`<${Acted} key=${element.action_id} blockId=${id} element=${element} label=${plain(element.text)} />`)}</div>`}
    </div>
  </div>`;
}

export const Carousel = ({ block }) =>
  html`<div class="block-carousel" role="region" aria-label=${`${block.elements.length} cards`} tabindex="0">
    ${block.elements.map((card) => html`<${Card} key=${card.block_id} block=${card} id=${card.block_id} />`)}
  </div>`;

export function Container({ block, Blocks }) {
  const own = useId('container');
  const folds = block.is_collapsible ?? false;
  const [open, setOpen] = useState(!block.default_collapsed);
  const title = block.rich_text_title ? html`<${RichText} block=${block.rich_text_title} />` : plain(block.title);
  const head = html`${block.icon && html`<${Image} image=${block.icon} look="card-icon" />`}
    <span class="container-title" id=${own}>${title}</span>
    ${block.subtitle && html`<span class="soft"><${Text} text=${block.subtitle} /></span>`}`;
  return html`<section class=${`block-container ${block.width ?? 'standard'}${block.has_header_divider === false ? '' : ' ruled'}`} aria-labelledby=${own}>
    ${folds ? html`<button type="button" class="container-head" aria-expanded=${String(open)} onClick=${() => setOpen(!open)}>${head}<span class="chevron" aria-hidden="true"></span></button>` : html`<div class="container-head">${head}</div>`}
    ${open && html`<${Blocks} blocks=${block.child_blocks} />`}
  </section>`;
}

export const ContextActions = ({ block, id }) =>
  html`<div class="block-actions quietly">${block.elements.map((element) => html`<${Acted} key=${element.action_id} blockId=${id} element=${element} label=${plain(element.text) || 'Feedback'} />`)}</div>`;

const STATUS = { pending: 'Not begun', in_progress: 'Under way', complete: 'Done', error: 'Failed' };

export function Task({ block }) {
  const status = block.status ?? 'pending';
  const details = [block.details, block.output].filter((text) => text?.elements.length > 0);
  const more = details.length > 0 || block.sources?.length > 0;
  const head = html`<span class=${`task-sign ${status}`} aria-hidden="true"></span><b>${block.title}</b> <span class="unseen">(${STATUS[status]})</span>`;
  if (!more) return html`<div class="block-task">${head}</div>`;
  return html`<details class="block-task"><summary>${head}</summary>
    <div class="task-more">
      ${details.map((text) => html`<${RichText} block=${text} />`)}
      ${block.sources?.length > 0 && html`<p class="sources">${block.sources.map((source) => html`<${Link} url=${source.url}>${source.text}<//> `)}</p>`}
    </div>
  </details>`;
}

export function Plan({ block }) {
  const own = useId('plan');
  const tasks = block.tasks ?? [];
  const done = tasks.filter((task) => task.status === 'complete').length;
  return html`<section class="block-plan" aria-labelledby=${own}>
    <header><b id=${own}>${block.title}</b>${tasks.length > 0 && html` <span class="soft">${done} of ${tasks.length}</span>`}</header>
    <ul>${tasks.map((task) => html`<li key=${task.task_id}><${Task} block=${task} /></li>`)}</ul>
  </section>`;
}
