import { SONY } from '../models/general';
import { type Cause, cause } from './cause';

const COMMON = ['common knowledge of Bluetooth headsets'];

/** Causes in the computer itself. */
const computer = {
  'bluetooth-off': cause(
    [{ text: 'fix.bluetooth-on' }, { text: 'fix.rfkill', on: ['linux'] }],
    ['https://github.com/bluez/bluez/issues/213'],
    { confirmedBy: ['adapter-off'], ruledOutBy: ['adapter-ready'] },
  ),
  'no-adapter': cause(
    [
      { text: 'fix.adapter-plug' },
      { text: 'fix.adapter-driver', on: ['windows'] },
      { text: 'fix.adapter-firmware', on: ['linux'] },
      { text: 'fix.restart-computer' },
    ],
    ['https://github.com/blueman-project/blueman/issues/1436'],
    { confirmedBy: ['adapter-missing'], ruledOutBy: ['adapter-ready', 'adapter-off'] },
  ),
  'adapter-old': cause([{ text: 'fix.adapter-new' }], ['https://man.archlinux.org/man/org.bluez.Adapter.5.en'], {
    on: ['linux'],
    confirmedBy: ['adapter-old'],
  }),
  'service-down': cause(
    [
      { text: 'fix.service.linux', on: ['linux'] },
      { text: 'fix.service.windows', on: ['windows'] },
      { text: 'fix.restart-computer', on: ['macos'] },
    ],
    ['https://github.com/hbldh/bleak/issues/320'],
    { confirmedBy: ['service-down'], ruledOutBy: ['adapter-ready', 'adapter-off'] },
  ),
  'no-permission': cause(
    [
      { text: 'fix.permission.macos', on: ['macos'] },
      { text: 'fix.permission.linux', on: ['linux'] },
      { text: 'fix.permission.windows', on: ['windows'] },
    ],
    ['https://github.com/electron/electron/issues/26730', 'https://github.com/flathub/flathub/issues/6021'],
    { confirmedBy: ['no-permission'], ruledOutBy: ['adapter-ready'] },
  ),
  'after-sleep': cause(
    [{ text: 'fix.bluetooth-toggle' }, { text: 'fix.service.linux', on: ['linux'] }, { text: 'fix.power-saving', on: ['windows'] }],
    ['https://github.com/blueman-project/blueman/issues/649', 'https://github.com/AsahiLinux/linux/issues/107'],
    { confirmedBy: ['computer-slept', 'left-by-suspend'] },
  ),
  'system-update': cause(
    [{ text: 'fix.bluetooth-toggle' }, { text: 'fix.driver-update', on: ['windows'] }, { guide: 'forget' }, { guide: 'pair' }],
    ['https://github.com/bluez/bluez/issues/865', 'https://github.com/microsoft/PowerToys/issues/11313'],
    { confirmedBy: ['computer-updated'] },
  ),
  'windows-cannot-remove': cause(
    [{ text: 'fix.bluetooth-toggle' }, { text: 'fix.remove-hidden' }, { text: 'fix.service.windows' }],
    ['https://github.com/microsoft/PowerToys/issues/3765', 'https://github.com/lflfm/powerBTremover/issues/5'],
    { on: ['windows'] },
  ),
  'foreign-search': cause(
    [{ text: 'fix.close-bluetooth-tools' }, { text: 'fix.service.linux', on: ['linux'] }],
    ['https://github.com/bluez/bluez/issues/2553'],
    { confirmedBy: ['foreign-search'] },
  ),
  'foreign-program': cause([{ text: 'fix.close-bluetooth-tools' }, { guide: 'pair' }], ['https://github.com/bluez/bluez/issues/1020'], {
    ruledOutBy: ['paired'],
  }),
  'no-sound-server': cause(
    [{ text: 'fix.sound-server' }],
    ['https://github.com/bluez/bluez/issues/502', 'https://github.com/blueman-project/blueman/issues/2390'],
    { on: ['linux'], confirmedBy: ['no-sound-server'], ruledOutBy: ['with-sound'] },
  ),
  interference: cause(
    [{ text: 'fix.closer' }, { text: 'fix.usb3' }, { text: 'fix.codec-stable' }],
    ['https://github.com/EHfive/pulseaudio-modules-bt/issues/25'],
    { confirmedBy: ['signal-weak', 'left-by-timeout'] },
  ),
} as const satisfies Readonly<Record<string, Cause>>;

