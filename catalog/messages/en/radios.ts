/** Texts about classic Bluetooth and LE Audio: the radio that carries the sound, and pairings of one that this computer can't play. */
export const radios = {
  'row.le-audio-unsupported': 'Paired, but no sound',
  'state.le-audio-unsupported': 'Paired for LE Audio, which this computer can’t play. Pair them for classic Bluetooth.',
  'why.le-audio-unsupported': 'Their pairing is for LE Audio. Bluetooth on this computer offers no LE Audio.',
  'why.no-output': 'This computer has no sound output for them.',
  'hero.radio': 'Connection',
  'radio.classic': 'Classic Bluetooth',
  'radio.le-audio': 'LE Audio',
  'radio.le-audio.sides': 'LE Audio, {connected} of {all} sides',
  'radio.paired.classic': 'The pairing is for classic Bluetooth.',
  'radio.paired.le-audio': 'The pairing is for LE Audio.',
  'radio.sound.classic': 'The sound uses classic Bluetooth.',
  'radio.sound.le-audio': 'The sound uses LE Audio.',
  'radio.preferred.classic': 'This computer connects classic Bluetooth first.',
  'radio.preferred.le-audio': 'This computer connects LE Audio first.',
  'cause.le-audio-unsupported': 'This computer can’t play LE Audio',
  'cause.le-audio-unsupported.why':
    'They’re paired for LE Audio only. Classic Bluetooth, which most computers can use for sound, needs a pairing of its own.',
  'fix.le-audio-off': 'Turn LE Audio off in Sony’s app. Then pair them here again.',
  'fix.le-audio-here.linux':
    'Or turn on LE Audio here: start bluetoothd with -E and -K, and use a version of PipeWire that supports LE Audio.',
  'checked.le-audio-unsupported': 'Paired for LE Audio, which this computer can’t play',
  'checked.one-side-missing': 'One side is not connected',
  'checked.lost-nearby': 'Lost the link although the signal was good',
  'checked.in-call-mode': 'In call mode',
  'cause.adapter-fault': 'This computer’s adapter or its driver loses the link',
  'cause.adapter-fault.why':
    'The link ended although the headphones were near. The adapter’s driver or firmware is the likeliest cause; the distance is not.',
  'fix.adapter-software.linux':
    'Update the kernel and the firmware of the Bluetooth adapter (on many systems the package linux-firmware). Then restart.',
  'fix.adapter-other': 'Try another Bluetooth adapter. If the connection holds with it, the first adapter is probably at fault.',
  'fix.roles.linux': 'If it happens often, let WirePlumber use the roles a2dp_source and hfp_ag only, or use another version of BlueZ.',
  'answer.le-audio': 'LE Audio or classic Bluetooth: which is used?',
  'answer.le-audio.yes': 'Yes, the {model} supports LE Audio.',
  'answer.le-audio.no': 'No, the {model} doesn’t support LE Audio.',
  'answer.le-audio.compare':
    'LE Audio plays music and carries calls at the same time, with a short delay. Both sides must support it. Classic Bluetooth works with more computers, and can use LDAC if both sides support it. The page of connected headphones shows which one carries the sound.',
  'answer.le-audio.change':
    'Earshot never changes it. To change it, turn LE Audio on or off in Sony’s app. Then remove the headphones on this computer and pair them again.',
  'search-words.answer.le-audio':
    'LE Audio, bluetooth low energy audio, LC3, classic bluetooth, which transport, switch LE Audio, turn off LE Audio',
} as const;
