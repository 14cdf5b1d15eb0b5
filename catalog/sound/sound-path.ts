import type { ActionKind } from '../actions/action';
import { selectOfferedActions } from '../actions/offer';
import type { BatteryParts } from '../battery';
import { getDisplayName } from '../display-name';
import { type Headphones, isConnected, isKnownHere } from '../headphones';
import { BATTERY_PARTS, findOtherPlaying, type HeadsetDetailsView } from '../headset-details';
import { createMessage, type Message } from '../messages/message';
import type { CauseId } from '../symptoms/causes';
import { WEAK_SIGNAL_DBM } from '../symptoms/evidence';
import { getCodecName } from './codecs';
import { findSoundChoice, INAUDIBLE_PERCENT } from './headset-sound';
import { createMicrophoneMessage } from './playback-messages';

/** Joints of the sound path, from the program to the listener. */
export const JOINTS = ['program', 'computer', 'bluetooth', 'headphones', 'listener'] as const;

/** One of {@link JOINTS}. */
export type JointId = (typeof JOINTS)[number];

/**
 * State of a joint: - `good`: it was read, and sound gets through. - `limited`: sound gets through in lower quality, as in call
 * mode. - `broken`: it was read, and sound doesn't get through. - `unknown`: it wasn't read, or nothing plays. - `beyond`: it
 * follows a broken joint.
 */
type JointState = 'good' | 'limited' | 'broken' | 'unknown' | 'beyond';

/** Click that repairs a break. Its label is `action.<kind>`, or `mend.sound-settings`. */
export type PathFix = Extract<ActionKind, 'unmute' | 'use-for-sound' | 'switch-to-music' | 'reconnect'> | 'sound-settings';

/** Joint of the sound path. */
export interface Joint {
  readonly id: JointId;
  readonly state: JointState;
  readonly title: Message;
  /** Facts that were read about it; null without any. */
  readonly note: Message | null;
  /** Null except at the first break. */
  readonly fix: PathFix | null;
  /** Cause of the break; null without a break, or if no text describes it. */
  readonly cause: CauseId | null;
}

/** Sides on which the user heard a tone in this window. */
export interface HeardSides {
  readonly left: boolean;
  readonly right: boolean;
  /** Time of day of the last one, in the format of the language. */
  readonly when: string;
}

/** Facts for the sound path. */
export interface PathFacts {
  readonly headphones: Headphones;
  /** Name of the output that the computer uses; null if the system doesn't report it. */
  readonly outputName: string | null;
  /** Details that the headphones reported; null if they were not read. */
  readonly details: HeadsetDetailsView | null;
  readonly heard: HeardSides | null;
  /** Actions that Earshot can perform on this computer. */
  readonly possible: readonly ActionKind[];
}

/**
 * Returns the sound path of connected headphones, in the order of {@link JOINTS}. A fact that wasn't read is `unknown` and has no
 * note. At most one joint has a fix: the first break, or else the first limit. Pure. Empty for headphones that are not connected.
 */
export function createSoundPath(facts: PathFacts): readonly Joint[] {
  if (!isConnected(facts.headphones.state)) return [];
  const joints = [createProgram(facts), createComputer(facts), createBluetooth(facts), createHeadset(facts), createListener(facts)];
  const broken = joints.findIndex(({ state }) => state === 'broken');
  const fixAt = broken >= 0 ? broken : joints.findIndex(({ state }) => state === 'limited');
  return joints.map((joint, index) => ({
    ...joint,
    state: broken >= 0 && index > broken && joint.state !== 'unknown' ? 'beyond' : joint.state,
    fix: index === fixAt ? joint.fix : null,
    cause: index === fixAt ? joint.cause : null,
  }));
}

/** Returns the joint at which the sound ends or gets worse; null if there is none. */
export function findBreak(path: readonly Joint[]): Joint | null {
  return path.find(({ state }) => state === 'broken') ?? path.find(({ state }) => state === 'limited') ?? null;
}

