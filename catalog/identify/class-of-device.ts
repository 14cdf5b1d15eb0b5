// Bluetooth SIG assigned numbers, 2.8 Class of Device: bits 8 to 12 are the major class, 2 to 7 the minor one.
const MAJOR_AUDIO_VIDEO = 0x04;
/** Minor classes: uncategorized, wearable headset, hands-free, headphones. */
const HEADSET_MINORS: ReadonlySet<number> = new Set([0x00, 0x01, 0x02, 0x06]);
/** Minor classes: wearable headset, headphones. */
const WORN_MINORS: ReadonlySet<number> = new Set([0x01, 0x06]);

/**
 * Returns false for a Class of Device that headphones cannot have: phones, computers, gamepads, TVs, loudspeakers. Zero counts as
 * possible, because it contains no class.
 */
export function isHeadsetClass(classOfDevice: number): boolean {
  return classOfDevice === 0 || isAudioClass(classOfDevice, HEADSET_MINORS);
}

/** Returns true for a Class of Device of a headset or headphones, and of nothing else such as a car kit. */
export function isWornClass(classOfDevice: number): boolean {
  return isAudioClass(classOfDevice, WORN_MINORS);
}

function isAudioClass(classOfDevice: number, minors: ReadonlySet<number>): boolean {
  return ((classOfDevice >> 8) & 0x1f) === MAJOR_AUDIO_VIDEO && minors.has((classOfDevice >> 2) & 0x3f);
}
