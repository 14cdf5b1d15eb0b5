import { SONY_ARTICLES } from '../models/general';
import { type Cause, cause } from './cause';

const COMMON = ['common knowledge of Bluetooth headsets'];

/** Causes in the computer itself. */
const computer = {
  'bluetooth-off': cause(
    [
      { kind: 'text', text: 'fix.bluetooth-on' },
      { kind: 'text', text: 'fix.rfkill', on: ['linux'] },
    ],
    ['https://github.com/bluez/bluez/issues/213'],
    { confirmedBy: ['adapter-off'], ruledOutBy: ['adapter-ready'] },
  ),
  'no-adapter': cause(
    [
      { kind: 'text', text: 'fix.adapter-plug' },
      { kind: 'text', text: 'fix.adapter-driver', on: ['windows'] },
      { kind: 'text', text: 'fix.adapter-firmware', on: ['linux'] },
      { kind: 'text', text: 'fix.restart-computer' },
    ],
    ['https://github.com/blueman-project/blueman/issues/1436'],
    { confirmedBy: ['adapter-missing'], ruledOutBy: ['adapter-ready', 'adapter-off'] },
  ),
  'adapter-old': cause([{ kind: 'text', text: 'fix.adapter-new' }], ['https://man.archlinux.org/man/org.bluez.Adapter.5.en'], {
    on: ['linux'],
    confirmedBy: ['adapter-old'],
  }),
  'service-down': cause(
    [
      { kind: 'text', text: 'fix.service.linux', on: ['linux'] },
      { kind: 'text', text: 'fix.service.windows', on: ['windows'] },
      { kind: 'text', text: 'fix.restart-computer', on: ['macos'] },
    ],
    ['https://github.com/hbldh/bleak/issues/320'],
    { confirmedBy: ['service-down'], ruledOutBy: ['adapter-ready', 'adapter-off'] },
  ),
  'no-permission': cause(
    [
      { kind: 'text', text: 'fix.permission.macos', on: ['macos'] },
      { kind: 'text', text: 'fix.permission.linux', on: ['linux'] },
      { kind: 'text', text: 'fix.permission.windows', on: ['windows'] },
    ],
    ['https://github.com/electron/electron/issues/26730', 'https://github.com/flathub/flathub/issues/6021'],
    { confirmedBy: ['no-permission'], ruledOutBy: ['adapter-ready'] },
  ),
  'after-sleep': cause(
    [
      { kind: 'text', text: 'fix.bluetooth-toggle' },
      { kind: 'text', text: 'fix.service.linux', on: ['linux'] },
      { kind: 'text', text: 'fix.power-saving', on: ['windows'] },
    ],
    ['https://github.com/blueman-project/blueman/issues/649', 'https://github.com/AsahiLinux/linux/issues/107'],
    { confirmedBy: ['computer-slept', 'left-by-suspend'] },
  ),
  'system-update': cause(
    [
      { kind: 'text', text: 'fix.bluetooth-toggle' },
      { kind: 'text', text: 'fix.driver-update', on: ['windows'] },
      { kind: 'guide', guide: 'forget' },
      { kind: 'guide', guide: 'pair' },
    ],
    ['https://github.com/bluez/bluez/issues/865', 'https://github.com/microsoft/PowerToys/issues/11313'],
    { confirmedBy: ['computer-updated'] },
  ),
  'windows-cannot-remove': cause(
    [
      { kind: 'text', text: 'fix.bluetooth-toggle' },
      { kind: 'text', text: 'fix.remove-hidden' },
      { kind: 'text', text: 'fix.service.windows' },
    ],
    ['https://github.com/microsoft/PowerToys/issues/3765', 'https://github.com/lflfm/powerBTremover/issues/5'],
    { on: ['windows'] },
  ),
  'foreign-search': cause(
    [
      { kind: 'text', text: 'fix.close-bluetooth-tools' },
      { kind: 'text', text: 'fix.service.linux', on: ['linux'] },
    ],
    ['https://github.com/bluez/bluez/issues/2553'],
    { confirmedBy: ['foreign-search'] },
  ),
  'foreign-program': cause(
    [
      { kind: 'text', text: 'fix.close-bluetooth-tools' },
      { kind: 'guide', guide: 'pair' },
    ],
    ['https://github.com/bluez/bluez/issues/1020'],
    {
      ruledOutBy: ['paired'],
    },
  ),
  'no-sound-server': cause(
    [{ kind: 'text', text: 'fix.sound-server' }],
    ['https://github.com/bluez/bluez/issues/502', 'https://github.com/blueman-project/blueman/issues/2390'],
    { on: ['linux'], confirmedBy: ['no-sound-server'], ruledOutBy: ['with-sound'] },
  ),
  interference: cause(
    [
      { kind: 'text', text: 'fix.closer' },
      { kind: 'text', text: 'fix.usb3' },
      { kind: 'text', text: 'fix.codec-stable' },
    ],
    ['https://github.com/EHfive/pulseaudio-modules-bt/issues/25'],
    { confirmedBy: ['signal-weak', 'left-by-timeout'] },
  ),
} as const satisfies Readonly<Record<string, Cause>>;

