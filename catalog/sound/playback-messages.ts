import { createMessage, type Message } from '../messages/message';
import { getCodecName } from './codecs';
import type { HeadsetSound } from './headset-sound';

/** Describes in one line the mode and codec of headphones. */
export function createPlaybackMessage({ mode, codec }: Pick<HeadsetSound, 'mode' | 'codec'>): Message {
  return mode === 'music' && codec !== null
    ? createMessage('sound.plays.music.codec', { codec: getCodecName(codec) })
    : createMessage(`sound.plays.${mode}`);
}

/** Returns the name of the first program that uses the microphone. */
export function createMicrophoneMessage({ recorders }: Pick<HeadsetSound, 'recorders'>): Message {
  const [program = null] = recorders;
  return program === null ? createMessage('sound.microphone.held.unnamed') : createMessage('sound.microphone.held', { program });
}
