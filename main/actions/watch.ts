import { type Bond, type BondKey, isSameBond, MAX_BONDS } from '../../catalog/actions/bond';
import { judgeReadings } from '../../catalog/identify/input-reading';
import { findExtraServices } from '../../catalog/identify/services';
import type { RecordId } from '../../catalog/ids';
import { withTimeout } from '../async';
import type { BondSystem, PairingEnd, PairingWitness, TrustReason } from '../system/bond-system';
import { ActionFailure } from '../system/system-actions';
import { judgeBond } from './bonds';

/** Time in which a bond must be undone, in ms. */
export const UNDO_LIMIT_MS = 30_000;
/** Time after which an undo that failed is tried again, in ms. */
export const UNDO_RETRY_MS = 30_000;
/**
 * Time in ms for which a bond must be absent before its note is removed, because BlueZ removes the devices of an adapter before
 * the adapter.
 */
export const ABSENT_MS = 3_000;
/**
 * Time in ms after which a bond that comes back was made by another program. BlueZ adds the devices of an adapter at once, and a
 * pairing takes longer.
 */
export const MIN_ABSENCE_OF_NEW_BOND_MS = 500;
/** Time in ms in which a pairing without a response can still succeed, because BlueZ gives up a call after up to 10 s. */
export const CUT_OFF_MS = 15_000;

/** Storage of the bonds that Earshot made. */
export interface BondStore {
  readonly bonds: readonly Bond[];
  /** Stores the bonds; resolves when they are on disk, or when the disk refuses them. Never rejects. */
  keep(bonds: readonly Bond[]): Promise<void>;
}

/** Parts of a {@link BondWatch}. */
interface WatchParts {
  readonly system: BondSystem;
  readonly store: BondStore;
  /** Returns the local day, as `YYYY-MM-DD`. */
  today(): string;
  /** Called when a bond is being undone. `undone` rejects with {@link ActionFailure} if it remains. */
  undoing(key: BondKey, undone: Promise<void>): void;
  log(text: string): void;
}

/** Notes in memory about one stored bond. */
interface WatchedBond {
  key: BondKey;
  /** Requests to pair that are under way. */
  pairings: number;
  /** Time in ms since which the bond is absent, and the timer that then removes its note. */
  absent: { readonly since: number; readonly timer: NodeJS.Timeout } | null;
  /** True if the device of the bond can type and the bond is not undone yet. */
  types: boolean;
  /** Ends the undo that is under way or waits for its next try; null without one. */
  undo: AbortController | null;
}

/**
 * Watches every bond that Earshot made, for as long as it exists: from the request to pair, over restarts, until the bond is
 * gone. Undoes a bond whose device can type. Never touches a bond that another program made.
 */
export class BondWatch implements PairingWitness {
  readonly #parts: WatchParts;
  readonly #watched = new Map<string, WatchedBond>();
  readonly #closing = new AbortController();
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(parts: WatchParts) {
    this.#parts = parts;
    parts.system.setWitness(this);
  }

  /** Starts with the stored bonds. */
  start(): void {
    this.#parts.system.on('changed', this.#checkAll);
    this.#checkAll();
  }

