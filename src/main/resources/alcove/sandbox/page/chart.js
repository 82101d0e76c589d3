// Charts as plain SVG. The same numbers stand in a table that only a screen reader meets.
import { html, useLayoutEffect, useRef, useState } from './vendor-htm-preact-3.1.1.js';

const WIDEST = 600;
const HIGH = 220;
const LEFT = 52;
const BOTTOM = 190;
const TOP = 14;

/** A character of an axis is about so wide, a line of them so high. */
const CHARACTER = 6;
const LINE = 14;

const short = (value) => new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 }).format(value);

/** A round step, so that four or five lines carry readable numbers; zero is always among them. */
function ticks(values) {
  const top = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  const rough = (top - low || 1) / 4;
  const scale = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].find((times) => times * scale >= rough) * scale;
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(top / step));
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** A name in lines that fit beneath its place; a word that is wider than that stands alone. */
function wrapped(name, wide) {
  const lines = [];
  for (const word of name.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && longer.length * CHARACTER <= wide) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function valueAt(series, category) {
  return series.data.find((point) => point.label === category)?.value ?? 0;
}

/** How wide the drawing is just now, so that its letters are as large in a narrow window. */
function useWidth(drawing) {
  const [wide, setWide] = useState(WIDEST);
  useLayoutEffect(() => {
    const measured = () => setWide(Math.min(Math.max(drawing.current.clientWidth, 2 * LEFT), WIDEST));
    const resized = new ResizeObserver(measured);
    measured();
    resized.observe(drawing.current);
    return () => resized.disconnect();
  }, []);
  return wide;
}

function Axes({ lines, y, names, skip, x, wide }) {
  return html`<g class="axes">
    ${lines.map((line) => html`<line x1=${LEFT} x2=${wide} y1=${y(line)} y2=${y(line)} />`)}
    ${lines.map((line) => html`<text x=${LEFT - 8} y=${y(line) + 4} text-anchor="end">${short(line)}</text>`)}
    ${names.map((name, nth) => html`<text text-anchor="middle">${name.map((line, row) => html`<tspan x=${x(nth * skip)} y=${BOTTOM + 18 + LINE * row}>${line}</tspan>`)}</text>`)}
  </g>`;
}

function Bars({ series, categories, x, y, width }) {
  const each = (width * 0.7) / series.length;
  return series.map((one, nth) =>
    categories.map((name, index) => {
      const value = valueAt(one, name);
      const left = x(index) - width * 0.35 + nth * each;
      return html`<rect class=${`series-${nth % 6}`} x=${left} y=${Math.min(y(value), y(0))} width=${Math.max(each - 2, 1)} height=${Math.abs(y(0) - y(value))} rx="2"><title>${`${one.name}, ${name}: ${value}`}</title></rect>`;
    }),
  );
}

function Lines({ series, categories, x, y, filled }) {
  return series.map((one, nth) => {
    const points = categories.map((name, index) => `${x(index)},${y(valueAt(one, name))}`);
    const floor = `${x(categories.length - 1)},${y(0)} ${x(0)},${y(0)}`;
    return html`<g class=${`series-${nth % 6}`}>
      ${filled && html`<polygon points=${points.join(' ') + ' ' + floor} />`}
      <polyline points=${points.join(' ')} />
      ${categories.map((name, index) => html`<circle cx=${x(index)} cy=${y(valueAt(one, name))} r="3"><title>${`${one.name}, ${name}: ${valueAt(one, name)}`}</title></circle>`)}
    </g>`;
  });
}

function Plane({ chart }) {
  const drawing = useRef(null);
  const wide = useWidth(drawing);
  const categories = chart.axis_config?.categories ?? chart.series[0].data.map((point) => point.label);
  const lines = ticks(chart.series.flatMap((one) => one.data.map((point) => point.value)));
  const width = (wide - LEFT) / categories.length;
  const x = (index) => LEFT + width * (index + 0.5);
  const y = (value) => BOTTOM - ((value - lines[0]) / (lines.at(-1) - lines[0])) * (BOTTOM - TOP);
  const skip = Math.ceil(categories.length / 10);
  const names = categories.filter((_, index) => index % skip === 0).map((name) => wrapped(name, width * skip));
  const high = HIGH + LINE * (Math.max(...names.map((name) => name.length)) - 1);
  const shared = { series: chart.series, categories, x, y };
  return html`<svg ref=${drawing} viewBox=${`0 0 ${wide} ${high}`} aria-hidden="true">
    <${Axes} lines=${lines} y=${y} names=${names} skip=${skip} x=${x} wide=${wide} />
    ${chart.type === 'bar' ? html`<${Bars} ...${shared} width=${width} />` : html`<${Lines} ...${shared} filled=${chart.type === 'area'} />`}
  </svg>`;
}

function Pie({ segments }) {
  const total = segments.reduce((sum, segment) => sum + segment.value, 0);
  let turn = 0;
  const slices = segments.map((segment, nth) => {
    const from = turn;
    turn += segment.value / total;
    const at = (part) => `${100 + 90 * Math.sin(part * 2 * Math.PI)},${100 - 90 * Math.cos(part * 2 * Math.PI)}`;
    const large = turn - from > 0.5 ? 1 : 0;
    const whole = segment.value === total;
    return whole
      ? html`<circle class=${`series-${nth % 6}`} cx="100" cy="100" r="90" />`
      : html`<path class=${`series-${nth % 6}`} d=${`M100,100 L${at(from)} A90,90 0 ${large} 1 ${at(turn)} Z`} />`;
  });
  return html`<svg class="pie" viewBox="0 0 200 200" aria-hidden="true">${slices}</svg>`;
}

function rows(chart) {
  if (chart.type === 'pie') return chart.segments.map((segment) => [segment.label, segment.value]);
  return chart.series.flatMap((one) => one.data.map((point) => [`${one.name}, ${point.label}`, point.value]));
}

function legend(chart) {
  if (chart.type === 'pie') return chart.segments.map((segment) => `${segment.label} · ${segment.value}`);
  return chart.series.length > 1 ? chart.series.map((one) => one.name) : [];
}

export function Chart({ block }) {
  const { chart, title } = block;
  const names = legend(chart);
  const axes = [chart.axis_config?.y_label, chart.axis_config?.x_label].filter(Boolean).join(' by ');
  return html`<figure class="chart">
    <figcaption><b>${title}</b>${axes && html`<span class="soft"> ${axes}</span>`}</figcaption>
    <div class="plot">
      ${chart.type === 'pie' ? html`<${Pie} segments=${chart.segments} />` : html`<${Plane} chart=${chart} />`}
      ${names.length > 0 && html`<ul class="legend">${names.map((name, nth) => html`<li><i class=${`swatch series-${nth % 6}`}></i>${name}</li>`)}</ul>`}
    </div>
    <table class="unseen">
      <caption>${title}</caption>
      <tbody>${rows(chart).map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody>
    </table>
  </figure>`;
}
