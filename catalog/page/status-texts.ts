import type { ActionView } from '../actions/action';
import type { Headphones, StateReason } from '../headphones';
import { findOtherPlaying, type HeadsetDetailsView } from '../headset-details';
import { joinNames } from '../messages/join';
import { createMessage, type Message, type MessageKey } from '../messages/message';
import { isSilenced } from '../sound/headset-sound';

type SoundFacts = Pick<Headphones, 'state' | 'output' | 'sound'>;

/** Destination of the computer's sound at connected headphones; null if nothing about it was read. */
type SoundFate = 'sound-elsewhere' | 'muted' | 'too-quiet' | 'other-plays' | 'calls' | 'playing-here';

/** Tone of a state: all is well, or the sound doesn't arrive as expected; null for any other. */
export type StateTone = 'good' | 'warn';

/** Returns the state in a few words, for a row of the list; `details` are those that the headphones reported. */
export function describeRow(
  entry: SoundFacts & Pick<Headphones, 'modelId' | 'silent'>,
  details: HeadsetDetailsView | null = null,
): Message {
  const fate = findFate(entry, details);
  if (fate === 'other-plays') return createOtherPlaysMessage('row', details);
  if (fate !== null) return createMessage(`row.${fate}`);
  if (entry.silent && (entry.state === 'nearby' || entry.state === 'paired-nearby')) return createMessage('row.silent');
  return createMessage(entry.state === 'nearby' && entry.modelId === null ? 'row.nearby-unknown' : `row.${entry.state}`);
}

/** Returns the state in one sentence, for the page; `outputName` is the name of the output in use. */
export function describeState(entry: SoundFacts, outputName: string | null = null, details: HeadsetDetailsView | null = null): Message {
  const fate = findFate(entry, details);
  if (fate === 'other-plays') return createOtherPlaysMessage('state', details);
  if (fate === 'calls') return describeCalls(entry);
  if (fate === 'sound-elsewhere' && outputName !== null) return createMessage('state.sound-elsewhere.named', { name: outputName });
  return createMessage(fate === null ? `state.${entry.state}` : `state.${fate}`);
}

/** Subject of a page about headphones or a model. */
interface PageSubject {
  /** True for headphones of the list, also after they are gone. False for a model that the user chose. */
  readonly isEntry: boolean;
  /** True if the page has a model, identified or chosen. */
  readonly hasModel: boolean;
}

/** Returns the sentence of a page about headphones, or about a model if `entry` is null. The other parameters are those of {@link describeState}. */
export function describePage(
  entry: (SoundFacts & Pick<Headphones, 'modelId'>) | null,
  { isEntry, hasModel }: PageSubject,
  outputName: string | null,
  details: HeadsetDetailsView | null,
): Message {
  if (entry === null) return createMessage(isEntry ? 'detail.gone' : 'detail.manual');
  if (entry.modelId === null && !hasModel && entry.state === 'nearby') return createMessage('detail.unknown-model');
  return describeState(entry, outputName, details);
}

/** Returns a reason for the state in one sentence. */
export function describeReason(reason: StateReason): Message {
  // No profile has a comma in its name.
  return reason.kind === 'profiles'
    ? createMessage('why.profiles', { detail: joinNames(reason.detail.split(', ')) })
    : createMessage(`why.${reason.kind}`);
}

/** Returns the tone of the state: what stops the sound warns, and a connection alone is not good yet. */
export function getTone(entry: SoundFacts, details: HeadsetDetailsView | null = null): StateTone | null {
  const fate = findFate(entry, details);
  if (fate === null) return entry.state === 'connected-no-sound' ? 'warn' : null;
  // A call that a program makes, or that the user switched to, isn’t a fault.
  if (fate === 'calls') return entry.sound?.stuck === true ? 'warn' : null;
  return fate === 'playing-here' ? 'good' : 'warn';
}

/** Describes a running action on these headphones in a few words; null for one that changes their sound only. */
export function describeAction({ kind }: Pick<ActionView, 'kind'>): MessageKey | null {
  switch (kind) {
    case 'pair':
    case 'fix':
      return 'row.working.pair';
    case 'connect':
    case 'reconnect':
      return 'row.working.connect';
    case 'disconnect':
    case 'remove':
      return `row.working.${kind}`;
    default:
      return null;
  }
}

/** Formats the radio that carries the sound, and how many sides of LE Audio are connected. */
export function formatRadio({ radios, sides }: Pick<Headphones, 'radios' | 'sides'>): Message {
  if (radios.sound !== 'le-audio') return createMessage('radio.classic');
  return sides === null
    ? createMessage('radio.le-audio')
    : createMessage('radio.le-audio.sides', { connected: sides.connected, all: sides.all });
}

function findFate({ state, output, sound }: SoundFacts, details: HeadsetDetailsView | null): SoundFate | null {
  if (state !== 'connected') return null;
  if (output === false) return 'sound-elsewhere';
  if (sound !== null && isSilenced(sound)) return sound.muted === true ? 'muted' : 'too-quiet';
  if (details !== null && findOtherPlaying(details) !== null) return 'other-plays';
  if (sound?.mode === 'calls') return 'calls';
  return output === true ? 'playing-here' : null;
}

function createOtherPlaysMessage(where: 'row' | 'state', details: HeadsetDetailsView | null): Message {
  const name = details === null ? null : (findOtherPlaying(details)?.name ?? null);
  if (name === null) return createMessage(where === 'row' ? 'row.other-plays.unnamed' : 'state.other-plays.unnamed');
  return createMessage(where === 'row' ? 'row.other-plays' : 'state.other-plays', { name });
}

function describeCalls({ sound }: SoundFacts): Message {
  const program = sound?.recorders.find((name) => name !== null);
  if (program != null) return createMessage('state.calls.program', { program });
  if (sound?.callsChosen === true) return createMessage('state.calls.chosen');
  return createMessage(sound?.stuck === true ? 'state.calls.stuck' : 'state.calls');
}