  close(): void {
    this.#parts.system.off('changed', this.#checkAll);
    this.#closing.abort(new ActionFailure('cancelled', 'the program ends'));
    for (const timer of this.#timers) clearTimeout(timer);
    for (const { absent } of this.#watched.values()) clearTimeout(absent?.timer);
  }

  /** Returns whether Earshot made the bond of this record. */
  isOwn(id: RecordId): boolean {
    const key = this.#parts.system.locate(id);
    return key !== null && this.#bonds.some((bond) => isSameBond(bond, key));
  }

  async begin(key: BondKey): Promise<(end: PairingEnd) => void> {
    // The bond of another program stays that program's.
    if (this.#parts.system.read(key)?.bonded === true) return () => undefined;
    const watched = this.#watch(key);
    // The mark and the undo belong to an earlier bond, and would affect the new one.
    watched.types = false;
    watched.undo?.abort(new ActionFailure('cancelled', 'a new pairing begins'));
    watched.undo = null;
    watched.pairings += 1;
    setPresent(watched);
    const bond: Bond = { ...key, day: this.#parts.today(), state: 'unverified', trustedForSound: false };
    await this.#keep([...this.#listOthers(key), bond].slice(-MAX_BONDS));
    let ended = false;
    return (end) => {
      if (ended) return;
      ended = true;
      if (end === 'cut-off') this.#schedule(CUT_OFF_MS, () => this.#handlePairingEnd(watched, 'failed'));
      else this.#handlePairingEnd(watched, end);
    };
  }

  async trusted(key: BondKey, because: TrustReason): Promise<void> {
    await this.#keep(this.#bonds.map((bond) => (isSameBond(bond, key) ? { ...bond, trustedForSound: because === 'sound-alone' } : bond)));
    this.#checkAll();
  }

  get #bonds(): readonly Bond[] {
    return this.#parts.store.bonds;
  }

  #handlePairingEnd(watched: WatchedBond, end: PairingEnd): void {
    const { key } = watched;
    watched.pairings -= 1;
    // A pairing that failed leaves nothing, so its note is removed at once.
    const failed = end === 'failed' && this.#parts.system.read(key)?.bonded === false;
    if (end === 'existed' || failed) this.#forget(key);
    else this.#checkAll();
  }

  readonly #checkAll = (): void => {
    for (const bond of this.#bonds) this.#check(bond);
  };

  #check(bond: Bond): void {
    const watched = this.#watch(bond);
    const device = this.#parts.system.read(bond);
    if (device === null) {
      // The adapter or the service is away, so a bond that comes back is the same one.
      setPresent(watched);
      return;
    }
    const inputs = judgeReadings(device.inputs);
    const judgment = judgeBond(bond.state, { ...device, inputs }, watched.pairings > 0);
    if (judgment === 'absent') {
      watched.absent ??= { since: performance.now(), timer: setTimeout(() => this.#forget(bond), ABSENT_MS) };
      return;
    }
    // The bond was removed while its adapter stayed, so another program has made the present one.
    if (watched.absent !== null && performance.now() - watched.absent.since >= MIN_ABSENCE_OF_NEW_BOND_MS) {
      this.#forget(bond);
      return;
    }
    setPresent(watched);
    if (device.bonded && device.address !== bond.address) {
      this.#move(watched, { adapter: bond.adapter, address: device.address });
      return;
    }
    if (judgment === 'undo' || (watched.types && device.bonded)) this.#undo(bond, watched);
    else if (bond.trustedForSound && findExtraServices(device.services ?? []).length > 0) this.#untrust(bond);
    else if (judgment === 'verify' || judgment === 'doubt') this.#setState(bond, judgment === 'verify' ? 'verified' : 'unverified');
  }

  #undo(bond: Bond, watched: WatchedBond): void {
    watched.types = true;
    if (watched.undo !== null) return;
    this.#parts.log(`a bond that can type is undone: ${bond.address}`);
    const remains = new ActionFailure('not-removed', `the bond is still there after ${UNDO_LIMIT_MS} ms`);
    const stop = new AbortController();
    watched.undo = stop;
    const ends = AbortSignal.any([this.#closing.signal, stop.signal]);
    const undone = withTimeout(UNDO_LIMIT_MS, remains, (signal) => this.#parts.system.undo(bond, signal), ends);
    undone.then(
      () => {
        if (watched.undo !== stop) return;
        watched.undo = null;
        this.#forget(bond);
      },
      (error: unknown) => {
        if (ends.aborted) return;
        this.#parts.log(`failed to undo the bond of ${bond.address}: ${String(error)}`);
        this.#schedule(UNDO_RETRY_MS, () => {
          if (watched.undo !== stop) return;
          watched.undo = null;
          this.#checkAll();
        });
      },
    );
    this.#parts.undoing(bond, undone);
  }

  // A trusted device may open every service without a question, and this trust was for sound alone. The user's own trust has no note.
  #untrust(bond: Bond): void {
    this.#parts.log(`a device that offers more than sound is untrusted: ${bond.address}`);
    this.#parts.system.untrust(bond).catch((error: unknown) => this.#parts.log(`failed to untrust ${bond.address}: ${String(error)}`));
    void this.#keep(this.#bonds.map((other) => (isSameBond(other, bond) ? { ...other, trustedForSound: false } : other)));
    this.#checkAll();
  }

  // The note follows the address of the device, because another start finds it by that alone.
  #move(watched: WatchedBond, key: BondKey): void {
    const before = watched.key;
    this.#watched.delete(getKey(before));
    watched.key = key;
    this.#watched.set(getKey(key), watched);
    void this.#keep(this.#listOthers(key).map((bond) => (isSameBond(bond, before) ? { ...bond, ...key } : bond)));
    this.#checkAll();
  }

  #setState(bond: Bond, state: Bond['state']): void {
    void this.#keep(this.#bonds.map((other) => (isSameBond(other, bond) ? { ...other, state } : other)));
  }

  #forget(key: BondKey): void {
    // A pairing under way still needs the note.
    if ((this.#watched.get(getKey(key))?.pairings ?? 0) > 0) return;
    const name = getKey(key);
    clearTimeout(this.#watched.get(name)?.absent?.timer);
    this.#watched.delete(name);
    void this.#keep(this.#listOthers(key));
  }

  #listOthers(key: BondKey): readonly Bond[] {
    return this.#bonds.filter((bond) => !isSameBond(bond, key));
  }

  async #keep(bonds: readonly Bond[]): Promise<void> {
    await this.#parts.store.keep(bonds);
  }

  #watch(key: BondKey): WatchedBond {
    const name = getKey(key);
    const watched = this.#watched.get(name) ?? { key, pairings: 0, absent: null, types: false, undo: null };
    this.#watched.set(name, watched);
    return watched;
  }

  #schedule(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, ms);
    this.#timers.add(timer);
  }
}

function setPresent(watched: WatchedBond): void {
  clearTimeout(watched.absent?.timer);
  watched.absent = null;
}

function getKey({ adapter, address }: BondKey): string {
  return `${adapter} ${address}`;
}