/** Checks whether a program's sound goes to the headphones now. */
export function isFlowing(path: readonly Joint[]): boolean {
  const [program] = path;
  return program?.state === 'good' && !path.some(({ state }) => state === 'broken');
}

const joint = (id: JointId, state: JointState, title: Message, rest: Partial<Pick<Joint, 'note' | 'fix' | 'cause'>> = {}): Joint => ({
  id,
  state,
  title,
  note: null,
  fix: null,
  cause: null,
  ...rest,
});

function createProgram({ headphones: { sound, output } }: PathFacts): Joint {
  const plain = createMessage('path.program');
  if (sound === null || sound.mode === 'off') return joint('program', 'unknown', plain);
  const here = sound.players.filter((player) => player.here);
  const [first, ...more] = here.length > 0 ? here : sound.players;
  if (first === undefined) return joint('program', 'unknown', plain, { note: createMessage('path.nothing-plays') });
  const title = first.name === null ? createMessage('path.program.unnamed') : createMessage('name.plain', { name: first.name });
  // If the computer uses another output, programs play there as intended.
  if (here.length === 0 && output === true)
    return joint('program', 'broken', title, { note: createMessage('path.plays-elsewhere'), fix: 'sound-settings' });
  return joint('program', 'good', title, {
    note: more.length === 0 ? createMessage('path.plays') : createMessage('path.plays.more', { count: more.length }),
  });
}

function createComputer({ headphones: { sound, output }, outputName, possible }: PathFacts): Joint {
  const orSettings = (kind: PathFix & ActionKind): PathFix => (possible.includes(kind) ? kind : 'sound-settings');
  if (output === false) {
    const title = outputName === null ? createMessage('path.elsewhere') : createMessage('name.plain', { name: outputName });
    return joint('computer', 'broken', title, {
      note: createMessage('path.elsewhere.note'),
      fix: orSettings('use-for-sound'),
      cause: 'other-output',
    });
  }
  if (sound?.muted === true)
    return joint('computer', 'broken', createMessage('path.muted'), {
      note: createMessage('path.muted.note'),
      fix: orSettings('unmute'),
      cause: 'volume-low',
    });
  const percent = sound?.volume ?? null;
  const volume = percent === null ? null : createMessage('path.volume', { percent });
  if (percent !== null && percent < INAUDIBLE_PERCENT)
    return joint('computer', 'broken', createMessage('path.too-quiet'), { note: volume, fix: 'sound-settings', cause: 'volume-low' });
  return joint('computer', output === true ? 'good' : 'unknown', createMessage('path.computer'), { note: volume });
}

function createBluetooth({ headphones, possible }: PathFacts): Joint {
  const { state, sound, soundProfiles, signal } = headphones;
  const plain = createMessage('path.bluetooth');
  if (state === 'connected-settling') return joint('bluetooth', 'unknown', plain, { note: createMessage('path.settling') });
  if (state === 'connected-no-sound') {
    const off = sound?.mode === 'off' || sound?.mode === 'gateway' ? sound.mode : 'none';
    const fix = selectOfferedActions(headphones, possible).find((kind) => kind === 'switch-to-music' || kind === 'reconnect');
    return joint('bluetooth', 'broken', createMessage(`path.no-sound.${off}`), {
      note: createMessage(`path.no-sound.${off}.note`),
      fix: fix ?? null,
      cause: 'no-profile',
    });
  }
  const note = signal === null ? null : createMessage(signal < WEAK_SIGNAL_DBM ? 'path.signal.weak' : 'path.signal.good');
  const calls = sound === null ? soundProfiles?.length === 1 && soundProfiles[0] === 'hfp' : sound.mode === 'calls';
  if (calls) return createCalls(headphones, possible);
  if (sound?.mode === 'music')
    return joint(
      'bluetooth',
      'good',
      sound.codec === null ? createMessage('path.music') : createMessage('path.codec', { codec: getCodecName(sound.codec) }),
      {
        note,
      },
    );
  if (sound?.mode === 'le-audio') return joint('bluetooth', 'good', createMessage('path.le-audio'), { note });
  // An open profile carries sound, even with an unknown name.
  if (sound === null && soundProfiles !== null && soundProfiles.length > 0)
    return joint('bluetooth', 'good', createMessage(soundProfiles.includes('a2dp') ? 'path.music' : 'path.le-audio'), { note });
  return joint('bluetooth', 'unknown', plain, { note });
}

