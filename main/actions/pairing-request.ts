import type { DetectedHeadphones } from '../../catalog/headphones';
import type { SystemRecord } from '../../catalog/identify/system-record';
import type { Address, EntryId, ModelId, RecordId } from '../../catalog/ids';
import { hashAddress } from '../headphones/address-hash';

/** Identities behind one entry of the list: the system's records, and the fingerprints of its LE packets. */
export interface PairingIdentities {
  readonly classic: SystemRecord | null;
  readonly le: readonly SystemRecord[];
  readonly hashes: readonly string[];
}

/** The list as the runner needs it. */
export interface ActionListSource {
  readonly headphones: readonly DetectedHeadphones[];
  identities(id: EntryId): PairingIdentities | null;
  /** Event after each change of the list. */
  on(event: 'changed', listener: () => void): unknown;
  off(event: 'changed', listener: () => void): unknown;
}

/** Headphones of a click. */
export interface PairingRequest {
  readonly id: EntryId;
  readonly modelId: ModelId | null;
  readonly address: Address | null;
  readonly hashes: readonly string[];
  /** Address that the user chose or confirmed for the previous pairing; null if there was none. */
  readonly chosenBefore: Address | null;
  /** Records of which the user said that they belong to other headphones. */
  readonly declined: Set<RecordId>;
}

/** Classic identity in pairing mode. */
export interface PairingTarget {
  readonly id: EntryId;
  readonly modelId: ModelId | null;
  readonly classic: SystemRecord;
  readonly rssi: number | null;
  readonly hint: string | null;
  /** True if the target is exactly the chosen one. */
  readonly sure: boolean;
}

/**
 * Returns the click on an entry: its address, else its fingerprint, as it was at the click. `chosenBefore` is the address of the
 * pairing before.
 */
export function createPairingRequest(
  list: ActionListSource,
  id: EntryId,
  { classic, hashes }: PairingIdentities,
  chosenBefore: Address | null = null,
): PairingRequest {
  const modelId = list.headphones.find((entry) => entry.id === id)?.modelId ?? null;
  return { id, modelId, address: classic?.address ?? null, hashes, chosenBefore, declined: new Set() };
}

function isSameDevice({ address }: SystemRecord, clicked: PairingRequest): boolean {
  if (address === null) return false;
  return clicked.address === null ? clicked.hashes.includes(hashAddress(address)) : address === clicked.address;
}

/**
 * Returns the chosen headphones in pairing mode, by their address or else by their fingerprint, in any entry of the list. If the
 * click had neither, it returns the nearest headphones of the model, which are certain only if the user chose that model for the
 * previous pairing and they are the only ones. `alsoPaired` includes paired headphones that certainly request a new pairing.
 */
export function findPairingTarget(list: ActionListSource, clicked: PairingRequest, alsoPaired: boolean): PairingTarget | null {
  const ready = list.headphones.flatMap((entry): PairingTarget[] => {
    const classic = list.identities(entry.id)?.classic ?? null;
    if (entry.state !== 'pairing-mode' || classic === null) return [];
    // A record that was just removed can still be in the list as paired.
    if (classic.paired && !(alsoPaired && entry.pairing?.sure === true)) return [];
    return [
      { id: entry.id, modelId: entry.modelId, classic, rssi: entry.rssi, hint: entry.addressHint, sure: isSameDevice(classic, clicked) },
    ];
  });
  const same = ready.find(({ sure }) => sure);
  if (same !== undefined || clicked.address !== null || clicked.hashes.length > 0) return same ?? null;
  const alike = ready.filter(
    ({ id, modelId, classic }) =>
      (id === clicked.id || (modelId !== null && modelId === clicked.modelId)) && !clicked.declined.has(classic.id) && !classic.paired,
  );
  const nearest = alike.sort((a, b) => (b.rssi ?? -200) - (a.rssi ?? -200))[0];
  if (nearest === undefined) return null;
  return { ...nearest, sure: alike.length === 1 && nearest.classic.address !== null && nearest.classic.address === clicked.chosenBefore };
}
