import type { HeadphonesState, StateReason } from '../../catalog/headphones';
import { isUnsupportedPairing } from '../../catalog/identify/le-audio';
import { PAIRING_TTL_MS, SIGHTING_TTL_MS } from '../lifetimes';
import { type Group, isPaired, respondsToInquiry } from './join';
import { isLinked } from './sound-records';
import type { KnownRecord, KnownSighting } from './state';

/** Time limit of profiles after a connection, in ms. */
export const SETTLE_MS = 10_000;
/** Lifetime of a refused key as evidence, in ms. */
export const REFUSED_TTL_MS = 600_000;
/** Lifetime of a missing response as evidence in ms, because another device can disconnect at any time. */
export const BUSY_TTL_MS = 60_000;

/** Conditions of the scan. */
export interface ScanConditions {
  /** True if Bluetooth is present and turned on. */
  readonly on: boolean;
  /** True while a search runs, because nothing can be detected or expire without one. */
  readonly searching: boolean;
  /** True if the system can inquire, which shows classic headphones in pairing mode. Otherwise only a beacon shows it. */
  readonly inquires: boolean;
}

/** Conditions under which a search runs and the system can inquire. */
export const FULL_SCAN_CONDITIONS: ScanConditions = { on: true, searching: true, inquires: true };

/** State with its reasons, and the time since which pairing mode is known, in ms; null if it isn't. */
interface StateVerdict {
  readonly state: HeadphonesState;
  readonly why: readonly StateReason[];
  readonly pairing: { readonly since: number; readonly proof: 'beacon' | 'inquiry'; readonly sure: boolean } | null;
}

/**
 * Determines the state of one headset, with its reasons. Times in ms. `lastPairing` is the time of its last pairing, even if that
 * was removed.
 */
export function determineState(
  group: Group,
  now: number,
  conditions: ScanConditions = FULL_SCAN_CONDITIONS,
  lastPairing: number | null = null,
): StateVerdict {
  const { classic } = group;
  // A packet that only has the model can be a stranger's, so it doesn't count for paired headphones.
  const counted = classic?.record.paired === true ? group.le.filter(({ join }) => join !== 'probably') : group.le;
  const detected = counted.map(({ identity }) => identity.sighting).filter(isDetected);
  const verdict = (state: HeadphonesState, ...why: StateReason[]): StateVerdict => ({
    state,
    why: [...why, ...createEndReasons(classic)],
    pairing: null,
  });
  // A link without sound proves that they are in range.
  const near = detected.length > 0 || hasLink(group);
  const ear: StateReason = near ? { kind: 'heard' } : { kind: 'not-heard' };
  if (classic !== null && isLinked(classic)) {
    const { soundProfiles, outputReady } = classic.record;
    const linked: StateReason = { kind: 'system-connected' };
    const silent = outputReady === false;
    if (soundProfiles === null && !silent) return verdict('connected', linked, { kind: 'profiles-unknown' });
    if (soundProfiles !== null && soundProfiles.length > 0 && !silent)
      return verdict('connected', linked, { kind: 'profiles', detail: soundProfiles.map(nameOf).join(', ') });
    // The link of a pairing comes before the pairing.
    const settling = now - Math.max(classic.connectedAt ?? now, classic.pairedAt ?? 0) < SETTLE_MS;
    return verdict(settling ? 'connected-settling' : 'connected-no-sound', linked, { kind: silent ? 'no-output' : 'no-profiles' });
  }
  const paired: StateReason[] = classic?.record.paired ? [{ kind: 'system-paired' }] : [{ kind: 'not-paired' }];
  if (!conditions.on && classic?.record.paired) return verdict('paired-unheard', ...paired, { kind: 'deaf' });
  const pairing = conditions.on ? findPairingProof(group, now, conditions, lastPairing) : null;
  if (pairing !== null) return { ...verdict('pairing-mode', { kind: pairing.proof }, ...paired), pairing };
  if (classic !== null && isUnsupportedPairing(classic.record)) {
    return verdict('le-audio-unsupported', ...paired, { kind: 'le-audio-unsupported' }, ear);
  }
  if (classic?.record.paired) {
    const refused = classic.refused !== null && now - classic.refused.at < REFUSED_TTL_MS ? classic.refused : null;
    if (refused?.because === 'keys') return verdict('stale-pairing', ...paired, { kind: 'keys-refused' }, ear);
    if (!near) return verdict('paired-away', ...paired, ear);
    // They are in range and did not respond, so another device holds them.
    const busy =
      refused !== null && now - refused.at < BUSY_TTL_MS && detected.some((known) => known.receivedAt > refused.at - SIGHTING_TTL_MS);
    return busy ? verdict('paired-busy', ...paired, { kind: 'no-answer' }, ear) : verdict('paired-nearby', ...paired, ear);
  }
  const half = group.le.find(({ identity }) => identity.record?.record.paired || identity.record?.record.connected)?.identity.record
    ?.record;
  if (half !== undefined) return verdict('le-half-only', { kind: half.connected ? 'le-connected' : 'le-paired' }, ...paired, ear);
  return verdict('nearby', ear, ...paired);
}

