import type { SystemRecord } from './identify/system-record';
import type { HeadsetSound } from './sound/headset-sound';

/** Record of the system with the sound of its device. A report contains it, so it can be added to the corpus. */
export interface Evidence {
  readonly record: SystemRecord;
  /** Null if the sound system lists no such device. */
  readonly sound: HeadsetSound | null;
}

/** Start of a line of the report that contains evidence as JSON. */
export const EVIDENCE_START = 'evidence: ';
