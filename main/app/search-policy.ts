import type { ActionPhase } from '../../catalog/actions/action';
import { type DetectedHeadphones, isConnected } from '../../catalog/headphones';
import type { SearchStatus } from '../../catalog/search-status';
import type { HeadphonesView } from '../headphones/view';
import type { Scanner } from '../radio/scanner';
import type { SearchConditions } from '../radio/search';
import { combineAdapterStatus } from './adapter-status';
import type { AppState } from './app-state';

/** Search mode that the state needs. */
type SearchPolicy = Pick<SearchConditions, 'adapterReady' | 'playing' | 'awaited' | 'watching' | 'listening' | 'unconfirmed'>;

/** Phases that end with a packet, each after a few minutes at most. */
const WAITING: ReadonlySet<ActionPhase> = new Set([
  'waiting-for-pairing-mode',
  'looking-for-sound-half',
  'waiting-for-release',
  'waiting-to-appear',
]);

/** Selects the search mode for the state. Pure. */
export function createSearchPolicy(
  { radio, system, inquires, action, trace }: Pick<AppState, 'radio' | 'system' | 'inquires' | 'action' | 'trace'>,
  view: HeadphonesView,
  silenceDetection: Scanner['silenceDetection'],
): SearchPolicy {
  return {
    // A search needs both: a system that reports Bluetooth as on, and a radio that can search.
    adapterReady: combineAdapterStatus(radio, system) === 'ready' && radio === 'poweredOn',
    playing: view.headphones.some(({ playing }) => playing),
    awaited: action?.phase != null && WAITING.has(action.phase),
    watching: isWorthWatching(view, silenceDetection),
    listening: listeningFor(trace, view),
    // An inquiry also runs while an action waits for pairing mode, because paired headphones show it only by an inquiry response.
    // While a guide waits for silence, only a packet of pairing mode justifies an inquiry, because it interrupts the scan.
    unconfirmed: inquires && (view.unconfirmed || (action?.phase === 'waiting-for-pairing-mode' && trace?.awaitsSilence !== true)),
  };
}

// A beacon watch detects little else, so it starts only after the classic identities were found.
function isWorthWatching({ headphones, identities }: HeadphonesView, silenceDetection: Scanner['silenceDetection']): boolean {
  const ready = headphones.filter(({ pairing }) => pairing?.proof === 'beacon');
  const found = ({ id }: DetectedHeadphones): boolean => (identities.get(id)?.classic ?? null) !== null;
  return ready.length > 0 && (silenceDetection === 'per-packet' || ready.every(found));
}

// Headphones that send no packets can't be watched. Pairing mode needs inquiries, because BlueZ removes their classic identity otherwise.
function listeningFor(trace: AppState['trace'], { headphones, identities }: HeadphonesView): SearchPolicy['listening'] {
  if (trace === null) return null;
  if ((identities.get(trace.headphones)?.hashes.length ?? 0) === 0 && trace.packets.length === 0) return null;
  return trace.awaitsSilence && headphones.every(({ pairing }) => pairing === null) ? 'silence' : 'signal';
}

/**
 * Checks whether the system may inquire without a request. An inquiry disturbs sound, and some systems do not report sound. While
 * headphones are connected, an inquiry therefore needs a click.
 */
export function mayInquire(search: SearchStatus, view: HeadphonesView, requested: boolean): boolean {
  return search.kind === 'searching' && (requested || view.headphones.every(({ state }) => !isConnected(state)));
}
