import { findDevice, LOOK_MS, pause, SoundFailure, withDeviceTimeout } from './devices';

/** Tones in Hz. A major chord does not sound like an alarm. */
const TONES = { left: 440, right: 554, both: 659 } as const;
/** Side of a tone. */
export type Side = keyof typeof TONES;
/** Sides in the order of their tones. */
export const SIDES: readonly Side[] = ['left', 'right', 'both'];

/** Length of each tone and each pause in ms, and their loudness, from 0 to 1. */
const TONE_MS = 900;
const SILENCE_MS = 250;
const LOUDNESS = 0.25;
/** Fade-in time in seconds, because a tone that starts abruptly clicks. */
const RAMP_S = 0.03;

const PAN: Readonly<Record<Side, number>> = { left: -1, right: 1, both: 0 };

/**
 * Plays the tones in turn, left, right and both, on this output, and reports each. Rejects with {@link SoundFailure}, or when
 * `signal` aborts.
 */
export async function playTones(deviceId: string, name: string | null, onSide: (side: Side) => void, signal: AbortSignal): Promise<void> {
  await withOutput(deviceId, name, signal, async (context, end) => {
    for (const side of SIDES) {
      onSide(side);
      scheduleTone(context, side);
      await end(TONE_MS + SILENCE_MS);
    }
  });
}

/** Plays the tone of one side on this output. Rejects like {@link playTones}. */
export async function playTone(deviceId: string, name: string | null, side: Side, signal: AbortSignal): Promise<void> {
  await withOutput(deviceId, name, signal, async (context, end) => {
    scheduleTone(context, side);
    await end(TONE_MS);
  });
}

/** Interval between two tones of one side, in ms. */
const REPEAT_MS = 1_600;
/** Maximum number of tones of one side, so that a forgotten page becomes silent. */
const MAX_REPEATS = 12;

/** Repeats the tone of one side on this output until `signal` aborts. Rejects with {@link SoundFailure}. */
export async function playSide(deviceId: string, name: string | null, side: Side, signal: AbortSignal): Promise<void> {
  await withOutput(deviceId, name, signal, async (context, end) => {
    for (let count = 0; count < MAX_REPEATS; count++) {
      scheduleTone(context, side);
      await end(REPEAT_MS);
    }
  });
}

/** Plays the recording on this output. */
export async function playRecording(deviceId: string, name: string | null, recorded: Blob, signal: AbortSignal): Promise<void> {
  await withOutput(deviceId, name, signal, async (context, end) => {
    const source = context.createBufferSource();
    const buffer = await withDeviceTimeout(recorded.arrayBuffer().then((bytes) => context.decodeAudioData(bytes)));
    source.buffer = buffer;
    source.connect(context.destination);
    source.start();
    await end(buffer.duration * 1_000 + SILENCE_MS);
  });
}

function scheduleTone(context: AudioContext, side: Side): void {
  const tone = new OscillatorNode(context, { frequency: TONES[side] });
  const gain = new GainNode(context, { gain: 0 });
  const [from, to] = [context.currentTime + RAMP_S, context.currentTime + TONE_MS / 1_000];
  gain.gain.setValueAtTime(0, context.currentTime);
  gain.gain.linearRampToValueAtTime(LOUDNESS, from);
  gain.gain.setValueAtTime(LOUDNESS, to - RAMP_S);
  gain.gain.linearRampToValueAtTime(0, to);
  tone
    .connect(gain)
    .connect(new StereoPannerNode(context, { pan: PAN[side] }))
    .connect(context.destination);
  tone.start();
  tone.stop(to);
}

// The sound uses one output during the work. It ends with the output, or with the signal.
async function withOutput(
  deviceId: string,
  name: string | null,
  signal: AbortSignal,
  work: (context: AudioContext, end: (ms: number) => Promise<void>) => Promise<void>,
): Promise<void> {
  // TypeScript's library does not have it yet. Chromium has had it since 110.
  const options: AudioContextOptions & { sinkId: string } = { sinkId: deviceId };
  const context = new AudioContext(options);
  const over = new AbortController();
  const look = (): void => {
    findDevice('audiooutput', name).then(
      (now) => now !== deviceId && over.abort(new SoundFailure('went')),
      () => over.abort(new SoundFailure('went')),
    );
  };
  const stop = (): void => over.abort(signal.reason);
  navigator.mediaDevices.addEventListener('devicechange', look);
  // Chromium on Linux emits that event only after the page has listed the devices.
  const timer = setInterval(look, LOOK_MS);
  signal.addEventListener('abort', stop, { once: true });
  const ended = new Promise<never>((_, reject) => {
    over.signal.addEventListener('abort', () => reject(over.signal.reason), { once: true });
  });
  // The rejection is handled here too, because a caller may not await it.
  ended.catch(() => undefined);
  try {
    await Promise.race([withDeviceTimeout(context.resume()), ended]);
    await work(context, (ms) => Promise.race([pause(ms), ended]));
  } finally {
    clearInterval(timer);
    navigator.mediaDevices.removeEventListener('devicechange', look);
    signal.removeEventListener('abort', stop);
    await context.close().catch(() => undefined);
  }
}
