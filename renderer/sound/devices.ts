import { findPageDevice } from '../../catalog/sound/device-match';

/** Why a sound check cannot go on; each has the message `sound.<id>`, the microphone's own `sound.microphone.<id>`. */
export type SoundFault = 'no-device' | 'two-devices' | 'went' | 'failed';

/** A sound check cannot go on. */
export class SoundFailure extends Error {
  constructor(readonly fault: SoundFault) {
    super(fault);
    this.name = 'SoundFailure';
  }
}

/** Maximum time for one part of the page's sound, in ms. A busy computer needs more than 3 s to open an output. */
const DEVICE_TIMEOUT_MS = 10_000;

/** Returns the result of the work, or fails after {@link DEVICE_TIMEOUT_MS}. */
export function withDeviceTimeout<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new SoundFailure('failed')), DEVICE_TIMEOUT_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Returns the page's id for the output or input of these headphones. Rejects with {@link SoundFailure} when there is not one. */
export async function findDevice(kind: 'audiooutput' | 'audioinput', name: string | null): Promise<string> {
  const match = findPageDevice(await withDeviceTimeout(navigator.mediaDevices.enumerateDevices()), kind, name);
  if (match === 'none') throw new SoundFailure('no-device');
  if (match === 'several') throw new SoundFailure('two-devices');
  return match.deviceId;
}

/** Returns the same for a device that is about to appear, with retries. */
export async function waitForDevice(kind: 'audiooutput' | 'audioinput', name: string | null): Promise<string> {
  for (let left = DEVICE_TIMEOUT_MS; ; left -= LOOK_MS) {
    try {
      return await findDevice(kind, name);
    } catch (error) {
      if (left <= 0) throw error;
    }
    await pause(LOOK_MS);
  }
}

const LOOK_MS = 250;

/** Resolves after a time, in ms. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
