// Instants as people read them, always in the zone of the person looked at.

const formats = new Map();

function format(tz, options) {
  const key = tz + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat('en-US', { timeZone: tz, ...options }));
  return formats.get(key);
}

/** A date from an ISO text, from seconds, or from a message's `ts`. */
export function instant(value) {
  if (typeof value === 'string' && value.includes('-')) return new Date(value);
  return new Date(Number(value) * 1000);
}

export const timeText = (date, tz) => format(tz, { hour: 'numeric', minute: '2-digit' }).format(date);

export const clockText = (date, tz) =>
  format(tz, { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }).format(date);

export const fullText = (date, tz) => format(tz, { dateStyle: 'full', timeStyle: 'medium' }).format(date);

export const zoneText = (tz) => tz.split('/').at(-1).replaceAll('_', ' ');

/** The local day as `2026-11-23`. */
export function dayKey(date, tz) {
  const parts = format(tz, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(date);
  const of = (type) => parts.find((part) => part.type === type).value;
  return `${of('year')}-${of('month')}-${of('day')}`;
}

const DAY = 86_400_000;

function relativeDay(date, tz, now) {
  const key = dayKey(date, tz);
  if (key === dayKey(now, tz)) return 'Today';
  if (key === dayKey(new Date(now - DAY), tz)) return 'Yesterday';
  if (key === dayKey(new Date(+now + DAY), tz)) return 'Tomorrow';
  return null;
}

function ordinal(day) {
  const tens = day % 100;
  const suffix = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return day + suffix;
}

function longDate(date, tz, { weekday, month = 'long', year = true }) {
  const parts = format(tz, { weekday: 'long', month, day: 'numeric', year: 'numeric' }).formatToParts(date);
  const of = (type) => parts.find((part) => part.type === type).value;
  const day = month === 'long' ? ordinal(Number(of('day'))) : of('day');
  return `${weekday ? of('weekday') + ', ' : ''}${of('month')} ${day}${year ? ', ' + of('year') : ''}`;
}

/** What stands on the line between two days. */
export function dayText(date, tz, now) {
  const year = dayKey(date, tz).slice(0, 4) !== dayKey(now, tz).slice(0, 4);
  return relativeDay(date, tz, now) ?? longDate(date, tz, { weekday: true, year });
}

function ago(date, now) {
  const words = new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' });
  const minutes = Math.round((date - now) / 60_000);
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  if (Math.abs(minutes) < 1440) return words.format(Math.round(minutes / 60), 'hour');
  return words.format(Math.round(minutes / 1440), 'day');
}

/** How long ago something was, in words. */
export const agoText = ago;

/** A `<!date^…>` token's format, filled in. */
export function slackDate(seconds, pattern, tz, now) {
  const date = new Date(seconds * 1000);
  const pretty = (text) => (relativeDay(date, tz, now) ?? text).toLowerCase();
  const tokens = {
    date_num: () => dayKey(date, tz),
    date: () => longDate(date, tz, {}),
    date_short: () => longDate(date, tz, { month: 'short' }),
    date_long: () => longDate(date, tz, { weekday: true }),
    date_pretty: () => (relativeDay(date, tz, now) ? pretty() : longDate(date, tz, {})),
    date_short_pretty: () => (relativeDay(date, tz, now) ? pretty() : longDate(date, tz, { month: 'short' })),
    date_long_pretty: () => (relativeDay(date, tz, now) ? pretty() : longDate(date, tz, { weekday: true })),
    time: () => timeText(date, tz),
    time_secs: () => format(tz, { timeStyle: 'medium' }).format(date),
    ago: () => ago(date, now),
  };
  return pattern.replace(/\{(\w+)\}/g, (all, name) => tokens[name]?.() ?? all);
}

/** Seconds of a wall-clock time `2026-11-23T09:00` in a zone, as Slack's datetimepicker sends them. */
export function secondsOf(wall, tz) {
  const guess = new Date(wall + 'Z');
  const shift = new Date(wallOf(guess / 1000, tz) + 'Z') - guess;
  return Math.round((guess - shift) / 1000);
}

/** The wall-clock time of an instant in a zone, as an input of type datetime-local takes it. */
export function wallOf(seconds, tz) {
  const date = new Date(seconds * 1000);
  return `${dayKey(date, tz)}T${format(tz, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date)}`;
}
