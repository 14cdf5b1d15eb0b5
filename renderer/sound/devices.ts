import { findPageSoundDevice } from '../../catalog/sound/device-match';

/** Reasons why a sound check stops. Each has the message `sound.<id>`, or `sound.microphone.<id>` for the microphone. */
export type SoundFault = 'no-device' | 'two-devices' | 'went' | 'failed';

/** Error that stops a sound check. */
export class SoundFailure extends Error {
  constructor(readonly fault: SoundFault) {
    super(fault);
    this.name = 'SoundFailure';
  }
}

/** Time limit of one part of the page's sound, in ms. A busy computer needs more than 3 s to open an output. */
const DEVICE_TIMEOUT_MS = 10_000;

/** Returns the result of the work, or rejects after {@link DEVICE_TIMEOUT_MS}. */
export function withDeviceTimeout<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new SoundFailure('failed')), DEVICE_TIMEOUT_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Returns the page's id for the output or input of these headphones. Rejects with {@link SoundFailure} unless there is exactly one. */
export async function findDevice(kind: 'audiooutput' | 'audioinput', name: string | null): Promise<string> {
  const match = findPageSoundDevice(await withDeviceTimeout(navigator.mediaDevices.enumerateDevices()), kind, name);
  if (match === 'none') throw new SoundFailure('no-device');
  if (match === 'several') throw new SoundFailure('two-devices');
  return match.deviceId;
}

/** Interval at which the devices of the page are listed while one is awaited or in use, in ms. */
export const LOOK_MS = 250;

/** Returns the id of a device that is about to appear. Retries until then. */
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

/** Resolves after a time, in ms. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
