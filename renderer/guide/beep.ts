/** Pitch in Hz, length in s and loudness (0 to 1) of the timer's two sounds. */
const SOUNDS = { tick: { pitch: 660, length: 0.05, volume: 0.08 }, end: { pitch: 990, length: 0.45, volume: 0.16 } } as const;

let context: AudioContext | null = null;

/** Plays the short sound of the timer. Does nothing without a sound output. */
export function playBeep(sound: keyof typeof SOUNDS): void {
  const { pitch, length, volume } = SOUNDS[sound];
  try {
    context ??= new AudioContext();
    const tone = context.createOscillator();
    const loudness = context.createGain();
    const at = context.currentTime;
    tone.frequency.value = pitch;
    loudness.gain.setValueAtTime(volume, at);
    // The sound fades out, because an abrupt end clicks.
    loudness.gain.exponentialRampToValueAtTime(0.0001, at + length);
    tone.connect(loudness).connect(context.destination);
    tone.start(at);
    tone.stop(at + length);
  } catch {
    // Without a sound output, the digits and the text are still visible.
  }
}
