import type { Headphones } from '../headphones';
import { type Message, type MessageKey, say } from '../messages/message';

type Standing = Pick<Headphones, 'state' | 'output' | 'modelId' | 'silent'>;

/** Returns the state in at most four words, for a row of the list. */
export function getRowStatusKey({ state, output, modelId, silent }: Standing): MessageKey {
  if (state === 'connected' && output !== null) return output ? 'row.playing-here' : 'row.sound-elsewhere';
  if (silent && (state === 'nearby' || state === 'paired-nearby')) return 'row.silent';
  return state === 'nearby' && modelId === null ? 'row.nearby-unknown' : `row.${state}`;
}

/** Returns the state in one sentence of at most fourteen words, for the page. */
export function stateSentence({ state, output }: Pick<Standing, 'state' | 'output'>): MessageKey {
  if (state === 'connected' && output !== null) return output ? 'state.playing-here' : 'state.sound-elsewhere';
  return `state.${state}`;
}

/** Formats the radio that carries the sound, and how many sides of LE Audio are connected. */
export function formatRadio({ radios, sides }: Pick<Headphones, 'radios' | 'sides'>): Message {
  if (radios.sound !== 'le-audio') return say('radio.classic');
  return sides === null ? say('radio.le-audio') : say('radio.le-audio.sides', { connected: sides.connected, all: sides.all });
}
