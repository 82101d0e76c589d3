// Block Kit's layout blocks.
import { html } from './vendor-htm-preact-3.1.1.js';
import { Chart } from './chart.js';
import { Markdown } from './markdown.js';
import { useId } from './picker.js';
import { RichText } from './richtext.js';
import { Acted, Entered, useSurface } from './surface.js';
import { Link, plain, Text } from './text.js';
import { idOf, isStateful } from './values.js';

const Header = ({ block }) => html`<h3 class="block-header">${plain(block.text)}</h3>`;

function Section({ block, id }) {
  const textId = useId('section');
  const { accessory } = block;
  const field = isStateful(accessory) ? { 'aria-describedby': textId } : undefined;
  return html`<div class="block-section">
    <div class="words" id=${textId}>
      ${block.text && html`<div><${Text} text=${block.text} /></div>`}
      ${block.fields && html`<div class="fields">${block.fields.map((text) => html`<div><${Text} text=${text} /></div>`)}</div>`}
    </div>
    ${accessory && html`<div class="beside"><${Acted} blockId=${id} element=${accessory} field=${field} label=${plain(block.text)} /></div>`}
  </div>`;
}

const Context = ({ block }) =>
  html`<div class="block-context">
    ${block.elements.map((element) => (element.type === 'image' ? html`<img src=${element.image_url} alt=${element.alt_text} loading="lazy" />` : html`<span><${Text} text=${element} /></span>`))}
  </div>`;

const Actions = ({ block, id }) =>
  html`<div class="block-actions">
    ${block.elements.map((element) => html`<${Acted} key=${element.action_id} blockId=${id} element=${element} label=${plain(element.text) || element.action_id} />`)}
  </div>`;

function Input({ block, id }) {
  const { errors } = useSurface();
  const own = useId('input');
  const { element } = block;
  const error = errors[id];
  const described = [block.hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(' ');
  const field = {
    id: `${own}-field`,
    'aria-labelledby': `${own}-label`,
    'aria-describedby': described || undefined,
    'aria-errormessage': error ? `${own}-error` : undefined,
    'aria-invalid': error ? 'true' : undefined,
    'aria-required': block.optional || element.type.startsWith('checkbox') ? undefined : 'true',
  };
  return html`<div class=${`block-input${error ? ' wrong' : ''}`} data-block=${id}>
    <label id=${`${own}-label`} for=${`${own}-field`}>${plain(block.label)}${block.optional && html` <span class="soft">(optional)</span>`}</label>
    <${Entered} blockId=${id} element=${element} dispatch=${block.dispatch_action} optional=${block.optional} field=${field} label=${plain(block.label)} />
    ${error && html`<p class="error" id=${`${own}-error`} role="alert">${error}</p>`}
    ${block.hint && html`<p class="hint" id=${`${own}-hint`}>${plain(block.hint)}</p>`}
  </div>`;
}

function Picture({ block }) {
  return html`<figure class="block-image">
    ${block.title && html`<figcaption>${plain(block.title)}</figcaption>`}
    <img src=${block.image_url} alt=${block.alt_text} loading="lazy" />
  </figure>`;
}

function cell(content) {
  return content.type === 'rich_text' ? html`<${RichText} block=${content} />` : (content.text ?? String(content.value ?? ''));
}

function Table({ block }) {
  const [head, ...rows] = block.rows;
  const align = (column) => `align-${block.column_settings?.[column]?.align ?? 'left'}`;
  return html`<div class="block-table" tabindex="0" role="region" aria-label=${block.caption ?? 'Table'}>
    <table>
      ${block.caption && html`<caption>${block.caption}</caption>`}
      <thead><tr>${head.map((content, column) => html`<th scope="col" class=${align(column)}>${cell(content)}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${row.map((content, column) => html`<td class=${content.type === 'raw_number' ? 'align-right' : align(column)}>${cell(content)}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`;
}

function Card({ title, note, text, url }) {
  return html`<div class="block-card">
    <b>${url ? html`<${Link} url=${url}>${title}<//>` : title}</b>
    ${text && html`<div>${text}</div>`}
    ${note && html`<div class="soft">${note}</div>`}
  </div>`;
}

const Video = ({ block }) =>
  html`<${Card} title=${plain(block.title)} text=${plain(block.description)} url=${block.title_url ?? block.video_url} note=${['Video', block.provider_name, block.author_name].filter(Boolean).join(' · ')} />`;

const File = ({ block }) =>
  html`<${Card} title=${block.file?.name ?? block.external_id ?? 'File'} note="File" url=${block.file?.permalink} />`;

const Alert = ({ block }) => html`<div class=${`block-alert ${block.level ?? ''}`}><${Text} text=${block.text} /></div>`;

const Unknown = ({ block }) => html`<p class="unknown">The sandbox does not draw blocks of type “${block.type}”.</p>`;

const KINDS = {
  header: Header,
  section: Section,
  context: Context,
  divider: () => html`<hr class="block-divider" />`,
  actions: Actions,
  input: Input,
  rich_text: RichText,
  image: Picture,
  markdown: ({ block }) => html`<${Markdown} text=${block.text} />`,
  table: Table,
  data_table: Table,
  data_visualization: Chart,
  video: Video,
  file: File,
  alert: Alert,
};

export const Blocks = ({ blocks }) =>
  html`<div class="blocks">
    ${blocks.map((block, index) => {
      const Kind = KINDS[block.type] ?? Unknown;
      return html`<${Kind} key=${idOf(block, index)} block=${block} id=${idOf(block, index)} />`;
    })}
  </div>`;