/**
 * Checks whether the advertiser is in range. A pairing beacon has its own address, which is out of range once the beacon
 * is silent.
 */
export function isDetected(known: KnownSighting | null): known is KnownSighting {
  if (known === null) return false;
  const { pairing, sighting } = known;
  return !(pairing?.endedAt != null && known.receivedAt <= pairing.endedAt && sighting.name === null && sighting.addressHash === null);
}

/**
 * Returns the newest proof of pairing mode that is still valid, or null. A beacon's proof ends when it is silent. An inquiry response
 * is proof too, because headphones respond in pairing mode only. For paired headphones only the response counts, because it
 * comes from their own address.
 */
function findPairingProof(group: Group, now: number, conditions: ScanConditions, lastPairing: number | null): StateVerdict['pairing'] {
  const { classic } = group;
  const responds = respondsToInquiry(classic, now);
  if (isPaired(group) && !responds) return null;
  const pairedAt = Math.max(classic?.pairedAt ?? Number.NEGATIVE_INFINITY, lastPairing ?? Number.NEGATIVE_INFINITY);
  let newest: (NonNullable<StateVerdict['pairing']> & { readonly at: number }) | null = null;
  let ended = Number.NEGATIVE_INFINITY;
  for (const { identity, join } of group.le) {
    const pairing = identity.sighting?.pairing ?? null;
    if (pairing === null) continue;
    // A beacon without a fingerprint can come from any headphones, so only a response to an inquiry proves it.
    const sure = (join !== 'probably' && (join !== null || identity.hash !== null)) || responds || !conditions.inquires;
    if (pairing.endedAt !== null) ended = Math.max(ended, pairing.endedAt);
    else if (newest === null || pairing.at > newest.at) newest = { at: pairing.at, since: pairing.since, proof: 'beacon', sure };
  }
  const inquiry = classic?.respondedAt ?? null;
  if (responds && inquiry !== null && inquiry > ended && newest === null)
    newest = { at: inquiry, since: classic?.respondingSince ?? inquiry, proof: 'inquiry', sure: true };
  // A proof from before the bond is outdated, because the pairing that it announced has happened.
  if (newest === null || now - newest.at >= PAIRING_TTL_MS || newest.at <= pairedAt) return null;
  return { since: newest.since, proof: newest.proof, sure: newest.sure };
}

function hasLink({ classic, others, le }: Group): boolean {
  const halves = le.flatMap(({ identity, join }) => (join === 'probably' ? [] : (identity.record ?? [])));
  return [classic, ...others.sure, ...halves].some((known) => known?.record.connected === true);
}

function createEndReasons(classic: KnownRecord | null): StateReason[] {
  return classic?.ended == null || isLinked(classic) ? [] : [{ kind: `ended-${classic.ended.reason}` }];
}

const NAMES = { a2dp: 'A2DP', hfp: 'HFP', 'le-audio': 'LE Audio' } as const;

function nameOf(profile: keyof typeof NAMES): string {
  return NAMES[profile];
}
