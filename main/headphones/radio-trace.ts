import type { EntryId } from '../../catalog/ids';
import { findSilence, HISTORY_MS, MAX_PACKETS, PACKET_INTERVAL_MS, type RadioHistory } from '../../catalog/radio-history';
import type { DeviceIdentities, HeadphonesStore, KnownSighting } from './state';

/** Headphones whose packets a guide watches. */
export interface RadioWatch {
  readonly headphones: EntryId;
  /** True if the guide waits until they are silent, so that no inquiry interrupts the scan. */
  readonly awaitsSilence: boolean;
}

/** Packets of the watched headphones, collected since the watch began. Times in ms of the events' clock. */
export interface RadioTrace extends Omit<RadioHistory, 'at'> {
  readonly awaitsSilence: boolean;
}

/** Returns the trace for a watch. Continues a trace of the same headphones. */
export function startTrace(watch: RadioWatch | null, before: RadioTrace | null): RadioTrace | null {
  if (watch === null) return null;
  if (before?.headphones === watch.headphones)
    return before.awaitsSilence === watch.awaitsSilence ? before : { ...before, awaitsSilence: watch.awaitsSilence };
  return { ...watch, scan: null, packets: [], silentSince: null, turnedOnAt: null };
}

/** Returns the trace with the newest packet of these headphones, and with the silence that is proven at this time. */
export function followPackets(trace: RadioTrace, own: readonly KnownSighting[], now: number): RadioTrace {
  const recent = trace.packets.filter(({ at }) => now - at <= HISTORY_MS);
  const newest = own.reduce<KnownSighting | null>(
    (last, known) => (last === null || known.receivedAt > last.receivedAt ? known : last),
    null,
  );
  const last = trace.packets.at(-1)?.at ?? trace.silentSince ?? Number.NEGATIVE_INFINITY;
  const fresh = newest !== null && now - newest.receivedAt <= HISTORY_MS && newest.receivedAt >= last + PACKET_INTERVAL_MS ? newest : null;
  const turnedOnAt = trace.turnedOnAt !== null && now - trace.turnedOnAt > HISTORY_MS ? null : trace.turnedOnAt;
  if (fresh !== null) {
    const packets = [...recent, { at: fresh.receivedAt, rssi: fresh.rssi === null ? null : Math.round(fresh.rssi) }].slice(-MAX_PACKETS);
    return { ...trace, packets, silentSince: null, turnedOnAt: trace.silentSince === null ? turnedOnAt : fresh.receivedAt };
  }
  const silentSince = trace.silentSince ?? findSilence({ at: now, scan: trace.scan, packets: recent });
  const next = { ...trace, packets: recent, silentSince, turnedOnAt: silentSince === null ? turnedOnAt : null };
  const same = recent.length === trace.packets.length && silentSince === trace.silentSince && next.turnedOnAt === trace.turnedOnAt;
  return same ? trace : next;
}

/**
 * Returns the sightings that certainly belong to headphones: those with the fingerprint of their classic address, which also
 * outlives a change of the LE address, or with that address itself. A packet that only has their model can be a stranger's.
 */
export function findOwnSightings(store: HeadphonesStore, { classic, hashes }: DeviceIdentities): readonly KnownSighting[] {
  const address = classic?.address ?? null;
  return [...store.sightings.values()].filter(
    ({ sighting }) =>
      (sighting.addressHash !== null && hashes.includes(sighting.addressHash)) || (address !== null && sighting.address === address),
  );
}
