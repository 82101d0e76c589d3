// What the composer offers while one types. The text is sent as typed: the server makes mentions of
// `@Name`, as Slack does.
import { standing } from './world.js';

const startsAWord = (name, words) =>
  name.toLowerCase().startsWith(words) || name.toLowerCase().split(/\s+/).some((word) => word.startsWith(words));

function commandOffers(text, caret, commands) {
  const word = text.slice(0, caret).toLowerCase();
  const fitting = commands.filter(({ command }) => command.startsWith(word) && command !== word);
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
    note: standing(person) || person.title,
    from: caret - found[1].length - 1,
    insert: `@${person.name} `,
  }));
}
