// What every part of a pane may ask: who is who, whose eyes these are, and how to act.
import { createContext, useContext } from './vendor-htm-preact-3.1.1.js';

/** `{people, app, team, groups, me, tz, now, channels, open, conversations, act, ask, askOptions, attach}` of one pane. */
export const World = createContext(null);
export const useWorld = () => useContext(World);

/** The workspace's own voice, which answers a command that nobody brings. */
const VOICE = { USLACKBOT: 'Slackbot' };

export const personName = (world, id) => world.people.get(id)?.name ?? VOICE[id] ?? id;

/** What sets a person apart from most others here. */
export const standing = (person) =>
  (person.bot && 'App') || (person.deactivated && 'Deactivated') || (person.guest && 'Guest') || (person.foreign && 'From another organisation') || '';

/** Two letters for an avatar. */
export function initials(name) {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)].map((word) => [...word][0]) : [...name].slice(0, 2);
  return letters.join('').toUpperCase();
}

/** One of eight colours, always the same for the same id. */
export const hue = (id) => [...id].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) >>> 0, 7) % 8;

/** What a conversation is called by the one who looks at it. */
export function conversationName(conversation, me, people) {
  if (conversation.kind !== 'im') return conversation.name;
  const other = conversation.members.find((id) => id !== me) ?? me;
  return people.get(other)?.name ?? conversation.name;
}
