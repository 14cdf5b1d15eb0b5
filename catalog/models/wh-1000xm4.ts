import { createMessage } from '../messages/message';
import { official, reported } from './fact';
import {
  AIROHA_2025,
  IN_SOUND_CONNECT,
  OLDEST_IS_REPLACED,
  RECALLED,
  recalledReset,
  SONY_APP,
  SONY_ARTICLES,
  UNLINKED_SOURCES,
  WHISPERPAIR_2026,
} from './general';
import { type Model, NOTHING_KNOWN } from './model';

const PAGE = 'https://www.shegeeks.net/best-noise-cancelling-headphones-sony-wh1000xm4-review/';
const REPOSITORY = 'https://github.com/GradedJestRisk/linux-training/wiki/wh1000xm4';
const REPOSITORY_2 = 'https://github.com/HelgeSverre/sony-vp-extract';
const REPOSITORY_3 = 'https://github.com/trapedev/WH-1000XM4_Auth_Vuln_Fixed_v2.9.0';
const HELP_GUIDE = 'https://helpguide.sony.net/mdr/wh1000xm4/v1/en/contents/TP0002752840.html';

/** WH-1000XM4. Facts without a source are left out. */
export const wh1000xm4: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-1000xm4',
  name: 'WH-1000XM4',
  family: '1000X',
  form: 'over-ear',
  bluetoothNames: ['WH-1000XM4'],
  leName: 'LE_WH-1000XM4',
  productIds: ['0D58'],
  firmwareInDeviceId: reported(true, 'https://github.com/raycast/extensions/issues/4887'),
  fastPairIds: ['01EEB4', '058D08', '3E8690', '47BF60', '5ED8A0', '635B86', '6E0A3E', '8F0679', 'BA2B3D', 'CC438E', 'F1E726', 'F3622C'],
  controls: [
    { id: 'power', place: 'left-cup', confidence: 'reported', source: PAGE },
    {
      id: 'custom',
      place: 'left-cup',
      confidence: 'reported',
      source: 'https://www.techradar.com/news/sony-wh-1000xm5-leak-reveals-immense-battery-life-and-better-noise-cancellation',
    },
    { id: 'touch-panel', place: 'right-cup', confidence: 'reported', source: PAGE },
  ],
  indicators: [
    {
      condition: 'pairing',
      light: { color: 'blue', pattern: 'flashing' },
      confidence: 'reported',
      sources: [REPOSITORY],
    },
  ],
  voicePrompts: [
    {
      condition: 'pairing',
      says: 'Bluetooth pairing',
      confidence: 'reported',
      sources: [REPOSITORY_2],
    },
    {
      condition: 'connected',
      says: 'Bluetooth connected',
      confidence: 'reported',
      sources: [REPOSITORY_2],
    },
    {
      condition: 'disconnected',
      says: 'Bluetooth disconnected',
      confidence: 'reported',
      sources: [REPOSITORY_2],
    },
    {
      condition: 'power',
      says: 'Power on / Power off',
      confidence: 'reported',
      sources: [REPOSITORY_2],
    },
    {
      condition: 'battery-low',
      says: 'Low battery, please recharge headset',
      confidence: 'reported',
      sources: [REPOSITORY_2],
    },
    {
      condition: 'battery-empty',
      says: 'Please recharge headset. Power off',
      confidence: 'reported',
      sources: [REPOSITORY_2],
    },
    {
      condition: 'second-device',
      says: 'Bluetooth 2nd device connected',
      confidence: 'reported',
      sources: [REPOSITORY_2],
    },
    {
      condition: 'device-replaced',
      says: 'Bluetooth device 1 (or 2) replaced',
      confidence: 'reported',
      sources: [REPOSITORY_2],
    },
  ],
  switchedBy: reported('button', PAGE),
  pairsByItselfAtFirst: official(true, SONY_ARTICLES.powerButton),
  pairing: [
    {
      from: 'off',
      preconditions: [],
      press: ['power'],
      holdSeconds: 7,
      light: { color: 'blue', pattern: 'flashing' },
      voice: 'Bluetooth pairing',
      confidence: 'official',
      sources: [SONY_ARTICLES.powerButton, SONY_APP.pairing, REPOSITORY, 'https://github.com/Mentra-Community/MentraOS/issues/1745'],
    },
  ],
  reset: [recalledReset('power', 'custom')],
  initialize: [
    {
      from: 'off',
      preconditions: [],
      press: ['power', 'custom'],
      holdSeconds: 7,
      light: null,
      voice: null,
      confidence: 'reported',
      sources: ['owner repair script "WH-1000XM4 Bluetooth Fix" and an owner LDAC guide (public repositories)', PAGE],
      disagreements: [
        {
          text: createMessage('reading.no-such-control', {
            controls: [createMessage('control.nc-ambient'), createMessage('control.volume-up')],
          }),
          sources: [UNLINKED_SOURCES.article],
        },
      ],
    },
  ],
  whenMemoryFull: OLDEST_IS_REPLACED,
  multipoint: {
    supported: true,
    switchedOnInApp: true,
    limits: ['third-drops-idle', 'no-ldac'],
    confidence: 'official',
    sources: [SONY_ARTICLES.multipoint, 'https://helpguide.sony.net/mdr/wh1000xm4/v1/en/contents/TP0002935899.html'],
  },
  cable: { value: 'bluetooth-off', confidence: 'unconfirmed', sources: [RECALLED] },
  usableWhileCharging: { value: false, confidence: 'unconfirmed', sources: [RECALLED] },
  bluetoothVersion: reported('5.0', REPOSITORY_3),
  codecs: official(['SBC', 'AAC', 'LDAC'], HELP_GUIDE),
  leAudio: reported(false, HELP_GUIDE, REPOSITORY_3),
  nfc: official(true, SONY_APP.pictures),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  quirks: [
    AIROHA_2025,
    WHISPERPAIR_2026,
    { id: 'speak-to-chat', confidence: 'reported', sources: ['https://github.com/Plutoberth/SonyHeadphonesClient/issues/123'] },
    {
      id: 'update-against-impostors',
      detail: '2.9.0',
      confidence: 'reported',
      sources: [REPOSITORY_3],
    },
    { id: 'linux-multipoint-ldac', confidence: 'reported', sources: ['https://github.com/EHfive/pulseaudio-modules-bt/issues/124'] },
    { id: 'pairing-from-app', confidence: 'official-general', sources: [SONY_APP.twoDevices] },
    { id: 'unassigned-button-pairs', confidence: 'official-general', sources: [SONY_APP.unassigned] },
    { id: 'worn-sensor-switches-off', confidence: 'reported', sources: ['https://www.kimi-blog.com/entry/WH-1000XM4_1'] },
  ],
  helpGuide: 'https://helpguide.sony.net/mdr/wh1000xm4/v1/en/',
  lastChecked: '2026-11',
};
