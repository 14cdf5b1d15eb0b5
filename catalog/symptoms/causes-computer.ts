import { type Cause, defineCause } from './cause';

/** Causes in the computer. */
export const computer = {
  'bluetooth-off': defineCause(
    [
      { kind: 'text', text: 'fix.bluetooth-on' },
      { kind: 'text', text: 'fix.rfkill', on: ['linux'] },
    ],
    ['https://github.com/bluez/bluez/issues/213'],
    { confirmedBy: ['adapter-off'], ruledOutBy: ['adapter-ready'] },
  ),
  'no-adapter': defineCause(
    [
      { kind: 'text', text: 'fix.adapter-plug' },
      { kind: 'text', text: 'fix.adapter-driver', on: ['windows'] },
      { kind: 'text', text: 'fix.adapter-firmware', on: ['linux'] },
      { kind: 'text', text: 'fix.restart-computer' },
    ],
    ['https://github.com/blueman-project/blueman/issues/1436'],
    { confirmedBy: ['adapter-missing'], ruledOutBy: ['adapter-ready', 'adapter-off'] },
  ),
  'adapter-old': defineCause([{ kind: 'text', text: 'fix.adapter-new' }], ['https://man.archlinux.org/man/org.bluez.Adapter.5.en'], {
    on: ['linux'],
    confirmedBy: ['adapter-old'],
  }),
  'service-down': defineCause(
    [
      { kind: 'text', text: 'fix.service.linux', on: ['linux'] },
      { kind: 'text', text: 'fix.service.windows', on: ['windows'] },
      { kind: 'text', text: 'fix.restart-computer', on: ['macos'] },
    ],
    ['https://github.com/hbldh/bleak/issues/320'],
    { confirmedBy: ['service-down'], ruledOutBy: ['adapter-ready', 'adapter-off'] },
  ),
  'no-permission': defineCause(
    [
      { kind: 'text', text: 'fix.permission.macos', on: ['macos'] },
      { kind: 'text', text: 'fix.permission.linux', on: ['linux'] },
      { kind: 'text', text: 'fix.permission.windows', on: ['windows'] },
    ],
    ['https://github.com/electron/electron/issues/26730', 'https://github.com/flathub/flathub/issues/6021'],
    { confirmedBy: ['no-permission'], ruledOutBy: ['adapter-ready'] },
  ),
  'after-sleep': defineCause(
    [
      { kind: 'text', text: 'fix.bluetooth-toggle' },
      { kind: 'text', text: 'fix.service.linux', on: ['linux'] },
      { kind: 'text', text: 'fix.power-saving', on: ['windows'] },
    ],
    ['https://github.com/blueman-project/blueman/issues/649', 'https://github.com/AsahiLinux/linux/issues/107'],
    { confirmedBy: ['computer-slept', 'left-by-suspend'] },
  ),
  'system-update': defineCause(
    [
      { kind: 'text', text: 'fix.bluetooth-toggle' },
      { kind: 'text', text: 'fix.driver-update', on: ['windows'] },
      { kind: 'guide', guide: 'forget' },
      { kind: 'guide', guide: 'pair' },
    ],
    ['https://github.com/bluez/bluez/issues/865', 'https://github.com/microsoft/PowerToys/issues/11313'],
    { confirmedBy: ['computer-updated'] },
  ),
  'windows-cannot-remove': defineCause(
    [
      { kind: 'text', text: 'fix.bluetooth-toggle' },
      { kind: 'text', text: 'fix.remove-hidden' },
      { kind: 'text', text: 'fix.service.windows' },
    ],
    ['https://github.com/microsoft/PowerToys/issues/3765', 'https://github.com/lflfm/powerBTremover/issues/5'],
    { on: ['windows'] },
  ),
  'foreign-search': defineCause(
    [
      { kind: 'text', text: 'fix.close-bluetooth-tools' },
      { kind: 'text', text: 'fix.service.linux', on: ['linux'] },
    ],
    ['https://github.com/bluez/bluez/issues/2553'],
    { confirmedBy: ['foreign-search'] },
  ),
  'foreign-program': defineCause(
    [
      { kind: 'text', text: 'fix.close-bluetooth-tools' },
      { kind: 'guide', guide: 'pair' },
    ],
    ['https://github.com/bluez/bluez/issues/1020'],
    {
      ruledOutBy: ['paired'],
    },
  ),
  'no-sound-server': defineCause(
    [
      { kind: 'text', text: 'fix.sound-server-start', unless: 'sound-part-missing' },
      { kind: 'text', text: 'fix.sound-server', unless: 'sound-part-stopped' },
    ],
    ['https://github.com/bluez/bluez/issues/502', 'https://github.com/blueman-project/blueman/issues/2390'],
    { on: ['linux'], confirmedBy: ['no-sound-server'], ruledOutBy: ['with-sound'] },
  ),
  'pairing-not-kept': defineCause(
    [
      { kind: 'text', text: 'fix.pairable.linux', on: ['linux'] },
      { kind: 'text', text: 'fix.keep-pairing.linux', on: ['linux'] },
      { kind: 'text', text: 'fix.just-works.linux', on: ['linux'] },
      { kind: 'text', text: 'fix.keep-pairing.windows', on: ['windows'] },
      { kind: 'text', text: 'fix.keep-pairing.macos', on: ['macos'] },
      { kind: 'text', text: 'fix.keep-pairing' },
      { kind: 'guide', guide: 'pair' },
    ],
    [
      'https://github.com/LoveRetro/NextUI/pull/730',
      'https://discourse.ubuntu.com/t/bluetooth-earphones-have-to-be-paired-after-every-reboot/50338',
      'https://github.com/blueman-project/blueman/issues/2605',
    ],
    { confirmedBy: ['not-bonded', 'stale-again'], likelierBy: ['not-pairable', 'pairing-lost'], ruledOutBy: [] },
  ),
  interference: defineCause(
    [
      { kind: 'text', text: 'fix.closer' },
      { kind: 'text', text: 'fix.usb3' },
      { kind: 'text', text: 'fix.codec-stable' },
    ],
    ['https://github.com/EHfive/pulseaudio-modules-bt/issues/25'],
    // A single lost connection is not a weak signal, especially at close range.
    { confirmedBy: ['signal-weak'], likelierBy: ['left-by-timeout'] },
  ),
  'adapter-fault': defineCause(
    [
      { kind: 'text', text: 'fix.bluetooth-toggle' },
      { kind: 'text', text: 'fix.driver-update', on: ['windows'] },
      { kind: 'text', text: 'fix.adapter-software.linux', on: ['linux'] },
      { kind: 'text', text: 'fix.adapter-other' },
    ],
    ['https://github.com/bluez/bluez/issues/1174'],
    { likelierBy: ['lost-nearby'], ruledOutBy: ['signal-weak'] },
  ),
} as const satisfies Readonly<Record<string, Cause>>;
