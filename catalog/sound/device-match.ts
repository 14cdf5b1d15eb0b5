import { cleanName } from '../identify/text';

/** Sound device of the page. */
export interface PageSoundDevice {
  readonly kind: string;
  readonly deviceId: string;
  readonly label: string;
}

/** Sound device of headphones, or the reason why there is none. */
type DeviceMatch = { readonly deviceId: string } | 'none' | 'several';

/**
 * Windows' second output of a headset, for calls, with the English name of its driver. Source: learn.microsoft.com, “Bluetooth
 * Classic Audio”.
 */
const FOR_CALLS = /hands-free/i;

/**
 * Returns the sound output or input of headphones among the page's devices: the one whose label contains the system's name for
 * them as a whole word. Labels contain no address, so two devices with that name are ambiguous.
 */
export function findPageSoundDevice(
  devices: readonly PageSoundDevice[],
  kind: 'audiooutput' | 'audioinput',
  name: string | null,
): DeviceMatch {
  if (name === null) return 'none';
  // Chromium lists the chosen device a second time under these names.
  const real = devices.filter((device) => device.kind === kind && device.deviceId !== 'default' && device.deviceId !== 'communications');
  const named = real.filter(({ label }) => hasWord(cleanName(label) ?? '', name));
  const music = kind === 'audiooutput' ? named.filter(({ label }) => !FOR_CALLS.test(label)) : named;
  const [only, ...others] = music.length > 0 ? music : named;
  if (only === undefined) return 'none';
  return others.length > 0 ? 'several' : { deviceId: only.deviceId };
}

function hasWord(label: string, word: string): boolean {
  for (let at = label.indexOf(word); at >= 0; at = label.indexOf(word, at + 1)) {
    const [before = ' ', after = ' '] = [label[at - 1], label[at + word.length]];
    if (!/[\p{L}\p{N}_-]/u.test(before) && !/[\p{L}\p{N}_-]/u.test(after)) return true;
  }
  return false;
}
