import type { EventEmitter } from 'node:events';
import type { AdapterStatus } from '../../catalog/adapter-status';
import type { EndReason } from '../../catalog/headphones';
import type { SystemRecord } from '../../catalog/identify/system-record';
import type { Address, RecordId } from '../../catalog/ids';
import type { HeadsetSound } from '../../catalog/sound/headset-sound';
import type { PartCheck } from '../part-check';
import type { Recorder } from './recorder';
import type { SystemActions } from './system-actions';

/** Where sound goes: to a Bluetooth device, by its address (upper-case with colons), or elsewhere in the computer. */
export type SoundOutput = { readonly address: Address } | 'elsewhere';

/** Devices that the system keeps for calls apart from those for everything else. Each is null if unknown. */
export interface CallDevices {
  readonly output: SoundOutput | null;
  readonly microphone: SoundOutput | null;
}

/** What the sound system says. */
export interface SoundReading {
  /** Where the computer's sound goes; null where that is not known. */
  readonly output: SoundOutput | null;
  /** Devices for calls; null if the system has no separate ones, as Linux and macOS, or doesn't report them. */
  readonly calls: CallDevices | null;
  /** How sound goes to each Bluetooth headset that the sound system has; null where it does not tell. */
  readonly headsets: ReadonlyMap<Address, HeadsetSound> | null;
}

/** A sound system that says nothing. */
export const NO_SOUND: SoundReading = { output: null, calls: null, headsets: null };

/** Nothing known. */
export const NO_SYSTEM_FACTS: SystemFacts = {
  soundServer: null,
  discovering: false,
  oldAdapter: null,
  pairable: null,
  soundInstalled: null,
  pairedElsewhere: [],
  ...NO_SOUND,
};

/** What the system knows about itself besides its adapter's status. */
export interface SystemFacts extends SoundReading {
  /** Whether the sound system offers Bluetooth; null where the system does not tell. */
  readonly soundServer: boolean | null;
  /** Somebody searches: we, or another program. */
  readonly discovering: boolean;
  /** The adapter does not support Bluetooth low energy; null where the system does not tell. */
  readonly oldAdapter: boolean | null;
  /** Whether the adapter stores new pairings; null if the system doesn't report it. */
  readonly pairable: boolean | null;
  /** Whether the Bluetooth part of the sound system is installed; null if unknown. */
  readonly soundInstalled: boolean | null;
  /** Addresses that are paired with an adapter that is not in use. */
  readonly pairedElsewhere: readonly Address[];
}

/** What the operating system tells. */
export interface SystemEvents {
  record: [record: SystemRecord];
  gone: [id: RecordId];
  /** Why the connection of the record with this id ended. */
  ended: [id: RecordId, reason: EndReason];
  /** Nothing that was reported is valid any more. */
  reset: [];
  /** Null where the radio tells it instead, as {@link SystemAdapter.status}. */
  status: [status: AdapterStatus | null];
  facts: [facts: SystemFacts];
  warning: [text: string];
}

/** One operating system's knowledge of Bluetooth devices, and what it lets us do. */
export interface SystemAdapter extends EventEmitter<SystemEvents> {
  /** Null where this system's status is told by the radio instead. */
  readonly status: AdapterStatus | null;
  start(): void;
  close(): void;
  /** What this system lets us do, or null where everything goes through its settings. */
  readonly actions: SystemActions | null;
  /** Somebody looks from now on. A system that has to be asked is asked only then. */
  startWatching?(): void;
  stopWatching?(): void;
  /** From now on classic devices in pairing mode are to be found. For systems whose radio does not hear them by itself. */
  startInquiry?(): void;
  stopInquiry?(): void;
  /** Whether this system can ask which classic headsets are in pairing mode, now. */
  readonly inquires: boolean;
  /**
   * Tells that from now on the radio hears only classic devices that answer an inquiry, or no longer only
   * them. For systems that tell a signal without saying what it is of.
   */
  setInquiring?(inquiring: boolean): void;
  /** Receives that the app's own radio may use Bluetooth now. For systems that grant it to each program at a time of its own. */
  radioAllowed?(): void;
  /** The addresses of this computer's own adapters; absent where the system does not tell. */
  readonly ownAddresses?: readonly Address[];
  /** The last raw lines between Earshot and the system; absent where there are none to give. */
  readonly recorder?: Recorder | null;
  /** Checks the helpers of this adapter after its first reading; absent if it has none. Never rejects. */
  check?(): Promise<readonly PartCheck[]>;
  /** Lines about the Bluetooth stack and the adapter, for a report. Never rejects. */
  about(): Promise<readonly string[]>;
  /** Opens the system's settings that fit the adapter's status. Rejects with {@link SettingsError}. */
  openSettings(status: AdapterStatus): Promise<void>;
  /** Opens the system's settings of sound. Rejects with {@link SettingsError}. */
  openSoundSettings(): Promise<void>;
}

/** The system's settings could not be opened. */
export class SettingsError extends Error {
  constructor(
    readonly reason: 'none' | 'failed',
    detail: string,
  ) {
    super(detail);
    this.name = 'SettingsError';
  }
}
