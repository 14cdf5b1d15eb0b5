import { SONY_ARTICLES } from '../models/general';
import { type Cause, COMMON_KNOWLEDGE_SOURCES, defineCause } from './cause';

/** Causes in the headphones or their use. */
export const headphones = {
  away: defineCause([{ kind: 'guide', guide: 'first-aid' }], ['https://github.com/bluez/bluez/issues/230'], {
    confirmedBy: ['light-none'],
    ruledOutBy: ['light-flashes', 'heard', 'connected'],
  }),
  'battery-low': defineCause([{ kind: 'text', text: 'fix.charge' }], COMMON_KNOWLEDGE_SOURCES, {
    confirmedBy: ['battery-low', 'light-red'],
    // A light that flashes in any color but red has power.
    ruledOutBy: ['battery-good', 'light-flashes'],
  }),
  'not-in-pairing-mode': defineCause(
    [{ kind: 'guide', guide: 'pair' }],
    ['https://github.com/blueman-project/blueman/issues/1938', SONY_ARTICLES.firstPairing],
    {
      ruledOutBy: ['pairing-mode', 'paired'],
    },
  ),
  'held-too-short': defineCause([{ kind: 'text', text: 'fix.hold-longer' }], [SONY_ARTICLES.powerButton], { ruledOutBy: ['pairing-mode'] }),
  'on-before': defineCause([{ kind: 'text', text: 'fix.off-first' }], [SONY_ARTICLES.powerButton], {
    ruledOutBy: ['pairing-mode', 'light-none'],
  }),
  'other-button': defineCause([{ kind: 'text', text: 'fix.other-button' }], COMMON_KNOWLEDGE_SOURCES, { ruledOutBy: ['pairing-mode'] }),
  'window-ended': defineCause(
    [
      { kind: 'text', text: 'fix.list-first' },
      { kind: 'guide', guide: 'pair' },
    ],
    [SONY_ARTICLES.firstPairing],
    { ruledOutBy: ['pairing-mode', 'paired'] },
  ),
  'cable-or-charging': defineCause(
    [{ kind: 'text', text: 'fix.unplug' }],
    ['https://helpguide.sony.net/mdr/2984/v1/en/contents/TP1001856898.html'],
    {
      confirmedBy: ['cable-in'],
      ruledOutBy: ['cable-out', 'connected'],
    },
  ),
  'busy-elsewhere': defineCause(
    [
      { kind: 'text', text: 'fix.free-other' },
      { kind: 'guide', guide: 'switch' },
      { kind: 'guide', guide: 'reconnect' },
    ],
    ['https://github.com/bluez/bluez/issues/264'],
    {
      confirmedBy: ['busy-elsewhere', 'no-answer'],
      // Without any light they are off, so no other device holds them.
      ruledOutBy: ['free-elsewhere', 'light-none', 'connected', 'pairing-mode'],
    },
  ),
  'le-entry': defineCause(
    [{ kind: 'guide', guide: 'pair' }],
    ['https://github.com/blueman-project/blueman/issues/1938', SONY_ARTICLES.multipoint],
    {
      confirmedBy: ['le-half-paired'],
      // One pairing pairs some sets on both radios. While the other radio is connected, this one is fine.
      unless: ['with-sound', 'connected'],
      ruledOutBy: ['le-half-free'],
    },
  ),
  'foreign-services': defineCause([{ kind: 'guide', guide: 'forget' }], ['https://www.bluetooth.com/specifications/assigned-numbers/'], {
    confirmedBy: ['types-keys'],
  }),
  'stale-pairing': defineCause(
    [
      { kind: 'guide', guide: 'forget' },
      { kind: 'guide', guide: 'pair' },
      { kind: 'guide', guide: 'initialize' },
    ],
    ['https://github.com/blueman-project/blueman/issues/1505', 'https://github.com/bluez/bluez/issues/266'],
    { confirmedBy: ['asks-anew', 'authentication-failed', 'other-system', 'removed-one-side'] },
  ),
  'pairing-lost': defineCause(
    [
      { kind: 'guide', guide: 'pair' },
      { kind: 'text', text: 'fix.keep-pairing', on: ['windows', 'macos'] },
      { kind: 'text', text: 'fix.keep-pairing.linux', on: ['linux'] },
    ],
    ['https://www.ethanc.ai/notebook/pairing-headphones-accidentally-performed-audio-stack-archaeology/'],
    { confirmedBy: ['pairing-lost'], ruledOutBy: ['paired'] },
  ),
  'memory-replaced': defineCause([{ kind: 'guide', guide: 'pair' }], [SONY_ARTICLES.memoryFull]),
  passkey: defineCause(
    [
      { kind: 'text', text: 'fix.passkey' },
      { kind: 'text', text: 'fix.agent', on: ['linux'] },
    ],
    ['https://helpguide.sony.net/mdr/wh1000xm5/v1/en/contents/TP1000534541.html'],
  ),
  'auto-off': defineCause(
    [{ kind: 'text', text: 'fix.auto-off' }],
    ['https://helpguide.sony.net/mdr/2968/v1/en/contents/TP1000780636.html'],
    {
      // A disconnection can have many reasons.
      likelierBy: ['left-by-remote'],
      ruledOutBy: ['reconnect-loop'],
    },
  ),
  hung: defineCause(
    [
      // Headphones without any sign of life cannot be restarted.
      { kind: 'guide', guide: 'restart', unless: 'not-heard' },
      { kind: 'guide', guide: 'reset' },
    ],
    ['https://helpguide.sony.net/mdr/2969/v1/en/contents/TP1000749265.html'],
  ),
  'factory-reset-last': defineCause(
    [{ kind: 'guide', guide: 'initialize' }],
    ['https://gist.github.com/toymil/900ab71213cf2705a10dfe544c78366e'],
  ),
  'old-firmware': defineCause(
    [{ kind: 'text', text: 'fix.firmware' }],
    [
      'https://whisperpair.eu',
      'https://github.com/trapedev/WH-1000XM4_Auth_Vuln_Fixed_v2.9.0',
      'https://github.com/trapedev/WH-1000XM5_Auth_Vuln_Fixed_v2.4.1',
    ],
    { confirmedBy: ['firmware-unsafe'] },
  ),
  'one-side-empty': defineCause([{ kind: 'text', text: 'fix.one-side-charge' }], COMMON_KNOWLEDGE_SOURCES),
  'one-side-unlinked': defineCause(
    [
      { kind: 'text', text: 'fix.both-in-case' },
      { kind: 'guide', guide: 'reset' },
    ],
    COMMON_KNOWLEDGE_SOURCES,
    { confirmedBy: ['one-side-missing'] },
  ),
  'dirty-contacts': defineCause([{ kind: 'text', text: 'fix.clean-contacts' }], COMMON_KNOWLEDGE_SOURCES),
  'pair-without-button': defineCause(
    [
      { kind: 'text', text: 'fix.pair-by-app' },
      { kind: 'guide', guide: 'first-pairing' },
    ],
    ['https://github.com/Plutoberth/SonyHeadphonesClient/issues/113'],
  ),
  defect: defineCause([{ kind: 'text', text: 'fix.support' }], COMMON_KNOWLEDGE_SOURCES, { ruledOutBy: ['light-flashes'] }),
  'no-multipoint': defineCause([{ kind: 'guide', guide: 'switch' }], [SONY_ARTICLES.multipoint], {
    confirmedBy: ['no-multipoint'],
    ruledOutBy: ['multipoint'],
  }),
  'multipoint-off': defineCause([{ kind: 'guide', guide: 'second-device' }], [SONY_ARTICLES.multipoint], {
    confirmedBy: ['two-devices-off'],
    ruledOutBy: ['no-multipoint', 'two-devices-on'],
  }),
  'third-device': defineCause([{ kind: 'text', text: 'fix.disconnect-one' }], [SONY_ARTICLES.multipoint], {
    ruledOutBy: ['no-multipoint', 'two-devices-off'],
  }),
  'other-took-over': defineCause(
    [
      { kind: 'text', text: 'fix.mute-other' },
      { kind: 'text', text: 'fix.press-play' },
      { kind: 'text', text: 'fix.multipoint-off' },
    ],
    ['https://github.com/Flairmesh/FlooCast/issues/19', 'https://github.com/bluez/bluez/issues/723'],
    { confirmedBy: ['other-plays'], ruledOutBy: ['no-multipoint', 'two-devices-off'] },
  ),
  'multipoint-conflict': defineCause(
    [
      { kind: 'text', text: 'fix.disconnect-one' },
      { kind: 'text', text: 'fix.multipoint-off' },
      { kind: 'text', text: 'fix.reconnect-by-hand' },
    ],
    ['https://github.com/bluez/bluez/issues/723', SONY_ARTICLES.multipoint],
    { confirmedBy: ['multipoint-conflict'], ruledOutBy: ['no-multipoint', 'two-devices-off'] },
  ),
  'reconnect-loop': defineCause(
    [
      { kind: 'text', text: 'fix.free-other' },
      { kind: 'text', text: 'fix.closer' },
      { kind: 'guide', guide: 'forget' },
      { kind: 'guide', guide: 'pair' },
      { kind: 'guide', guide: 'restart' },
    ],
    ['https://github.com/blueman-project/blueman/issues/2629', 'https://github.com/bluez/bluez/issues/924'],
    // Connections that end with a lost signal have another cause.
    { confirmedBy: ['reconnect-loop'], unless: ['left-by-timeout'] },
  ),
  'last-device-first': defineCause(
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
  'grabbed-by-laptop': defineCause(
    [
      { kind: 'guide', guide: 'disconnect' },
      { kind: 'text', text: 'fix.bluetooth-off-sleep' },
    ],
    ['https://github.com/odlp/bluesnooze/issues/32'],
    { ruledOutBy: ['not-paired'] },
  ),
  console: defineCause(
    [
      { kind: 'guide', guide: 'pair-other', target: 'playstation' },
      { kind: 'guide', guide: 'pair-other', target: 'xbox' },
      { kind: 'guide', guide: 'transceiver', unless: 'no-transceiver-model' },
    ],
    ['https://www.whathifi.com/features/why-your-bluetooth-headphones-wont-work-with-your-ps5-or-xbox-series-x-and-how-you-can-fix-that'],
  ),
} as const satisfies Readonly<Record<string, Cause>>;
