import type { CauseId } from './causes';
import type { Evidence } from './evidence';
import type { SymptomId } from './symptoms';

/** Reason why evidence for a cause explains the complaints that list the cause. */
interface Explanation {
  /** Sentence about how the cause leads to these complaints. Empty if it leads to none of them. */
  readonly reason: string;
  /** Complaints that the cause can't explain, with the reasons. The cause is possible there, but never “This is it”. */
  readonly except?: Readonly<Partial<Record<SymptomId, string>>>;
}

/** Explanations of causes, by the evidence that proves them. */
export const EXPLANATIONS: Readonly<Partial<Record<CauseId, Readonly<Partial<Record<Evidence, Explanation>>>>>> = {
  'bluetooth-off': { 'adapter-off': { reason: 'An adapter that is off neither detects nor connects anything.' } },
  'no-adapter': { 'adapter-missing': { reason: 'A computer without an adapter neither detects nor connects anything.' } },
  'service-down': { 'service-down': { reason: 'Without its Bluetooth service a computer detects, connects and removes nothing.' } },
  'no-permission': { 'no-permission': { reason: 'A program without permission gets no response from Bluetooth.' } },
  'adapter-old': { 'adapter-old': { reason: 'Headphones outside pairing mode advertise over low energy only, which this adapter lacks.' } },
  'after-sleep': {
    'computer-slept': { reason: 'The user says that it began after the computer slept, and sleep ends each connection.' },
    'left-by-suspend': { reason: 'The system reports that the connection ended because the computer went to sleep.' },
  },
  'system-update': { 'computer-updated': { reason: 'The user says that it began after an update, which replaces drivers and services.' } },
  'foreign-search': {
    'foreign-search': {
      reason: 'A search takes radio time from the connection, and many adapters don’t connect during one.',
      except: { 'not-listed': 'Another program’s search hides no headphones.' },
    },
  },
  'no-sound-server': { 'no-sound-server': { reason: 'Bluetooth opens no profile of sound that no sound server has registered.' } },
  interference: {
    'signal-weak': {
      reason: 'A weak signal loses packets until the connection stutters or ends.',
      except: {
        'call-quality': 'Lost packets make gaps, and complaints about calls are mostly about the narrow call mode.',
        'one-side-silent': 'A weak signal is the same for both sides of most models.',
      },
    },
  },
  away: { 'light-none': { reason: 'The user says that no light is on, and headphones that are off respond to nothing.' } },
  'battery-low': {
    'battery-low': {
      reason: 'Headphones with little charge turn off, and end their connections.',
      except: {
        'not-listed': 'Only connected headphones report a level, and those are in the list.',
        'no-pairing-mode': 'Headphones that report a level still have enough charge for pairing mode.',
        'no-reaction': 'Headphones that report a level respond.',
      },
    },
    'light-red': { reason: 'The user says that the light is red, which means little charge on the models that are known.' },
  },
  'cable-or-charging': {
    'cable-in': { reason: 'The user says that the cable is plugged in, and most models turn Bluetooth off while they charge.' },
  },
  'busy-elsewhere': {
    'busy-elsewhere': {
      reason: 'The user says that another device has them, and they respond to one device at a time or share their radio.',
    },
    'no-answer': { reason: 'They advertise nearby and didn’t respond to a connection request, as headphones do that another device has.' },
  },
  'le-entry': {
    'le-half-paired': {
      reason: 'The paired entry carries no sound, and the one that does isn’t connected.',
      except: {
        'asks-for-pin': 'The entry that is paired already asks for nothing.',
        'second-device': 'The entry of the phone app takes no place of a device that plays.',
      },
    },
  },
  'foreign-services': { 'types-keys': { reason: 'A device with a keyboard is paired with a code.' } },
  'stale-pairing': {
    'asks-anew': { reason: 'They are paired here and in pairing mode again, so that they have forgotten this computer.' },
    'authentication-failed': { reason: 'They rejected the key of the pairing, and without a key no connection lasts.' },
    'other-system': { reason: 'Another system on this computer paired with them and replaced the key.' },
    'removed-one-side': { reason: 'One side has removed the pairing, and the other side’s key opens nothing.' },
  },
  'pairing-not-kept': {
    'not-bonded': { reason: 'The system reports that it doesn’t store the pairing, so that a restart or sleep ends it.' },
    'stale-again': { reason: 'The key was rejected again after a new pairing, so that this computer lost it each time.' },
  },
  'pairing-lost': { 'pairing-lost': { reason: 'They were paired here and are not any more, and only paired headphones connect.' } },
  'old-firmware': {
    'firmware-unsafe': {
      reason: '',
      except: {
        'keeps-disconnecting': 'The fixed fault is one of security, and no connection ends by it.',
        stutter: 'The fixed fault is one of security, and no sound stutters by it.',
        'second-device': 'The fixed fault is one of security, and prevents no second device.',
        'after-update': 'The fixed fault is one of security, and is older than the update.',
        'one-side-silent': 'The fixed fault is one of security, and silences no side.',
        'no-battery-level': 'The fixed fault is one of security, and an update adds no battery level.',
        'volume-jumps': 'The fixed fault is one of security, and moves no volume.',
      },
    },
  },
  'one-side-unlinked': {
    'one-side-missing': { reason: 'Over LE Audio each side has a connection of its own, and one of them is missing.' },
  },
  'no-multipoint': { 'no-multipoint': { reason: 'The model connects to one device at a time.' } },
  'multipoint-off': { 'two-devices-off': { reason: 'The headphones report that the connection to two devices is turned off.' } },
  'other-took-over': {
    'other-plays': {
      reason: 'The headphones report that another device plays on them.',
      except: { 'volume-jumps': 'Each device keeps its volume, so that another one moves none here.' },
    },
  },
  'multipoint-conflict': {
    'multipoint-conflict': { reason: 'Music isn’t offered, and a second device is connected or has the headphones.' },
  },
  'reconnect-loop': { 'reconnect-loop': { reason: 'Three connections ended within two minutes, and none by a lost signal.' } },
  'last-device-first': { 'busy-elsewhere': { reason: 'The user says that another device has them, which they connect to first.' } },
  'not-connected': {
    'not-connected': {
      reason: 'Without a connection neither sound nor a microphone is there.',
      except: { 'too-quiet': 'What is too quiet is heard, so that something plays.' },
    },
  },
  'other-output': { 'other-output': { reason: 'The system reports that its sound goes to another output.' } },
  'calls-elsewhere': {
    'call-microphone-elsewhere': {
      reason: 'Programs for calls record from the default device for communication, which is another one.',
      except: { 'no-sound': 'A microphone elsewhere takes no sound away.' },
    },
  },
  'no-profile': {
    'without-sound': {
      reason: 'They are connected, and no profile or output for sound came up.',
      except: { 'hands-free-only': 'Here nothing plays at all, not even in the quality of a call.' },
    },
    'hands-free-only': {
      reason: 'Only the profile for calls is connected, and music can’t be chosen.',
      except: { 'no-microphone': 'The profile for calls is the one with the microphone.' },
    },
  },
  'duplicate-entries': {
    'duplicate-entries': {
      reason: 'A second adapter has a pairing with them, which stays when one is removed.',
      except: { 'no-sound': 'A pairing that isn’t connected takes no sound away.' },
    },
  },
  'volume-low': { silenced: { reason: 'The computer’s volume for them is muted or next to nothing.' } },
  'microphone-takes-over': {
    'in-call': { reason: 'The user says that a call is on, and classic Bluetooth plays in call mode then.' },
    'microphone-in-use': { reason: 'A program records from them, and classic Bluetooth plays in call mode then.' },
    'in-call-mode': { reason: 'The system plays to them in call mode, as it does while a program uses the microphone.' },
  },
  'listening-in-music': {
    'recorder-in-music': { reason: 'A program records from them while they play music, and the microphone is off then.' },
  },
  'stuck-in-call': { 'stuck-in-calls': { reason: 'Call mode has lasted for seconds while no program uses the microphone.' } },
  'hands-free-off': {
    'music-only': { reason: 'The system offers no profile for calls, which carries the microphone and the battery level.' },
  },
  'codec-delay': { 'in-video': { reason: 'The user says that it is in videos, and each sound format takes time.' } },
  'le-audio-unsupported': { 'le-audio-unsupported': { reason: 'The only pairing is for LE Audio, which this computer can’t play.' } },
  'not-trusted': { 'not-trusted': { reason: 'The system lets only trusted headphones connect by themselves.' } },
};

/** Checks whether evidence for a cause explains a complaint, so that Earshot may say “This is it”. */
export function explains(symptom: SymptomId, cause: CauseId, evidence: Evidence): boolean {
  const explanation = EXPLANATIONS[cause]?.[evidence];
  return explanation !== undefined && explanation.reason !== '' && explanation.except?.[symptom] === undefined;
}