function createCalls({ sound }: Headphones, possible: readonly ActionKind[]): Joint {
  const note =
    sound === null
      ? null
      : sound.recorders.length > 0
        ? createMicrophoneMessage(sound)
        : sound.callsChosen
          ? createMessage('path.calls.chosen')
          : sound.stuck
            ? createMessage('path.calls.stuck')
            : null;
  const back = sound !== null && findSoundChoice(sound, 'music') !== null && possible.includes('switch-to-music');
  return joint('bluetooth', 'limited', createMessage('path.calls'), {
    note,
    fix: back ? 'switch-to-music' : null,
    cause: sound === null ? null : sound.recorders.length > 0 ? 'microphone-takes-over' : sound.stuck ? 'stuck-in-call' : null,
  });
}

function createHeadset({ headphones, details }: PathFacts): Joint {
  const { sides } = headphones;
  const title = getDisplayName(headphones);
  const other = details === null ? null : findOtherPlaying(details);
  if (other !== null)
    return joint('headphones', 'broken', title, {
      note: other.name === null ? createMessage('path.other-plays.unnamed') : createMessage('path.other-plays', { name: other.name }),
      cause: 'other-took-over',
    });
  if (sides !== null && sides.connected < sides.all)
    return joint('headphones', 'limited', title, {
      note: createMessage('path.sides', { connected: sides.connected, all: sides.all }),
      cause: 'one-side-unlinked',
    });
  return joint('headphones', 'good', title, { note: describeBattery(headphones, details) });
}

function createListener({ heard }: PathFacts): Joint {
  const title = createMessage('path.you');
  if (heard === null || (!heard.left && !heard.right)) return joint('listener', 'unknown', title);
  const sides = heard.left && heard.right ? 'both' : heard.left ? 'left' : 'right';
  return joint('listener', 'good', title, { note: createMessage(`path.heard.${sides}`, { when: heard.when }) });
}

/**
 * Returns the battery of headphones in one line, part by part if possible: as the headphones reported it, or else the system.
 * Null if it is unknown, and for values that only packets contain.
 */
export function describeBattery(headphones: Headphones, details: HeadsetDetailsView | null): Message | null {
  const batteries = BATTERY_PARTS.flatMap((part) => {
    const level = details?.battery[part] ?? null;
    return level === null
      ? []
      : [
          createMessage(level.charging === true ? `headset.battery.${part}.charging` : `headset.battery.${part}`, {
            percent: level.percent,
          }),
        ];
  });
  if (batteries.length > 0) return join(batteries);
  const { battery, batteryParts, batteryReported } = headphones;
  if (!batteryReported || !isKnownHere(headphones)) return null;
  const parts = batteryParts === null ? [] : partsOf(batteryParts);
  if (parts.length > 0) return join(parts);
  return battery === null ? null : createMessage('battery.percent', { percent: battery });
}

function partsOf(parts: BatteryParts): readonly Message[] {
  return (['left', 'right', 'case'] as const).flatMap((part) => {
    const level = parts[part];
    return level === null
      ? []
      : [createMessage(level.charging ? `headset.battery.${part}.charging` : `headset.battery.${part}`, { percent: level.percent })];
  });
}

function join(parts: readonly Message[]): Message {
  return createMessage('path.parts', { parts });
}
