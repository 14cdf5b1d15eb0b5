import { type Message, say } from '../messages/message';
import type { HeadsetSound } from './headset-sound';

/** How sound goes to a headset, in one plain line. */
export function playsWords({ mode, codec }: Pick<HeadsetSound, 'mode' | 'codec'>): Message {
  return mode === 'music' && codec !== null ? say('sound.plays.music.codec', { codec: say(`codec.${codec}`) }) : say(`sound.plays.${mode}`);
}

/** Who listens to its microphone; only the first is named. */
export function heldWords({ recorders }: Pick<HeadsetSound, 'recorders'>): Message {
  const [program = null] = recorders;
  return program === null ? say('sound.microphone.held.unnamed') : say('sound.microphone.held', { program });
}
