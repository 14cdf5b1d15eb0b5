import type { EventEmitter } from 'node:events';
import type { AdapterStatus } from '../../catalog/adapter-status';
import type { EndReason } from '../../catalog/headphones';
import type { SystemRecord } from '../../catalog/identify/system-record';
import type { Address, RecordId } from '../../catalog/ids';
import type { SettingsPage } from '../../catalog/settings-page';
import type { HeadsetSound } from '../../catalog/sound/headset-sound';
import type { PartCheck } from '../part-check';
import type { Recorder } from './recorder';
import type { SystemActions } from './system-actions';

/** Sound output: a Bluetooth device, by its address (upper-case with colons), or another output of the computer. */
export type SoundOutput = { readonly address: Address } | 'elsewhere';

/** Devices that the system uses for calls instead of those for everything else. Each is null if unknown. */
export interface CallDevices {
  readonly output: SoundOutput | null;
  readonly microphone: SoundOutput | null;
}

/** Reading of the sound system. */
export interface SoundReading {
  /** The computer's sound output, or null if it is unknown. */
  readonly output: SoundOutput | null;
  /** Name of that output for people; safe text, or null if the system doesn't report it. */
  readonly outputName: string | null;
  /** Devices for calls; null if the system has no separate ones, as Linux and macOS, or doesn't report them. */
  readonly calls: CallDevices | null;
  /** Sound state of each Bluetooth headset, or null if the sound system does not report it. */
  readonly headsets: ReadonlyMap<Address, HeadsetSound> | null;
}

/** Reading of a sound system without any fact. */
export const NO_SOUND: SoundReading = { output: null, outputName: null, calls: null, headsets: null };

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

/** Facts of the system apart from its adapter's status. */
export interface SystemFacts extends SoundReading {
  /** True if the sound system offers Bluetooth. Null if the system does not report it. */
  readonly soundServer: boolean | null;
  /** True while Earshot or another program searches. */
  readonly discovering: boolean;
  /** True if the adapter does not support Bluetooth low energy. Null if the system does not report it. */
  readonly oldAdapter: boolean | null;
  /** True if the adapter stores new pairings; null if the system doesn't report it. */
  readonly pairable: boolean | null;
  /** True if the Bluetooth part of the sound system is installed; null if unknown. */
  readonly soundInstalled: boolean | null;
  /** Addresses that are paired with an adapter that is not in use. */
  readonly pairedElsewhere: readonly Address[];
}

/** Events of an operating system's adapter. */
export interface SystemEvents {
  record: [record: SystemRecord];
  gone: [id: RecordId];
  /** Reason why the connection of the record with this id ended. */
  ended: [id: RecordId, reason: EndReason];
  /** Event after which no earlier report is valid. */
  reset: [];
  /** Adapter status; null if the radio reports it. See {@link SystemAdapter.status}. */
  status: [status: AdapterStatus | null];
  facts: [facts: SystemFacts];
  warning: [text: string];
}

/** Reports and actions of one operating system about Bluetooth devices. */
export interface SystemAdapter extends EventEmitter<SystemEvents> {
  /** Null if the radio reports this system's status instead. */
  readonly status: AdapterStatus | null;
  start(): void;
  close(): void;
  /** Actions of this system; null if only its settings can act. */
  readonly actions: SystemActions | null;
  /** Starts the polling of systems that emit no events, for as long as the window is visible. */
  startWatching?(): void;
  stopWatching?(): void;
  /** Starts or stops the inquiry for classic devices in pairing mode, on systems whose radio detects LE only. */
  startInquiry?(): void;
  stopInquiry?(): void;
  /** True if this system can inquire now, which shows classic headphones in pairing mode. */
  readonly inquires: boolean;
  /**
   * Notes whether the radio now detects only classic devices that respond to an inquiry. For systems that report a signal
   * without its transport.
   */
  setInquiring?(inquiring: boolean): void;
  /** Called when the app's own radio gets the permission for Bluetooth, on systems that grant it to each program separately. */
  radioAllowed?(): void;
  /** Returns the addresses of this computer's own adapters. Absent if the system does not report them. */
  readonly ownAddresses?: readonly Address[];
  /** Last raw lines between Earshot and the system; absent if there are none. */
  readonly recorder?: Recorder | null;
  /** Checks the helpers of this adapter after its first reading; absent if it has none. Never rejects. */
  check?(): Promise<readonly PartCheck[]>;
  /** Lines about the Bluetooth stack and the adapter, for a report. Never rejects. */
  about(): Promise<readonly string[]>;
  /** Opens a page of the system's settings. Rejects with {@link SettingsError}. */
  openSettings(page: SettingsPage): Promise<void>;
}

/** Error of settings of the system that could not be opened. */
export class SettingsError extends Error {
  constructor(
    readonly reason: 'none' | 'failed',
    detail: string,
  ) {
    super(detail);
    this.name = 'SettingsError';
  }
}
