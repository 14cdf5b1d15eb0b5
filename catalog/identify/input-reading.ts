import type { InputVerdict } from './report-descriptor';

/**
 * Source of a descriptor: the service record (attribute 0x0206, before or after pairing), the kernel's own copy (`sysfs`), the
 * Report Map of HID over GATT (0x2a4b), the collections of Windows' HID driver (`hid-class`), or the registry of macOS (`ioreg`).
 */
type InputSource = 'sdp' | 'sysfs' | 'report-map' | 'hid-class' | 'ioreg';

/** HID of one device, as this computer read it. */
export interface InputReading {
  readonly source: InputSource;
  readonly verdict: InputVerdict;
  /** Input devices that the system has created for it, e.g. `event5`; empty if there are none or the source doesn't report them. */
  readonly nodes: readonly string[];
}

/** Returns the verdict on several readings of one device, the worst first: `types`, `unreadable`, `sensors`. Null without any. */
export function judgeReadings(readings: readonly InputReading[]): InputVerdict | null {
  return (['types', 'unreadable', 'sensors'] as const).find((verdict) => readings.some((reading) => reading.verdict === verdict)) ?? null;
}
