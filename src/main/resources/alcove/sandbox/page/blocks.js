// Block Kit's layout blocks.
import { html, useState } from './vendor-htm-preact-3.1.1.js';
import { Alert, Card, Carousel, Container, ContextActions, Image, Plan, Task } from './cards.js';
import { Chart } from './chart.js';
import { Icon } from './icons.js';
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
  const label = plain(block.text) || plain(accessory?.text) || 'More';
  return html`<div class="block-section">
    <div class="words" id=${textId}>
      ${block.text && html`<div><${Text} text=${block.text} /></div>`}
      ${block.fields && html`<div class="fields">${block.fields.map((text) => html`<div><${Text} text=${text} /></div>`)}</div>`}
    </div>
    ${accessory && html`<div class="beside"><${Acted} blockId=${id} element=${accessory} field=${field} label=${label} /></div>`}
  </div>`;
}

const Context = ({ block }) =>
  html`<div class="block-context">
    ${block.elements.map((element) => (element.type === 'image' ? html`<${Image} image=${element} />` : html`<span><${Text} text=${element} /></span>`))}
  </div>`;

const NAMES = { datepicker: 'Date', timepicker: 'Time', datetimepicker: 'Date and time' };

const Actions = ({ block, id }) =>
  html`<div class="block-actions">
    ${block.elements.map((element) => html`<${Acted} key=${element.action_id} blockId=${id} element=${element} label=${plain(element.text) || NAMES[element.type] || 'Choose'} />`)}
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
    <${Image} image=${block} />
  </figure>`;
}

function cell(content) {
  return content.type === 'rich_text' ? html`<${RichText} block=${content} />` : (content.text ?? String(content.value ?? ''));
}

function Table({ block, header }) {
  const [head, ...rows] = block.rows;
  const align = (column) => `align-${block.column_settings?.[column]?.align ?? 'left'}`;
  return html`<div class="block-table" tabindex="0" role="region" aria-label=${block.caption ?? 'Table'}>
    <table>
      ${block.caption && html`<caption>${block.caption}</caption>`}
      <thead><tr>${head.map((content, column) => html`<th scope="col" class=${align(column)}>${cell(content)}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${row.map((content, column) => html`<${column === header ? 'th' : 'td'} scope=${column === header ? 'row' : undefined} class=${content.type === 'raw_number' ? 'align-right' : align(column)}>${cell(content)}<//>`)}</tr>`)}</tbody>
    </table>
  </div>`;
}

const DATA_ROWS = 20;

/** A table of data shows a page at a time. */
function DataTable({ block }) {
  const [page, setPage] = useState(0);
  const [head, ...rows] = block.rows;
  const size = block.page_size ?? DATA_ROWS;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const shown = { ...block, rows: [head, ...rows.slice(page * size, (page + 1) * size)] };
  return html`<div class="data-table">
    <${Table} block=${shown} header=${block.row_header_column_index ?? 0} />
    ${pages > 1 && html`<div class="pager">
      <button type="button" class="button quiet icon" aria-label="Previous page" disabled=${page === 0} onClick=${() => setPage(page - 1)}>‹</button>
      <span role="status">${page + 1} of ${pages}</span>
      <button type="button" class="button quiet icon" aria-label="Next page" disabled=${page === pages - 1} onClick=${() => setPage(page + 1)}>›</button>
    </div>`}
  </div>`;
}

/** Slack plays a video in its place; nothing from elsewhere runs in this page, so it leads there. */
function Video({ block }) {
  const by = [block.author_name, block.provider_name].filter(Boolean).join(' · ');
  return html`<figure class="block-video">
    ${by && html`<p class="soft">${block.provider_icon_url && html`<img src=${block.provider_icon_url} alt="" loading="lazy" />`}${by}</p>`}
    <figcaption><${Link} url=${block.title_url ?? block.video_url}>${plain(block.title)}<//></figcaption>
    ${block.description && html`<div>${plain(block.description)}</div>`}
    <a class="play" href=${block.video_url} target="_blank" rel="noopener noreferrer" aria-label=${`Play ${plain(block.title)}`}>
      <img src=${block.thumbnail_url} alt=${block.alt_text} loading="lazy" /><span class="play-sign" aria-hidden="true"></span>
    </a>
  </figure>`;
}

const File = ({ block }) =>
  html`<div class="block-file"><${Icon} name="file" /><div><b>${block.external_id}</b><div class="soft">Remote file</div></div></div>`;

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
  data_table: DataTable,
  data_visualization: Chart,
  video: Video,
  file: File,
  alert: Alert,
  card: Card,
  carousel: Carousel,
  container: ({ block }) => html`<${Container} block=${block} Blocks=${Blocks} />`,
  context_actions: ContextActions,
  task_card: Task,
  plan: Plan,
};

export const Blocks = ({ blocks }) =>
  html`<div class="blocks">
    ${blocks.map((block, index) => {
      const Kind = KINDS[block.type] ?? Unknown;
      return html`<${Kind} key=${idOf(block, index)} block=${block} id=${idOf(block, index)} />`;
    })}
  </div>`;
