// Small pictures drawn with one line, in the colour of the text beside them.
import { html } from './vendor-htm-preact-3.1.1.js';

const PATHS = {
  react: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M7.2 8v.6M12.8 8v.6M6.6 11.6c1.6 2.6 5.2 2.6 6.8 0',
  thread: 'M4 3.5h12a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H9.5L6 17v-3.5H4A1.5 1.5 0 0 1 2.5 12V5A1.5 1.5 0 0 1 4 3.5M6.5 7.5h7M6.5 10h4.5',
  thumb: 'M6.5 9 9.6 2.8c1.5-.2 2.4.9 2.1 2.3L11.2 7.5h4.3c1.3 0 2.2 1.2 1.9 2.4l-1.3 5.3a2 2 0 0 1-1.9 1.6H6.5M6.5 9v7.8M6.5 9H3.5v7.8h3',
  trash: 'M3.5 5.5h13M8 5.5V3.5h4v2M5 5.5l.7 10.2a1.5 1.5 0 0 0 1.5 1.3h5.6a1.5 1.5 0 0 0 1.5-1.3L15 5.5M8.3 8.5v5.5M11.7 8.5v5.5',
  file: 'M5 2.5h6.5L15.5 6.5v11h-10.5zM11.5 2.5v4h4',
};

export const Icon = ({ name, look }) =>
  html`<svg class=${`icon-line ${look ?? ''}`} viewBox="0 0 20 20" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;
