// What the composer offers while one types, and what is sent for it.

const startsAWord = (name, words) =>
  name.toLowerCase().startsWith(words) || name.toLowerCase().split(/\s+/).some((word) => word.startsWith(words));

function commandOffers(text, caret, commands) {
  const word = text.slice(0, caret).toLowerCase();
  const fitting = commands.filter(({ command }) => command.startsWith(word));
  return fitting.map(({ command, hint, description }) => ({
    key: command,
    text: command,
    note: [hint, description].filter(Boolean).join(' · '),
    from: 0,
    insert: `${command} `,
  }));
}

/** At most eight offers for the text before the caret. */
export function offers(text, caret, people, commands) {
  if (/^\/\S*$/.test(text.slice(0, caret))) return commandOffers(text, caret, commands);
  const found = /(?:^|\s)@([\p{L}\p{N}._'-]*(?: [\p{L}\p{N}._'-]+)?)$/u.exec(text.slice(0, caret));
  if (!found) return [];
  const words = found[1].toLowerCase();
  const fitting = people.filter((person) => startsAWord(person.name, words) && person.name.toLowerCase() !== words);
  fitting.sort((one, other) => Number(Boolean(one.deactivated)) - Number(Boolean(other.deactivated)));
  return fitting.slice(0, 8).map((person) => ({
    key: person.id,
    text: person.name,
    note: person.deactivated ? 'Deactivated' : person.guest ? 'Guest' : person.title,
    from: caret - found[1].length - 1,
    insert: `@${person.name} `,
    person,
  }));
}

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The text as Slack carries it: `&`, `<` and `>` as entities, and `@Name` as a mention, which for a
 * command holds the name too. A name that several bear means the one that was picked.
 */
export function encode(text, people, picked, isCommand) {
  const known = [...picked, ...people].map((person) => [escape(person.name).toLowerCase(), person]);
  if (!known.length) return escape(text);
  const ids = new Map([...known].reverse());
  const names = [...ids.keys()].sort((one, other) => other.length - one.length).map(literal);
  const mention = new RegExp(`(^|[^\\p{L}\\p{N}_])@(${names.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
  return escape(text).replace(mention, (_, before, name) => {
    const person = ids.get(name.toLowerCase());
    return `${before}<@${person.id}${isCommand ? `|${person.name}` : ''}>`;
  });
}