/** Causes in the headphones or in how they are used. */
const headphones = {
  away: cause([{ guide: 'first-aid' }], ['https://github.com/bluez/bluez/issues/230'], {
    confirmedBy: ['light-none'],
    ruledOutBy: ['heard', 'connected'],
  }),
  'battery-low': cause([{ text: 'fix.charge' }], COMMON, { confirmedBy: ['battery-low', 'light-red'], ruledOutBy: ['battery-good'] }),
  'not-in-pairing-mode': cause([{ guide: 'pair' }], ['https://github.com/blueman-project/blueman/issues/1938', SONY.firstPairing], {
    ruledOutBy: ['pairing-mode', 'paired'],
  }),
  'window-ended': cause([{ text: 'fix.list-first' }, { guide: 'pair' }], [SONY.firstPairing], { ruledOutBy: ['pairing-mode', 'paired'] }),
  'cable-or-charging': cause([{ text: 'fix.unplug' }], ['https://helpguide.sony.net/mdr/2984/v1/en/contents/TP1001856898.html'], {
    confirmedBy: ['cable-in'],
    ruledOutBy: ['cable-out', 'connected'],
  }),
  'busy-elsewhere': cause(
    [{ text: 'fix.free-other' }, { guide: 'switch' }, { guide: 'reconnect' }],
    ['https://github.com/bluez/bluez/issues/264'],
    {
      confirmedBy: ['busy-elsewhere', 'no-answer'],
      ruledOutBy: ['free-elsewhere', 'connected', 'pairing-mode'],
    },
  ),
  'le-entry': cause([{ guide: 'pair' }], ['https://github.com/blueman-project/blueman/issues/1938', SONY.multipoint], {
    confirmedBy: ['le-half-paired'],
    ruledOutBy: ['le-half-free'],
  }),
  'foreign-services': cause([{ guide: 'forget' }], ['https://www.bluetooth.com/specifications/assigned-numbers/'], {
    confirmedBy: ['foreign-services'],
  }),
  'stale-pairing': cause(
    [{ guide: 'forget' }, { guide: 'pair' }, { guide: 'initialize' }],
    ['https://github.com/blueman-project/blueman/issues/1505', 'https://github.com/bluez/bluez/issues/266'],
    { confirmedBy: ['asks-anew', 'authentication-failed', 'other-system', 'removed-one-side'] },
  ),
  'memory-replaced': cause([{ guide: 'pair' }], [SONY.memoryFull]),
  passkey: cause(
    [{ text: 'fix.passkey' }, { text: 'fix.agent', on: ['linux'] }],
    ['https://helpguide.sony.net/mdr/wh1000xm5/v1/en/contents/TP1000534541.html'],
  ),
  'auto-off': cause([{ text: 'fix.auto-off' }], ['https://helpguide.sony.net/mdr/2968/v1/en/contents/TP1000780636.html'], {
    confirmedBy: ['left-by-remote'],
  }),
  hung: cause([{ guide: 'restart' }, { guide: 'reset' }], ['https://helpguide.sony.net/mdr/2969/v1/en/contents/TP1000749265.html']),
  'factory-reset-last': cause([{ guide: 'initialize' }], ['https://gist.github.com/toymil/900ab71213cf2705a10dfe544c78366e']),
  'old-firmware': cause(
    [{ text: 'fix.firmware' }],
    [
      'https://whisperpair.eu',
      'https://github.com/trapedev/WH-1000XM4_Auth_Vuln_Fixed_v2.9.0',
      'https://github.com/trapedev/WH-1000XM5_Auth_Vuln_Fixed_v2.4.1',
    ],
    { confirmedBy: ['firmware-unsafe'] },
  ),
  defect: cause([{ text: 'fix.support' }], COMMON),
  'no-multipoint': cause([{ guide: 'switch' }], [SONY.multipoint], { confirmedBy: ['no-multipoint'], ruledOutBy: ['multipoint'] }),
  'multipoint-off': cause([{ guide: 'second-device' }], [SONY.multipoint], { ruledOutBy: ['no-multipoint'] }),
  'third-device': cause([{ text: 'fix.disconnect-one' }], [SONY.multipoint], { ruledOutBy: ['no-multipoint'] }),
  'other-took-over': cause(
    [{ text: 'fix.mute-other' }, { text: 'fix.press-play' }, { text: 'fix.multipoint-off' }],
    ['https://github.com/Flairmesh/FlooCast/issues/19', 'https://github.com/bluez/bluez/issues/723'],
    { ruledOutBy: ['no-multipoint'] },
  ),
  'multipoint-conflict': cause(
    [{ text: 'fix.disconnect-one' }, { text: 'fix.multipoint-off' }, { text: 'fix.reconnect-by-hand' }],
    ['https://github.com/bluez/bluez/issues/723', SONY.multipoint],
    { confirmedBy: ['multipoint-conflict'], ruledOutBy: ['no-multipoint'] },
  ),
  'reconnect-loop': cause(
    [{ text: 'fix.free-other' }, { text: 'fix.closer' }, { guide: 'forget' }, { guide: 'pair' }, { guide: 'restart' }],
    ['https://github.com/blueman-project/blueman/issues/2629', 'https://github.com/bluez/bluez/issues/924'],
    { confirmedBy: ['reconnect-loop'] },
  ),
  'last-device-first': cause(
    [{ text: 'fix.free-other' }, { guide: 'reconnect' }],
    ['https://github.com/blueman-project/blueman/issues/2054'],
    {
      ruledOutBy: ['connected'],
    },
  ),
  'grabbed-by-laptop': cause(
    [{ guide: 'disconnect' }, { text: 'fix.bluetooth-off-sleep' }],
    ['https://github.com/odlp/bluesnooze/issues/32'],
    { ruledOutBy: ['not-paired'] },
  ),
  console: cause(
    [
      { guide: 'pair-other', target: 'playstation' },
      { guide: 'pair-other', target: 'xbox' },
      { guide: 'transceiver', unless: 'no-transceiver-model' },
    ],
    ['https://www.whathifi.com/features/why-your-bluetooth-headphones-wont-work-with-your-ps5-or-xbox-series-x-and-how-you-can-fix-that'],
  ),
} as const satisfies Readonly<Record<string, Cause>>;

