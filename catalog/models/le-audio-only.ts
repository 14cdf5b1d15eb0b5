import type { Model } from './model';

/**
 * Returns whether a model has LE Audio and no classic Bluetooth. Earshot pairs over classic Bluetooth alone, so that the system's
 * settings have to pair such a model.
 */
export function isLeAudioOnly(model: Pick<Model, 'bluetooth'> | null | undefined): boolean {
  return model?.bluetooth?.value === 'le-audio-only';
}
