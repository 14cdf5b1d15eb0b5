import type { AdapterStatus } from '../adapter-status';
import { findSaferFirmware } from '../firmware';
import { type Headphones, isConnected, isPairedHere, separateSources } from '../headphones';
import { findOtherPlaying, findReportedFirmware, getLowestBattery, type HeadsetDetailsView } from '../headset-details';
import { isLeAudioOnly } from '../models/le-audio-only';
import type { Model } from '../models/model';
import { isRecordedInMusic, isSilenced } from '../sound/headset-sound';
import { findCallEvidence } from './call-mode';

/** Evidence that the app finds without the user. */
export const OBSERVED_EVIDENCE = [
  'adapter-ready',
  'adapter-off',
  'adapter-missing',
  'service-down',
  'no-permission',
  'heard',
  'not-heard',
  'pairing-mode',
  'paired',
  'not-paired',
  'connected',
  'not-connected',
  'with-sound',
  'without-sound',
  'hands-free-only',
  'music-only',
  'le-half-paired',
  'le-half-free',
  'le-audio-unsupported',
  'le-audio-only-model',
  'one-side-missing',
  'battery-low',
  'battery-good',
  'signal-weak',
  'signal-good',
  'multipoint',
  'no-multipoint',
  'transceiver-model',
  'no-transceiver-model',
  'le-audio-model',
  'no-le-audio-model',
  'no-sound-server',
  'foreign-search',
  'not-trusted',
  'asks-anew',
  'authentication-failed',
  'left-by-remote',
  'left-by-timeout',
  'lost-nearby',
  'left-by-suspend',
  'reconnect-loop',
  'other-output',
  'output-here',
  'duplicate-entries',
  'multipoint-conflict',
  'adapter-old',
  'no-answer',
  'firmware-unsafe',
  'types-keys',
  'pairing-lost',
  'calls-possible',
  'stuck-in-calls',
  'microphone-in-use',
  'in-call-mode',
  'silenced',
  'audible',
  'two-devices-on',
  'two-devices-off',
  'other-plays',
  'not-bonded',
  'not-pairable',
  'stale-again',
  'plays-le-audio',
  'recorder-in-music',
  'not-in-music',
  'classic-paired',
  'call-output-elsewhere',
  'call-microphone-elsewhere',
  'calls-here',
  'sound-part-stopped',
  'sound-part-missing',
] as const;

/** Evidence that only a user can give, by the options of questions. */
export const USER_EVIDENCE = [
  'light-flashes',
  'light-none',
  'light-red',
  'busy-elsewhere',
  'free-elsewhere',
  'cable-in',
  'cable-out',
  'in-call',
  'not-in-call',
  'in-video',
  'computer-slept',
  'computer-updated',
  'other-system',
  'removed-one-side',
] as const;

/** Piece of evidence for or against a cause. */
export type Evidence = (typeof OBSERVED_EVIDENCE)[number] | (typeof USER_EVIDENCE)[number];

/** Battery in percent below which it is low. Sony's WF-XB700 help guide uses the same limit for its low-battery light. */
export const LOW_BATTERY_PERCENT = 20;
/** Signal in dBm below which it is weak, as "far away" in the list. */
export const WEAK_SIGNAL_DBM = -78;

/** Number of lost connections in two minutes that count as a loop. */
const RECONNECT_LOOP_DROPS = 3;

/** Facts about the computer apart from its adapter. */
export interface ComputerFacts {
  /** True if the sound system supports Bluetooth; null if the system does not report it. */
  readonly soundServer: boolean | null;
  /** True if another program searches while Earshot does not. */
  readonly foreignSearch: boolean;
  /** True if the adapter lacks Bluetooth low energy; null if the system does not report it. */
  readonly oldAdapter: boolean | null;
  /** True if the adapter stores new pairings; null if the system doesn't report it. */
  readonly pairable: boolean | null;
  /** True if the Bluetooth part of the sound system is installed; null if unknown. */
  readonly soundInstalled: boolean | null;
  /** Name of the output in use, safe to show; null if the system doesn't report it. */
  readonly outputName: string | null;
}

/** Facts if nothing is known. */
export const NO_FACTS: ComputerFacts = {
  soundServer: null,
  foreignSearch: false,
  oldAdapter: null,
  pairable: null,
  soundInstalled: null,
  outputName: null,
};

/**
 * Minimum number of refusals in a row that prove that the computer doesn't store pairings. A single refusal is a reset of the
 * headphones.
 */
const REFUSALS_AGAIN = 2;

/**
 * Returns the evidence about headphones (or about none, with null) and their computer. Unknown facts are not evidence, for or
 * against. `facts` are {@link NO_FACTS} only if nothing is known. `details` holds the details that the headset reported, or null
 * if they were not read.
 */
