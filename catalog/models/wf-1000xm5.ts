import { official, reported } from './fact';
import {
  AIROHA_2025,
  IN_SOUND_CONNECT,
  OLDEST_IS_REPLACED,
  PAIRS_BY_ITSELF,
  recalled,
  recalledCaseInitialize,
  recalledCaseReset,
  SONY_ARTICLES,
  UNLINKED_SOURCES,
  WHISPERPAIR_2026,
} from './general';
import { type Model, NOTHING_KNOWN } from './model';

const PAGE = 'https://cheapgadgetsshop.com/comprehensive-guide-to-charging-your-wf-1000xm5/';
const HELP_GUIDE = 'https://helpguide.sony.net/mdr/2963/v1/en/contents/TP1000783926.html';
const HELP_GUIDE_2 = 'https://helpguide.sony.net/mdr/2963/v1/en/contents/TP1000781984.html';
const HELP_GUIDE_3 = 'https://helpguide.sony.net/mdr/2963/v1/zh-cn/contents/TP1000781926.html';
const PAGE_2 =
  'https://github.com/thiagokokada/blog/blob/a8e6999be540ba924c2213f69dec983233ad8c3c/posts/2024-10-07/01-enabling-le-audio-lc3-in-wf-1000xm5.md';
const PAGE_3 = 'https://github.com/bluez/bluez/issues/2267';

/** WF-1000XM5. Facts without a source are left out. */
export const wf1000xm5: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-1000xm5',
  name: 'WF-1000XM5',
  family: '1000X',
  form: 'true-wireless',
  bluetoothNames: ['WF-1000XM5'],
  leName: 'LE_WF-1000XM5',
  productIds: ['0E63'],
  firmwareInDeviceId: reported(true, 'https://github.com/mos9527/SonyHeadphonesClient/issues/26'),
  fastPairIds: [
    '03B716',
    '14471F',
    '40A288',
    '47ECDB',
    '5F6FCD',
    '676036',
    '7D8BB5',
    '8A8F23',
    '9AE05C',
    '9CA277',
    'BEBAAA',
    'C4109C',
    'CC754F',
    'E5B4B0',
    'F823ED',
  ],
  offersHid: reported(true, 'https://github.com/Plutoberth/SonyHeadphonesClient/issues/77'),
  controls: [
    {
      id: 'touch-sensors',
      place: 'earbud-face',
      confidence: 'reported',
      source: 'https://thewalkmanblog.com/2023/03/15/sony-wf-1000xm5-design-leaked/',
    },
    {
      id: 'case-button',
      place: 'case-back',
      confidence: 'reported',
      source: 'an owner of a WF-1000XM5, 2026',
    },
  ],
  indicators: [
    {
      condition: 'put-in-case',
      light: { color: 'green-or-orange', pattern: 'on', lamp: 'case', seconds: 3 },
      confidence: 'official',
      sources: [HELP_GUIDE_3, PAGE],
    },
    {
      condition: 'charging',
      light: { color: 'orange', pattern: 'on', lamp: 'case' },
      confidence: 'official',
      sources: [HELP_GUIDE_3, PAGE],
    },
    { condition: 'charged', light: { color: 'orange', pattern: 'off', lamp: 'case' }, confidence: 'official', sources: [HELP_GUIDE_3] },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [
    {
      from: 'in-case',
      preconditions: ['earbuds-in-case'],
      press: ['case-button'],
      holdSeconds: null,
      light: { color: 'blue', pattern: 'flashing', lamp: 'case' },
      voice: null,
      confidence: 'reported',
      sources: [PAGE_2, PAGE_3],
    },
    recalled(['case-button'], {
      from: 'in-case',
      preconditions: ['earbuds-in-case'],
      holdSeconds: 5,
      light: { color: 'blue', pattern: 'double', lamp: 'case' },
    }),
  ],
  reset: [recalledCaseReset('case-button')],
  initialize: [recalledCaseInitialize('case-button')],
  whenMemoryFull: OLDEST_IS_REPLACED,
  multipoint: {
    supported: true,
    switchedOnInApp: true,
    limits: ['third-drops-idle'],
    confidence: 'reported',
    sources: [
      'https://helpguide.sony.net/mdr/2963/v1/en/contents/TP1001106282.html',
      'https://github.com/mos9527/SonyHeadphonesClient',
      SONY_ARTICLES.multipoint,
    ],
  },
  bluetoothVersion: official('5.3', HELP_GUIDE, HELP_GUIDE_2),
  codecs: official(['SBC', 'AAC', 'LDAC', 'LC3'], HELP_GUIDE, HELP_GUIDE_2),
  leAudio: official(true, HELP_GUIDE, HELP_GUIDE_2),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  quirks: [
    AIROHA_2025,
    WHISPERPAIR_2026,
    { id: 'ldac-needs-quality', confidence: 'official', sources: [HELP_GUIDE_2] },
    { id: 'le-audio-one-earbud', confidence: 'reported', sources: [PAGE_3] },
    { id: 'magnet-lights-case', confidence: 'reported', sources: ['https://kblognext.com/archives/41611.html'] },
    {
      id: 'le-audio-repair',
      confidence: 'reported',
      sources: [PAGE_2],
    },
  ],
  helpGuide: 'https://helpguide.sony.net/mdr/2963/v1/en/',
  lastChecked: '2026-11',
};