/** Causes between a working connection and the sound. */
const sound = {
  'not-connected': cause(
    [
      { guide: 'reconnect', unless: 'not-paired' },
      { guide: 'pair', unless: 'paired' },
    ],
    COMMON,
    { confirmedBy: ['not-connected'], ruledOutBy: ['connected'] },
  ),
  'other-output': cause(
    [
      { text: 'fix.output.windows', on: ['windows'] },
      { text: 'fix.output.macos', on: ['macos'] },
      { text: 'fix.output.linux', on: ['linux'] },
    ],
    ['https://github.com/steam3d/MagicPods-Windows/issues/431'],
    { confirmedBy: ['other-output'], ruledOutBy: ['not-connected'] },
  ),
  'no-profile': cause(
    [{ text: 'fix.connect-twice' }, { text: 'fix.services.windows', on: ['windows'] }, { guide: 'forget' }, { guide: 'pair' }],
    ['https://github.com/bluez/bluez/issues/986', 'https://github.com/bluez/bluez/issues/1448'],
    { confirmedBy: ['without-sound', 'hands-free-only'], ruledOutBy: ['with-sound', 'not-connected'] },
  ),
  'duplicate-entries': cause([{ guide: 'forget' }, { guide: 'pair' }], ['https://gist.github.com/dcurgz'], {
    confirmedBy: ['duplicate-entries'],
  }),
  'volume-low': cause([{ text: 'fix.volume' }], ['https://github.com/bluez/bluez/issues/1007'], { ruledOutBy: ['not-connected'] }),
  'microphone-takes-over': cause(
    [{ text: 'fix.other-microphone' }, { text: 'fix.end-call' }, { text: 'fix.profile.linux', on: ['linux'] }],
    ['https://learn.microsoft.com/windows-hardware/drivers/bluetooth/bluetooth-classic-audio', 'https://github.com/pop-os/pop/issues/2768'],
    { confirmedBy: ['in-call'], ruledOutBy: ['not-in-call'] },
  ),
  'stuck-in-call': cause(
    [{ text: 'fix.end-call' }, { text: 'fix.reconnect-by-hand' }],
    ['https://github.com/Plutoberth/SonyHeadphonesClient/issues/77'],
    {
      ruledOutBy: ['in-call'],
    },
  ),
  'microphone-not-chosen': cause(
    [
      { text: 'fix.microphone.windows', on: ['windows'] },
      { text: 'fix.microphone.macos', on: ['macos'] },
      { text: 'fix.microphone.linux', on: ['linux'] },
    ],
    ['https://github.com/bluez/bluez/issues/2160'],
    { ruledOutBy: ['not-connected'] },
  ),
  'codec-delay': cause(
    [{ text: 'fix.delay' }, { text: 'fix.cable-for-games' }],
    ['https://learn.microsoft.com/windows-hardware/drivers/bluetooth/bluetooth-classic-audio'],
    {
      confirmedBy: ['in-video'],
    },
  ),
  'codec-limit': cause(
    [
      { text: 'fix.codec.windows', on: ['windows'] },
      { text: 'fix.codec.macos', on: ['macos'] },
      { text: 'fix.codec.linux', on: ['linux'] },
      { text: 'fix.codec-app' },
    ],
    [
      'https://learn.microsoft.com/windows-hardware/drivers/bluetooth/bluetooth-classic-audio',
      'https://github.com/EHfive/pulseaudio-modules-bt/issues/142',
    ],
  ),
  'le-audio': cause(
    [{ text: 'fix.le-audio-again' }, { text: 'fix.le-audio.linux', on: ['linux'] }],
    ['https://github.com/bluez/bluez/issues/2037', 'https://support.microsoft.com/windows/le-audio'],
    { ruledOutBy: ['no-le-audio-model'] },
  ),
  'not-trusted': cause([{ text: 'fix.trust' }, { guide: 'reconnect' }], ['https://github.com/elementary/settings-bluetooth/issues/57'], {
    on: ['linux'],
    confirmedBy: ['not-trusted'],
    ruledOutBy: ['not-paired'],
  }),
} as const satisfies Readonly<Record<string, Cause>>;

/** Everything that can be wrong, by id. */
export const causes = { ...computer, ...headphones, ...sound };

/** The id of a cause. */
export type CauseId = keyof typeof causes;