export function collectEvidence(
  adapter: AdapterStatus,
  headphones: Headphones | null,
  model: Model | null,
  facts: ComputerFacts,
  details: HeadsetDetailsView | null = null,
): Set<Evidence> {
  const evidence = new Set<Evidence>();
  const add = (name: Evidence, when: boolean): void => {
    if (when) evidence.add(name);
  };
  add('adapter-ready', adapter === 'ready');
  add('adapter-off', adapter === 'off' || adapter === 'blocked');
  add('adapter-missing', adapter === 'missing');
  add('service-down', adapter === 'service-down' || adapter === 'no-bus' || adapter === 'crashed');
  add('no-permission', adapter === 'no-permission');
  add('no-sound-server', facts.soundServer === false);
  add('sound-part-stopped', facts.soundServer === false && facts.soundInstalled === true);
  add('sound-part-missing', facts.soundServer === false && facts.soundInstalled === false);
  add('not-pairable', facts.pairable === false);
  add('foreign-search', facts.foreignSearch);
  add('adapter-old', facts.oldAdapter === true);
  if (headphones !== null) {
    const { system, radio } = separateSources(headphones);
    const { state, leHalf, soundProfiles, ended } = system;
    const connected = isConnected(state);
    const paired = isPairedHere(system);
    // Values of packets are left out because any device can send them.
    const signal = radio.received === null ? system.signal : radio.received.rssi;
    const battery = system.reportedBattery ?? (details === null ? null : getLowestBattery(details));
    const call = findCallEvidence(headphones, model, details);
    if (call !== null) add(call, true);
    // Without Bluetooth nothing proves that they are out of range.
    const silent = system.why.some(({ kind }) => kind === 'not-heard');
    add(silent ? 'not-heard' : 'heard', state !== 'paired-unheard');
    add('pairing-mode', state === 'pairing-mode');
    add('asks-anew', state === 'pairing-mode' && paired);
    add('not-trusted', system.trusted === false && system.waitsForTrust === null);
    add('reconnect-loop', system.drops >= RECONNECT_LOOP_DROPS);
    add('authentication-failed', state === 'stale-pairing');
    add('no-answer', state === 'paired-busy');
    add('left-by-remote', !connected && ended === 'remote');
    add('left-by-timeout', !connected && ended === 'timeout');
    add('lost-nearby', !connected && ended === 'timeout' && signal !== null && signal >= WEAK_SIGNAL_DBM);
    add('left-by-suspend', !connected && ended === 'suspend');
    add('other-output', system.output === false);
    add('output-here', system.output === true);
    add('call-output-elsewhere', system.calls?.output === false);
    add('call-microphone-elsewhere', system.calls?.microphone === false);
    add('calls-here', system.calls?.output === true && system.calls.microphone === true);
    add('firmware-unsafe', findSaferFirmware(model, system.firmware ?? findReportedFirmware(details, model)) !== null);
    add('pairing-lost', system.pairingLost);
    add('not-bonded', paired && system.bonded === false);
    add('stale-again', paired && system.refusals >= REFUSALS_AGAIN);
    add('types-keys', system.inputs === 'types');
    add('duplicate-entries', system.duplicate);
    add(paired ? 'paired' : 'not-paired', true);
    add(connected ? 'connected' : 'not-connected', true);
    // A link alone proves nothing, because some systems don't report their outputs.
    add('with-sound', state === 'connected' && system.outputReady === true);
    add('without-sound', state === 'connected-no-sound');
    add('music-only', connected && system.callsPossible === false);
    add('calls-possible', connected && system.callsPossible === true);
    const le = system.sound === null ? soundProfiles?.every((one) => one === 'le-audio') : system.sound.mode === 'le-audio';
    add('plays-le-audio', connected && soundProfiles?.length !== 0 && le === true);
    add('recorder-in-music', isRecordedInMusic(system.sound));
    add('not-in-music', system.sound !== null && system.sound.mode !== 'music' && system.sound.mode !== 'unknown');
    add('silenced', system.sound !== null && isSilenced(system.sound));
    add('audible', system.sound !== null && system.sound.volume !== null && !isSilenced(system.sound));
    add(leHalf?.paired === true ? 'le-half-paired' : 'le-half-free', true);
    add('classic-paired', system.radios.paired.includes('classic'));
    add('le-audio-unsupported', !paired && system.radios.paired.includes('le-audio') && system.radios.leAudioHere === false);
    add('one-side-missing', system.sides !== null && system.sides.connected < system.sides.all);
    if (battery !== null) add(battery < LOW_BATTERY_PERCENT ? 'battery-low' : 'battery-good', true);
    if (signal !== null) add(signal < WEAK_SIGNAL_DBM ? 'signal-weak' : 'signal-good', true);
    add('two-devices-on', details?.twoDevices === true);
    add('two-devices-off', details?.twoDevices === false);
    add('other-plays', details !== null && findOtherPlaying(details) !== null);
  } else if (adapter === 'ready') {
    add('not-heard', true);
  }
  if (model !== null) {
    if (model.multipoint !== null) add(model.multipoint.supported ? 'multipoint' : 'no-multipoint', true);
    add(model.usbTransceiver?.value === true ? 'transceiver-model' : 'no-transceiver-model', true);
    add('le-audio-only-model', isLeAudioOnly(model));
    if (model.leAudio !== null) add(model.leAudio.value ? 'le-audio-model' : 'no-le-audio-model', true);
  }
  return evidence;
}