/** Causes in the headphones or in how they are used. */
const headphones = {
  away: cause([{ kind: 'guide', guide: 'first-aid' }], ['https://github.com/bluez/bluez/issues/230'], {
    confirmedBy: ['light-none'],
    ruledOutBy: ['light-flashes', 'heard', 'connected'],
  }),
  'battery-low': cause([{ kind: 'text', text: 'fix.charge' }], COMMON, {
    confirmedBy: ['battery-low', 'light-red'],
    // A light that flashes, and not in red, has power.
    ruledOutBy: ['battery-good', 'light-flashes'],
  }),
  'not-in-pairing-mode': cause(
    [{ kind: 'guide', guide: 'pair' }],
    ['https://github.com/blueman-project/blueman/issues/1938', SONY_ARTICLES.firstPairing],
    {
      ruledOutBy: ['pairing-mode', 'paired'],
    },
  ),
  'window-ended': cause(
    [
      { kind: 'text', text: 'fix.list-first' },
      { kind: 'guide', guide: 'pair' },
    ],
    [SONY_ARTICLES.firstPairing],
    { ruledOutBy: ['pairing-mode', 'paired'] },
  ),
  'cable-or-charging': cause(
    [{ kind: 'text', text: 'fix.unplug' }],
    ['https://helpguide.sony.net/mdr/2984/v1/en/contents/TP1001856898.html'],
    {
      confirmedBy: ['cable-in'],
      ruledOutBy: ['cable-out', 'connected'],
    },
  ),
  'busy-elsewhere': cause(
    [
      { kind: 'text', text: 'fix.free-other' },
      { kind: 'guide', guide: 'switch' },
      { kind: 'guide', guide: 'reconnect' },
    ],
    ['https://github.com/bluez/bluez/issues/264'],
    {
      confirmedBy: ['busy-elsewhere', 'no-answer'],
      // Without any light they are off, and nobody holds them.
      ruledOutBy: ['free-elsewhere', 'light-none', 'connected', 'pairing-mode'],
    },
  ),
  'le-entry': cause(
    [{ kind: 'guide', guide: 'pair' }],
    ['https://github.com/blueman-project/blueman/issues/1938', SONY_ARTICLES.multipoint],
    {
      confirmedBy: ['le-half-paired'],
      // Some sets are paired on both radios by one pairing; while sound flows nothing is wrong.
      unless: ['with-sound'],
      ruledOutBy: ['le-half-free'],
    },
  ),
  'foreign-services': cause([{ kind: 'guide', guide: 'forget' }], ['https://www.bluetooth.com/specifications/assigned-numbers/'], {
    confirmedBy: ['foreign-services'],
  }),
  'stale-pairing': cause(
    [
      { kind: 'guide', guide: 'forget' },
      { kind: 'guide', guide: 'pair' },
      { kind: 'guide', guide: 'initialize' },
    ],
    ['https://github.com/blueman-project/blueman/issues/1505', 'https://github.com/bluez/bluez/issues/266'],
    { confirmedBy: ['asks-anew', 'authentication-failed', 'other-system', 'removed-one-side'] },
  ),
  'memory-replaced': cause([{ kind: 'guide', guide: 'pair' }], [SONY_ARTICLES.memoryFull]),
  passkey: cause(
    [
      { kind: 'text', text: 'fix.passkey' },
      { kind: 'text', text: 'fix.agent', on: ['linux'] },
    ],
    ['https://helpguide.sony.net/mdr/wh1000xm5/v1/en/contents/TP1000534541.html'],
  ),
  'auto-off': cause([{ kind: 'text', text: 'fix.auto-off' }], ['https://helpguide.sony.net/mdr/2968/v1/en/contents/TP1000780636.html'], {
    // Whoever lets go can have many reasons.
    likelierBy: ['left-by-remote'],
    ruledOutBy: ['reconnect-loop'],
  }),
  hung: cause(
    [
      // What gives no sign cannot be switched off and on.
      { kind: 'guide', guide: 'restart', unless: 'not-heard' },
      { kind: 'guide', guide: 'reset' },
    ],
    ['https://helpguide.sony.net/mdr/2969/v1/en/contents/TP1000749265.html'],
  ),
  'factory-reset-last': cause(
    [{ kind: 'guide', guide: 'initialize' }],
    ['https://gist.github.com/toymil/900ab71213cf2705a10dfe544c78366e'],
  ),
  'old-firmware': cause(
    [{ kind: 'text', text: 'fix.firmware' }],
    [
      'https://whisperpair.eu',
      'https://github.com/trapedev/WH-1000XM4_Auth_Vuln_Fixed_v2.9.0',
      'https://github.com/trapedev/WH-1000XM5_Auth_Vuln_Fixed_v2.4.1',
    ],
    { confirmedBy: ['firmware-unsafe'] },
  ),
  'one-side-empty': cause([{ kind: 'text', text: 'fix.one-side-charge' }], COMMON),
  'one-side-unlinked': cause(
    [
      { kind: 'text', text: 'fix.both-in-case' },
      { kind: 'guide', guide: 'reset' },
    ],
    COMMON,
  ),
  'dirty-contacts': cause([{ kind: 'text', text: 'fix.clean-contacts' }], COMMON),
  'pair-without-button': cause(
    [
      { kind: 'text', text: 'fix.pair-by-app' },
      { kind: 'guide', guide: 'first-pairing' },
    ],
    ['https://github.com/Plutoberth/SonyHeadphonesClient/issues/113'],
  ),
  defect: cause([{ kind: 'text', text: 'fix.support' }], COMMON, { ruledOutBy: ['light-flashes'] }),
  'no-multipoint': cause([{ kind: 'guide', guide: 'switch' }], [SONY_ARTICLES.multipoint], {
    confirmedBy: ['no-multipoint'],
    ruledOutBy: ['multipoint'],
  }),
  'multipoint-off': cause([{ kind: 'guide', guide: 'second-device' }], [SONY_ARTICLES.multipoint], { ruledOutBy: ['no-multipoint'] }),
  'third-device': cause([{ kind: 'text', text: 'fix.disconnect-one' }], [SONY_ARTICLES.multipoint], { ruledOutBy: ['no-multipoint'] }),
  'other-took-over': cause(
    [
      { kind: 'text', text: 'fix.mute-other' },
      { kind: 'text', text: 'fix.press-play' },
      { kind: 'text', text: 'fix.multipoint-off' },
    ],
    ['https://github.com/Flairmesh/FlooCast/issues/19', 'https://github.com/bluez/bluez/issues/723'],
    { ruledOutBy: ['no-multipoint'] },
  ),
  'multipoint-conflict': cause(
    [
      { kind: 'text', text: 'fix.disconnect-one' },
      { kind: 'text', text: 'fix.multipoint-off' },
      { kind: 'text', text: 'fix.reconnect-by-hand' },
    ],
    ['https://github.com/bluez/bluez/issues/723', SONY_ARTICLES.multipoint],
    { confirmedBy: ['multipoint-conflict'], ruledOutBy: ['no-multipoint'] },
  ),
  'reconnect-loop': cause(
    [
      { kind: 'text', text: 'fix.free-other' },
      { kind: 'text', text: 'fix.closer' },
      { kind: 'guide', guide: 'forget' },
      { kind: 'guide', guide: 'pair' },
      { kind: 'guide', guide: 'restart' },
    ],
    ['https://github.com/blueman-project/blueman/issues/2629', 'https://github.com/bluez/bluez/issues/924'],
    { confirmedBy: ['reconnect-loop'] },
  ),
  'last-device-first': cause(
    [
      { kind: 'text', text: 'fix.free-other' },
      { kind: 'guide', guide: 'reconnect' },
    ],
    ['https://github.com/blueman-project/blueman/issues/2054'],
    {
      confirmedBy: ['busy-elsewhere'],
      ruledOutBy: ['free-elsewhere', 'connected'],
    },
  ),
  'grabbed-by-laptop': cause(
    [
      { kind: 'guide', guide: 'disconnect' },
      { kind: 'text', text: 'fix.bluetooth-off-sleep' },
    ],
    ['https://github.com/odlp/bluesnooze/issues/32'],
    { ruledOutBy: ['not-paired'] },
  ),
  console: cause(
    [
      { kind: 'guide', guide: 'pair-other', target: 'playstation' },
      { kind: 'guide', guide: 'pair-other', target: 'xbox' },
      { kind: 'guide', guide: 'transceiver', unless: 'no-transceiver-model' },
    ],
    ['https://www.whathifi.com/features/why-your-bluetooth-headphones-wont-work-with-your-ps5-or-xbox-series-x-and-how-you-can-fix-that'],
  ),
} as const satisfies Readonly<Record<string, Cause>>;

