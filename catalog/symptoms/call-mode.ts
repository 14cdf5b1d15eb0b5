import { type Headphones, isConnected } from '../headphones';
import { findOtherConnected, type HeadsetDetailsView } from '../headset-details';
import type { Model } from '../models/model';
import { findSoundChoice } from '../sound/headset-sound';

/** Evidence of headphones that are connected for calls only, or that switch to another device; at most one at a time. */
type CallEvidence = 'multipoint-conflict' | 'hands-free-only' | 'microphone-in-use' | 'stuck-in-calls' | 'in-call-mode';

/**
 * Returns the meaning of call mode, or null. A connection for calls only has several causes, so this sign alone doesn't decide: -
 * If music can't be chosen, its profile isn't connected. A second device is the cause only if the headphones reported one. - If
 * music could be chosen, a program that records decides, or none within seconds. - If the system doesn't report that, as macOS,
 * call mode is the normal state while a program uses the microphone.
 */
export function findCallEvidence(headphones: Headphones, model: Model | null, details: HeadsetDetailsView | null): CallEvidence | null {
  const { state, sound, soundProfiles, drops, ended } = headphones;
  const multipoint = model?.multipoint?.supported === true && details?.twoDevices !== false;
  // Headphones that disconnect repeatedly, and then don't respond while they are on, have switched to another device.
  if (!isConnected(state)) return multipoint && drops > 1 && ended === 'remote' && state === 'paired-busy' ? 'multipoint-conflict' : null;
  if (sound?.mode !== 'calls' && !(soundProfiles?.length === 1 && soundProfiles[0] === 'hfp')) return null;
  const musicPossible = sound === null ? headphones.musicPossible : findSoundChoice(sound, 'music') !== null;
  if (musicPossible === false)
    return multipoint && details !== null && findOtherConnected(details) !== null ? 'multipoint-conflict' : 'hands-free-only';
  if (sound !== null && sound.recorders.length > 0) return 'microphone-in-use';
  if (sound?.stuck === true) return 'stuck-in-calls';
  return musicPossible === null ? 'in-call-mode' : null;
}
