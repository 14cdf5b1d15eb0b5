import type { HeadphonesState, StateReason } from '../../catalog/headphones';
import { SIGHTING_TTL_MS } from './ages';
import type { Group } from './join';
import type { KnownRecord, KnownSighting } from './state';

/** How long one proof of pairing mode holds when nothing newer is heard, in ms; longer than a search. */
export const PAIRING_TTL_MS = 75_000;
/** How long an answer to an inquiry holds after BlueZ has dropped its signal, in ms. */
export const INQUIRY_TTL_MS = 25_000;
/** How long profiles may take to come up after a connection, in ms. */
export const SETTLE_MS = 10_000;
/** How long a failed attempt to connect says something about now, in ms. */
export const REFUSED_TTL_MS = 600_000;

/** A state, what it rests on, and since when pairing mode is known (ms of the clock), if it is. */
export interface Verdict {
  readonly state: HeadphonesState;
  readonly why: readonly StateReason[];
  readonly pairing: { readonly since: number; readonly proof: 'beacon' | 'inquiry' } | null;
}

/** Says how one headset stands, and why. Times in ms. */
export function stateOf(group: Group, now: number): Verdict {
  const { classic } = group;
  const sightings = group.le.map(({ identity }) => identity.sighting).filter((known) => known !== null);
  const heard = sightings.filter(isHeard);
  const verdict = (state: HeadphonesState, ...why: StateReason[]): Verdict => ({ state, why: [...why, ...endOf(classic)], pairing: null });
  const ear: StateReason = heard.length > 0 ? { kind: 'heard' } : { kind: 'not-heard' };
  if (classic?.record.connected) {
    const { soundProfiles } = classic.record;
    const linked: StateReason = { kind: 'system-connected' };
    if (soundProfiles === null) return verdict('connected', linked, { kind: 'profiles-unknown' });
    if (soundProfiles.length > 0) return verdict('connected', linked, { kind: 'profiles', detail: soundProfiles.map(nameOf).join(', ') });
    const settling = now - (classic.connectedAt ?? now) < SETTLE_MS;
    return verdict(settling ? 'connected-settling' : 'connected-no-sound', linked, { kind: 'no-profiles' });
  }
  const paired: StateReason[] = classic?.record.paired ? [{ kind: 'system-paired' }] : [{ kind: 'not-paired' }];
  const pairing = pairingOf(classic, sightings, now);
  if (pairing !== null) return { ...verdict('pairing-mode', { kind: pairing.proof }, ...paired), pairing };
  if (classic?.record.paired) {
    const refused = classic.refused !== null && now - classic.refused.at < REFUSED_TTL_MS ? classic.refused : null;
    if (refused?.because === 'keys') return verdict('stale-pairing', ...paired, { kind: 'keys-refused' }, ear);
    if (heard.length === 0) return verdict('paired-away', ...paired, ear);
    // It is awake next to us and yet did not answer: somebody else has it.
    const busy = refused !== null && heard.some((known) => known.heardAt > refused.at - SIGHTING_TTL_MS);
    return busy ? verdict('paired-busy', ...paired, { kind: 'no-answer' }, ear) : verdict('paired-nearby', ...paired, ear);
  }
  const half = group.le.find(({ identity }) => identity.record?.record.paired || identity.record?.record.connected)?.identity.record
    ?.record;
  if (half !== undefined) return verdict('le-half-only', { kind: half.connected ? 'le-connected' : 'le-paired' }, ...paired, ear);
  return verdict('nearby', ear, ...paired);
}

/**
 * True while the advertiser is there. A pairing beacon has an address of its own: when it has fallen
 * silent, nobody is there under it.
 */
export function isHeard(known: KnownSighting | null): known is KnownSighting {
  if (known === null) return false;
  const { pairing, sighting } = known;
  return !(pairing?.endedAt != null && known.heardAt <= pairing.endedAt && sighting.name === null && sighting.addressHash === null);
}

/**
 * The newest proof of pairing mode that still holds, or null. A beacon's proof ends when it falls
 * silent; an answer to an inquiry is proof too, because a headset answers in pairing mode only.
 */
function pairingOf(classic: KnownRecord | null, sightings: readonly KnownSighting[], now: number): Verdict['pairing'] {
  const pairedAt = classic?.pairedAt ?? Number.NEGATIVE_INFINITY;
  let newest: { readonly at: number; readonly since: number; readonly proof: 'beacon' | 'inquiry' } | null = null;
  let ended = Number.NEGATIVE_INFINITY;
  for (const { pairing } of sightings) {
    if (pairing === null) continue;
    if (pairing.endedAt !== null) ended = Math.max(ended, pairing.endedAt);
    else if (newest === null || pairing.at > newest.at) newest = { at: pairing.at, since: pairing.since, proof: 'beacon' };
  }
  const inquiry = classic?.heardAt ?? null;
  const answers =
    inquiry !== null &&
    (classic?.record.rssi != null || classic?.record.inquiry !== undefined || now - inquiry < INQUIRY_TTL_MS) &&
    inquiry > ended;
  if (answers && classic !== null && newest === null) newest = { at: inquiry, since: classic.heardSince ?? inquiry, proof: 'inquiry' };
  // Proof from before the bond is old news: the pairing it announced has happened.
  if (newest === null || now - newest.at >= PAIRING_TTL_MS || newest.at <= pairedAt) return null;
  return { since: newest.since, proof: newest.proof };
}

function endOf(classic: KnownRecord | null): StateReason[] {
  return classic?.ended == null || classic.record.connected ? [] : [{ kind: `ended-${classic.ended.reason}` }];
}

const NAMES = { a2dp: 'A2DP', hfp: 'HFP', 'le-audio': 'LE Audio' } as const;

function nameOf(profile: keyof typeof NAMES): string {
  return NAMES[profile];
}
