// Attachments: the old way to lay out a message, with a bar of colour at its side.
import { html } from './vendor-htm-preact-3.1.1.js';
import { Blocks } from './blocks.js';
import { Link, Mrkdwn } from './text.js';
import { fullText, instant } from './time.js';
import { useWorld } from './world.js';

const NAMED = { good: '#2eb67d', warning: '#ecb22e', danger: '#e01e5a' };

const colour = (text) => NAMED[text] ?? (/^#?[0-9a-f]{6}$/i.test(text ?? '') ? `#${text.replace('#', '')}` : null);

const Marked = ({ as, attachment, text }) =>
  (attachment.mrkdwn_in ?? ['pretext', 'text', 'fields']).includes(as) ? html`<${Mrkdwn} text=${text} />` : html`<span class="lines">${text}</span>`;

const Maybe = ({ url, children }) => (url ? html`<${Link} url=${url}>${children}<//>` : children);

function Fields({ attachment }) {
  return html`<dl class="attachment-fields">
    ${attachment.fields.map((field) => html`<div class=${field.short ? 'short' : ''}><dt>${field.title}</dt><dd><${Marked} as="fields" attachment=${attachment} text=${field.value ?? ''} /></dd></div>`)}
  </dl>`;
}

function Inside({ attachment }) {
  const { tz } = useWorld();
  const { author_name: author, title, text, fields, image_url: image, thumb_url: thumb, footer, ts } = attachment;
  return html`
    ${author && html`<p class="attachment-author">${attachment.author_icon && html`<img src=${attachment.author_icon} alt="" loading="lazy" />`}<${Maybe} url=${attachment.author_link}>${author}<//></p>`}
    ${title && html`<p class="attachment-title"><${Maybe} url=${attachment.title_link}>${title}<//></p>`}
    ${text && html`<div><${Marked} as="text" attachment=${attachment} text=${text} /></div>`}
    ${fields?.length > 0 && html`<${Fields} attachment=${attachment} />`}
    ${image && html`<img class="attachment-image" src=${image} alt=${attachment.fallback ?? ''} loading="lazy" />`}
    ${thumb && !image && html`<img class="attachment-thumb" src=${thumb} alt="" loading="lazy" />`}
    ${(footer || ts) && html`<p class="attachment-footer">${attachment.footer_icon && html`<img src=${attachment.footer_icon} alt="" loading="lazy" />`}${[footer, ts && fullText(instant(ts), tz)].filter(Boolean).join(' | ')}</p>`}
  `;
}

export const Attachments = ({ attachments }) =>
  attachments.map((attachment) => {
    const bar = colour(attachment.color);
    return html`<div key=${attachment.id}>
      ${attachment.pretext && html`<div><${Marked} as="pretext" attachment=${attachment} text=${attachment.pretext} /></div>`}
      <div class="attachment" ref=${(node) => node?.style.setProperty('--bar', bar ?? 'var(--line)')}>
        ${attachment.blocks?.length > 0 ? html`<${Blocks} blocks=${attachment.blocks} />` : html`<${Inside} attachment=${attachment} />`}
      </div>
    </div>`;
  });
