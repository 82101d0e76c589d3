// What the page asks of the sandbox's server, and how it hears of changes.
import { useCallback, useEffect, useRef, useState } from './vendor-htm-preact-3.1.1.js';

async function asked(path, body) {
  const options = body && {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
  const answer = await fetch(path, { cache: 'no-store', ...options });
  const json = await answer.json().catch(() => null);
  if (!json) throw new Error(`The sandbox answered ${answer.status}.`);
  return json;
}

/** A request whose failure is an answer like any other, so that callers have one way to go on. */
async function tried(path, body) {
  try {
    return await asked(path, body);
  } catch (problem) {
    return { ok: false, error: 'unreachable', problem };
  }
}

export const people = () => asked('/page/people');
export const journal = (after) => asked(`/page/journal?after=${after}`);
export const moveClock = (by) => tried('/page/clock', by);
/** What the app offers for what was typed: `{options}` or `{option_groups}`. */
const options = (as, asked) => tried('/page/options', { as, ...asked });

const encoded = (file) =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });

/** Gives a form a file of this machine: `{file}`, as the form then holds it. */
const attached = async (as, file) => tried('/page/attach', { as, name: file.name, bytes: await encoded(file) });

const act = (as, deed) => tried('/page/act', { as, ...deed });

/**
 * What a failed request leaves for the page to say. Of an error with a name the server tells people
 * itself, by a toast or a word in the conversation; a sentence is shown as it is.
 */
export function sentence(answer) {
  if (answer.ok !== false) return null;
  if (answer.error === 'unreachable') return 'The sandbox cannot be reached. Is it still running?';
  return answer.error?.includes(' ') ? answer.error : null;
}

/**
 * One person's view of the workspace, kept fresh: fetched at the start, at each event and after each
 * deed, never twice at once. `deed` resolves when what it changed is on the page.
 */
export function useWorkspace(as) {
  const [state, setState] = useState(null);
  const [lost, setLost] = useState(false);
  const refetch = useRef(async () => {});

  useEffect(() => {
    let over = false;
    let running = null;
    let again = false;
    const load = async () => {
      try {
        do {
          again = false;
          const next = await asked(`/page/state?as=${encodeURIComponent(as)}`);
          if (!over) setState(next);
        } while (again && !over);
        if (!over) setLost(false);
      } catch {
        if (!over) setLost(true);
      } finally {
        running = null;
      }
    };
    refetch.current = () => {
      if (running) again = true;
      else running = load();
      return running;
    };
    setState(null);
    refetch.current();
    const events = new EventSource(`/page/live?as=${encodeURIComponent(as)}`);
    events.onmessage = () => refetch.current();
    events.onopen = () => refetch.current();
    events.onerror = () => setLost(true);
    return () => {
      over = true;
      events.close();
    };
  }, [as]);

  const deed = useCallback(
    async (what) => {
      const answer = await act(as, what);
      await refetch.current();
      return answer;
    },
    [as],
  );
  const askOptions = useCallback((asked) => options(as, asked), [as]);
  const attach = useCallback((file) => attached(as, file), [as]);
  return { state, lost, deed, askOptions, attach };
}
