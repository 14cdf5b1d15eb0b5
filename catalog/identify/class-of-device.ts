// Bluetooth SIG assigned numbers, 2.8 Class of Device: bits 8 to 12 are the major class, 2 to 7 the minor one.
const MAJOR_AUDIO_VIDEO = 0x04;
/** Uncategorized, wearable headset, hands-free, headphones. */
const HEADSET_MINORS: ReadonlySet<number> = new Set([0x00, 0x01, 0x02, 0x06]);

/**
 * Returns false for a Class of Device that headphones cannot have: phones, computers, gamepads, TVs, loudspeakers. Zero
 * counts as possible because it contains no class.
 */
export function isHeadsetClass(classOfDevice: number): boolean {
  if (classOfDevice === 0) return true;
  const major = (classOfDevice >> 8) & 0x1f;
  const minor = (classOfDevice >> 2) & 0x3f;
  return major === MAJOR_AUDIO_VIDEO && HEADSET_MINORS.has(minor);
}
