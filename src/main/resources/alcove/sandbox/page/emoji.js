// The emoji names an app's own copy is likely to use; any other name stays as it was written.
const EMOJI = {
  white_check_mark: '✅', heavy_check_mark: '✔️', ballot_box_with_check: '☑️', x: '❌', warning: '⚠️',
  information_source: 'ℹ️', lock: '🔒', unlock: '🔓', key: '🔑', eyes: '👀', wave: '👋', tada: '🎉',
  pray: '🙏', raised_hands: '🙌', clap: '👏', '+1': '👍', thumbsup: '👍', '-1': '👎', thumbsdown: '👎',
  handshake: '🤝', heart: '❤️', green_heart: '💚', sparkles: '✨', star: '⭐', bulb: '💡', seedling: '🌱',
  herb: '🌿', sunny: '☀️', calendar: '📅', spiral_calendar_pad: '🗓️', clock9: '🕘', alarm_clock: '⏰',
  hourglass: '⌛', bell: '🔔', no_bell: '🔕', memo: '📝', pencil2: '✏️', pushpin: '📌', speech_balloon: '💬',
  mailbox: '📫', envelope: '✉️', link: '🔗', question: '❓', exclamation: '❗', thinking_face: '🤔',
  smile: '😄', slightly_smiling_face: '🙂', blush: '😊', coffee: '☕', rocket: '🚀', compass: '🧭',
  books: '📚', busts_in_silhouette: '👥', bust_in_silhouette: '👤', shield: '🛡️', sos: '🆘',
};

export const emoji = (name) => EMOJI[name] ?? `:${name}:`;

/** The names that hold these letters. */
export const known = (letters) => Object.keys(EMOJI).filter((name) => name.includes(letters.toLowerCase()));
