import { type Cause, COMMON_KNOWLEDGE_SOURCES, defineCause } from './cause';

/** Causes between a working connection and the sound. */
export const sound = {
  'not-connected': defineCause(
    [
      { kind: 'guide', guide: 'reconnect', unless: 'not-paired' },
      { kind: 'guide', guide: 'pair', unless: 'paired' },
    ],
    COMMON_KNOWLEDGE_SOURCES,
    { confirmedBy: ['not-connected'], ruledOutBy: ['connected'] },
  ),
  'other-output': defineCause(
    [
      { kind: 'text', text: 'fix.output.windows', on: ['windows'] },
      { kind: 'text', text: 'fix.call-device.windows', on: ['windows'] },
      { kind: 'text', text: 'fix.output.macos', on: ['macos'] },
      { kind: 'text', text: 'fix.output.linux', on: ['linux'] },
    ],
    ['https://github.com/steam3d/MagicPods-Windows/issues/431'],
    // Without an output of the headphones, the user can't choose one.
    { confirmedBy: ['other-output'], unless: ['without-sound'], ruledOutBy: ['output-here', 'not-connected'] },
  ),
  'calls-elsewhere': defineCause(
    [{ kind: 'text', text: 'fix.call-device.windows' }],
    [
      'https://learn.microsoft.com/windows/win32/coreaudio/device-roles',
      'https://learn.microsoft.com/windows/win32/api/mmdeviceapi/nf-mmdeviceapi-immdeviceenumerator-getdefaultaudioendpoint',
    ],
    {
      on: ['windows'],
      confirmedBy: ['call-microphone-elsewhere'],
      // Without a profile for calls, the user can't choose one.
      unless: ['music-only'],
      likelierBy: ['call-output-elsewhere'],
      ruledOutBy: ['calls-here', 'not-connected', 'without-sound'],
    },
  ),
  'no-profile': defineCause(
    [
      { kind: 'text', text: 'fix.connect-twice' },
      { kind: 'text', text: 'fix.services.windows', on: ['windows'] },
      { kind: 'text', text: 'fix.roles.linux', on: ['linux'] },
      { kind: 'guide', guide: 'forget' },
      { kind: 'guide', guide: 'pair' },
    ],
    [
      'https://github.com/bluez/bluez/issues/986',
      'https://github.com/bluez/bluez/issues/1448',
      'https://github.com/bluez/bluez/issues/2494',
      'https://github.com/bluez/bluez/issues/2280',
    ],
    {
      confirmedBy: ['without-sound', 'hands-free-only'],
      unless: ['multipoint-conflict'],
      ruledOutBy: ['with-sound', 'not-connected'],
    },
  ),
  'duplicate-entries': defineCause(
    [
      { kind: 'guide', guide: 'forget' },
      { kind: 'guide', guide: 'pair' },
    ],
    ['https://gist.github.com/dcurgz'],
    {
      confirmedBy: ['duplicate-entries'],
    },
  ),
  'volume-low': defineCause([{ kind: 'text', text: 'fix.volume' }], ['https://github.com/bluez/bluez/issues/1007'], {
    confirmedBy: ['silenced'],
    ruledOutBy: ['not-connected', 'audible'],
  }),
  'microphone-takes-over': defineCause(
    [
      { kind: 'text', text: 'fix.other-microphone' },
      { kind: 'text', text: 'fix.end-call' },
      { kind: 'text', text: 'fix.profile.linux', on: ['linux'] },
      { kind: 'text', text: 'fix.call-device.windows', on: ['windows'] },
      { kind: 'text', text: 'fix.le-audio-calls', unless: 'no-le-audio-model' },
    ],
    ['https://learn.microsoft.com/windows-hardware/drivers/bluetooth/bluetooth-classic-audio', 'https://github.com/pop-os/pop/issues/2768'],
    {
      confirmedBy: ['in-call', 'microphone-in-use', 'in-call-mode'],
      unless: ['multipoint-conflict', 'without-sound', 'hands-free-only'],
      ruledOutBy: ['not-in-call'],
    },
  ),
  'listening-in-music': defineCause(
    [
      { kind: 'text', text: 'fix.switch-to-calls' },
      { kind: 'text', text: 'fix.microphone.linux', on: ['linux'] },
    ],
    ['https://github.com/omacom/omarchy/issues/9380', 'https://github.com/pop-os/pop/issues/2768'],
    // Only Linux reports the programs that record, and has a profile to choose.
    { on: ['linux'], confirmedBy: ['recorder-in-music'], ruledOutBy: ['not-connected', 'not-in-music'] },
  ),
  'stuck-in-call': defineCause(
    [
      { kind: 'text', text: 'fix.end-call' },
      { kind: 'text', text: 'fix.reconnect-by-hand' },
    ],
    ['https://github.com/Plutoberth/SonyHeadphonesClient/issues/77'],
    {
      confirmedBy: ['stuck-in-calls'],
      unless: ['multipoint-conflict', 'without-sound', 'hands-free-only', 'in-call', 'microphone-in-use', 'in-call-mode'],
      ruledOutBy: ['in-call', 'microphone-in-use', 'in-call-mode'],
    },
  ),
  'microphone-not-chosen': defineCause(
    [
      { kind: 'text', text: 'fix.microphone.windows', on: ['windows'] },
      { kind: 'text', text: 'fix.call-device.windows', on: ['windows'] },
      { kind: 'text', text: 'fix.microphone.macos', on: ['macos'] },
      { kind: 'text', text: 'fix.microphone.linux', on: ['linux'] },
    ],
    ['https://github.com/bluez/bluez/issues/2160'],
    { ruledOutBy: ['not-connected'] },
  ),
  'codec-delay': defineCause(
    [
      { kind: 'text', text: 'fix.latency-offset', on: ['linux'] },
      { kind: 'text', text: 'fix.delay' },
      { kind: 'text', text: 'fix.cable-for-games' },
    ],
    [
      'https://github.com/AsahiLinux/asahi-audio/issues/53',
      'https://learn.microsoft.com/windows-hardware/drivers/bluetooth/bluetooth-classic-audio',
    ],
    {
      confirmedBy: ['in-video'],
    },
  ),
  'codec-limit': defineCause(
    [
      { kind: 'text', text: 'fix.codec.windows', on: ['windows'] },
      { kind: 'text', text: 'fix.codec.macos', on: ['macos'] },
      { kind: 'text', text: 'fix.codec.linux', on: ['linux'] },
      { kind: 'text', text: 'fix.codec-app' },
    ],
    [
      'https://learn.microsoft.com/windows-hardware/drivers/bluetooth/bluetooth-classic-audio',
      'https://github.com/EHfive/pulseaudio-modules-bt/issues/142',
    ],
  ),
  'hands-free-off': defineCause(
    [
      { kind: 'text', text: 'fix.hands-free.windows', on: ['windows'] },
      { kind: 'text', text: 'fix.hands-free.linux', on: ['linux'] },
      { kind: 'text', text: 'fix.reconnect-by-hand' },
    ],
    [
      'https://learn.microsoft.com/windows-hardware/drivers/bluetooth/bluetooth-classic-audio',
      'https://github.com/bluez/bluez/issues/2160',
    ],
    { confirmedBy: ['music-only'], ruledOutBy: ['calls-possible', 'hands-free-only', 'not-connected'] },
  ),
  'battery-not-told': defineCause(
    [
      { kind: 'text', text: 'fix.battery-experimental', on: ['linux'] },
      { kind: 'text', text: 'fix.battery-app' },
    ],
    ['https://github.com/TheWeirdDev/Bluetooth_Headset_Battery_Level/issues/16'],
    { ruledOutBy: ['battery-good', 'battery-low'] },
  ),
  'two-volumes': defineCause(
    [
      { kind: 'text', text: 'fix.volume-both' },
      { kind: 'text', text: 'fix.absolute-volume', on: ['linux'] },
    ],
    [
      'https://github.com/Flairmesh/FlooCast/issues/17',
      'https://pipewire.pages.freedesktop.org/wireplumber/daemon/configuration/bluetooth.html',
    ],
  ),
  'volume-keys': defineCause([{ kind: 'text', text: 'fix.volume-keys' }], ['https://github.com/Plutoberth/SonyHeadphonesClient/issues/22']),
  'speak-to-chat': defineCause(
    [{ kind: 'text', text: 'fix.speak-to-chat' }],
    ['https://github.com/Plutoberth/SonyHeadphonesClient/issues/123'],
  ),
  'wear-pause': defineCause([{ kind: 'text', text: 'fix.wear-pause' }], COMMON_KNOWLEDGE_SOURCES),
  'le-audio': defineCause(
    [
      { kind: 'text', text: 'fix.le-audio-again' },
      { kind: 'text', text: 'fix.le-audio.linux', on: ['linux'] },
    ],
    ['https://github.com/bluez/bluez/issues/2037', 'https://support.microsoft.com/windows/le-audio'],
    { likelierBy: ['plays-le-audio'], ruledOutBy: ['no-le-audio-model'] },
  ),
  'le-audio-unsupported': defineCause(
    [
      { kind: 'guide', guide: 'pair', unless: 'le-audio-only-model' },
      { kind: 'text', text: 'fix.le-audio-off' },
      { kind: 'guide', guide: 'transceiver', unless: 'no-transceiver-model' },
      { kind: 'text', text: 'fix.le-audio-here.linux', on: ['linux'] },
    ],
    ['https://github.com/bluez/bluez/issues/523', 'https://github.com/bluez/bluez/blob/master/doc/org.bluez.Media.rst'],
    { confirmedBy: ['le-audio-unsupported'], ruledOutBy: ['with-sound', 'no-le-audio-model', 'classic-paired', 'plays-le-audio'] },
  ),
  'not-trusted': defineCause(
    [
      { kind: 'text', text: 'fix.trust-after-tone' },
      { kind: 'text', text: 'fix.trust' },
      { kind: 'guide', guide: 'reconnect' },
    ],
    ['https://github.com/elementary/settings-bluetooth/issues/57'],
    {
      on: ['linux'],
      confirmedBy: ['not-trusted'],
      ruledOutBy: ['not-paired'],
    },
  ),
} as const satisfies Readonly<Record<string, Cause>>;
