// A menu whose options only the app knows: it is asked for them while one types.
import { html, useEffect, useRef, useState } from './vendor-htm-preact-3.1.1.js';
import { Picker } from './picker.js';
import { plain } from './text.js';
import { optionsOf } from './values.js';
import { useWorld } from './world.js';

const PAUSE_MILLIS = 150;
const LEAST = 3;

const shown = (option) => ({ value: option.value, text: plain(option.text), note: plain(option.description), group: option.group });

/** The options for what is typed, asked for a moment after the last key. */
function useSuggestions(ask, words, least) {
  const [found, setFound] = useState({ words: null, options: [] });
  const newest = useRef(null);
  useEffect(() => {
    newest.current = words;
    if (words === null || [...words].length < least) return undefined;
    const timer = setTimeout(async () => {
      const answer = await ask(words);
      if (newest.current === words) setFound({ words, options: optionsOf(answer) });
    }, PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [words, least]);
  return found;
}

export function ExternalSelect({ element, value, field, label, where, blockId, onChange }) {
  const world = useWorld();
  const [words, setWords] = useState(null);
  const multiple = element.type.startsWith('multi_');
  const least = element.min_query_length ?? LEAST;
  const ask = (typed) => world.askOptions({ where, block_id: blockId, action_id: element.action_id, typed });
  const found = useSuggestions(ask, words, least);
  const held = (multiple ? value : [value]).filter(Boolean);
  const asked = words !== null && [...words].length >= least;
  const offered = asked ? found.options : [];
  const all = [...offered, ...held.filter((option) => !offered.some((other) => other.value === option.value))];
  const bare = (wanted) => {
    const { group: _, ...option } = all.find((option) => option.value === wanted);
    return option;
  };
  const choose = (values) => onChange(multiple ? values.map(bare) : bare(values[0]));
  const waiting = asked && found.words !== words;
  const none = !asked ? `Type ${least === 1 ? 'a letter' : `${least} letters`} to search` : waiting ? 'Searching…' : 'No result';
  return html`<${Picker} label=${label} options=${all.map(shown)} offered=${offered.map(shown)} none=${none} chosen=${held.map((option) => option.value)} multiple=${multiple} search placeholder=${plain(element.placeholder)} field=${field} onType=${setWords} onChoose=${choose} />`;
}