/** Causes between a working connection and the sound. */
const sound = {
  'not-connected': cause(
    [
      { kind: 'guide', guide: 'reconnect', unless: 'not-paired' },
      { kind: 'guide', guide: 'pair', unless: 'paired' },
    ],
    COMMON,
    { confirmedBy: ['not-connected'], ruledOutBy: ['connected'] },
  ),
  'other-output': cause(
    [
      { kind: 'text', text: 'fix.output.windows', on: ['windows'] },
      { kind: 'text', text: 'fix.output.macos', on: ['macos'] },
      { kind: 'text', text: 'fix.output.linux', on: ['linux'] },
    ],
    ['https://github.com/steam3d/MagicPods-Windows/issues/431'],
    { confirmedBy: ['other-output'], ruledOutBy: ['output-here', 'not-connected'] },
  ),
  'no-profile': cause(
    [
      { kind: 'text', text: 'fix.connect-twice' },
      { kind: 'text', text: 'fix.services.windows', on: ['windows'] },
      { kind: 'guide', guide: 'forget' },
      { kind: 'guide', guide: 'pair' },
    ],
    ['https://github.com/bluez/bluez/issues/986', 'https://github.com/bluez/bluez/issues/1448'],
    { confirmedBy: ['without-sound', 'hands-free-only'], ruledOutBy: ['with-sound', 'not-connected'] },
  ),
  'duplicate-entries': cause(
    [
      { kind: 'guide', guide: 'forget' },
      { kind: 'guide', guide: 'pair' },
    ],
    ['https://gist.github.com/dcurgz'],
    {
      confirmedBy: ['duplicate-entries'],
    },
  ),
  'volume-low': cause([{ kind: 'text', text: 'fix.volume' }], ['https://github.com/bluez/bluez/issues/1007'], {
    ruledOutBy: ['not-connected'],
  }),
  'microphone-takes-over': cause(
    [
      { kind: 'text', text: 'fix.other-microphone' },
      { kind: 'text', text: 'fix.end-call' },
      { kind: 'text', text: 'fix.profile.linux', on: ['linux'] },
    ],
    ['https://learn.microsoft.com/windows-hardware/drivers/bluetooth/bluetooth-classic-audio', 'https://github.com/pop-os/pop/issues/2768'],
    { confirmedBy: ['in-call'], ruledOutBy: ['not-in-call'] },
  ),
  'stuck-in-call': cause(
    [
      { kind: 'text', text: 'fix.end-call' },
      { kind: 'text', text: 'fix.reconnect-by-hand' },
    ],
    ['https://github.com/Plutoberth/SonyHeadphonesClient/issues/77'],
    {
      ruledOutBy: ['in-call'],
    },
  ),
  'microphone-not-chosen': cause(
    [
      { kind: 'text', text: 'fix.microphone.windows', on: ['windows'] },
      { kind: 'text', text: 'fix.microphone.macos', on: ['macos'] },
      { kind: 'text', text: 'fix.microphone.linux', on: ['linux'] },
    ],
    ['https://github.com/bluez/bluez/issues/2160'],
    { ruledOutBy: ['not-connected'] },
  ),
  'codec-delay': cause(
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
  'codec-limit': cause(
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
  'hands-free-off': cause(
    [
      { kind: 'text', text: 'fix.hands-free.windows', on: ['windows'] },
      { kind: 'text', text: 'fix.hands-free.linux', on: ['linux'] },
      { kind: 'text', text: 'fix.reconnect-by-hand' },
    ],
    [
      'https://learn.microsoft.com/windows-hardware/drivers/bluetooth/bluetooth-classic-audio',
      'https://github.com/bluez/bluez/issues/2160',
    ],
    // Where the system names the open profiles, and calls are not among them.
    { likelierBy: ['music-only'], ruledOutBy: ['hands-free-only', 'not-connected'] },
  ),
  'battery-not-told': cause(
    [
      { kind: 'text', text: 'fix.battery-experimental', on: ['linux'] },
      { kind: 'text', text: 'fix.battery-app' },
    ],
    ['https://github.com/TheWeirdDev/Bluetooth_Headset_Battery_Level/issues/16'],
    { ruledOutBy: ['battery-good', 'battery-low'] },
  ),
  'two-volumes': cause(
    [
      { kind: 'text', text: 'fix.volume-both' },
      { kind: 'text', text: 'fix.absolute-volume', on: ['linux'] },
    ],
    [
      'https://github.com/Flairmesh/FlooCast/issues/17',
      'https://pipewire.pages.freedesktop.org/wireplumber/daemon/configuration/bluetooth.html',
    ],
  ),
  'volume-keys': cause([{ kind: 'text', text: 'fix.volume-keys' }], ['https://github.com/Plutoberth/SonyHeadphonesClient/issues/22']),
  'speak-to-chat': cause([{ kind: 'text', text: 'fix.speak-to-chat' }], ['https://github.com/Plutoberth/SonyHeadphonesClient/issues/123']),
  'wear-pause': cause([{ kind: 'text', text: 'fix.wear-pause' }], COMMON),
  'le-audio': cause(
    [
      { kind: 'text', text: 'fix.le-audio-again' },
      { kind: 'text', text: 'fix.le-audio.linux', on: ['linux'] },
    ],
    ['https://github.com/bluez/bluez/issues/2037', 'https://support.microsoft.com/windows/le-audio'],
    { ruledOutBy: ['no-le-audio-model'] },
  ),
  'not-trusted': cause(
    [
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

/** Everything that can be wrong, by id. */
export const causes = { ...computer, ...headphones, ...sound };

/** The id of a cause. */
export type CauseId = keyof typeof causes;
