import { isDeepStrictEqual } from 'node:util';
import type { Headphones } from '../../catalog/headphones';
import type { Snapshot } from '../../contract/snapshot';
import type { Log } from './log';
import { redact } from './redact';

/** Number of events that a report contains. */
export const MAX_EVENTS = 200;
/** Maximum length of the text of one event. */
const MAX_TEXT = 300;

/** Event with its time. */
export interface LoggedEvent {
  /** ms since 1970. */
  readonly at: number;
  readonly text: string;
}

/** Last events, for a report; older ones are removed. It contains no names: headphones are `h1`, `h2`. */
export class EventLog {
  readonly #now: () => number;
  readonly #events: LoggedEvent[] = [];
  #before: Snapshot | null = null;

  constructor(now: () => number) {
    this.#now = now;
  }

  get events(): readonly LoggedEvent[] {
    return this.#events;
  }

  add(text: string): void {
    // The text is masked before it is truncated, because half an address is no longer detected.
    this.#events.push({ at: this.#now(), text: redact(text.slice(0, 2 * MAX_TEXT)).slice(0, MAX_TEXT) });
    if (this.#events.length > MAX_EVENTS) this.#events.shift();
  }

  /** Records warnings that are logged, for the report too. */
  alsoTo(log: Pick<Log, 'warn'>): Pick<Log, 'warn'> {
    return {
      warn: (text, error) => {
        log.warn(text, error);
        this.add(text);
      },
    };
  }

  /** Records the changes of a new snapshot. */
  compare(after: Snapshot): void {
    const before = this.#before;
    this.#before = after;
    if (before?.adapter !== after.adapter) this.add(`adapter: ${after.adapter}`);
    const search = (snapshot: Snapshot) =>
      [snapshot.search.kind, ...('reason' in snapshot.search ? [snapshot.search.reason] : [])].join(' ');
    if (before === null || search(before) !== search(after)) this.add(`search: ${search(after)}`);
    const known = new Map(before?.headphones.map((entry) => [entry.id, entry]));
    for (const entry of after.headphones) {
      const old = known.get(entry.id);
      known.delete(entry.id);
      if (old === undefined || formatEntry(old) !== formatEntry(entry)) this.add(formatEntry(entry));
    }
    for (const id of known.keys()) this.add(`${id}: gone`);
    const { action } = after;
    if (action !== null && !isDeepStrictEqual(action, before?.action)) {
      const outcome = action.outcome === null ? (action.phase ?? 'begins') : action.outcome.ok ? 'done' : `failed: ${action.outcome.error}`;
      this.add(`${action.headphonesId}: ${action.kind}: ${outcome}${action.question === null ? '' : ` (asks: ${action.question.kind})`}`);
    }
  }
}

function formatEntry({ id, modelId, state, soundProfiles, leHalf, ended }: Headphones): string {
  const profiles = soundProfiles === null ? '' : ` [${soundProfiles.join(' ')}]`;
  const half = leHalf === null ? '' : ` LE:${leHalf.connected ? 'connected' : leHalf.paired ? 'paired' : 'heard'}`;
  return `${id} ${modelId ?? 'unknown model'}: ${state}${profiles}${half}${ended === null ? '' : ` ended:${ended}`}`;
}
