import { reported } from './fact';
import { AIROHA_2025, IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, recalled, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const HELP_GUIDE = 'https://helpguide.sony.net/mdr/2982/v1/it/contents/TP1001613388.html';
const PAGE = 'https://github.com/mos9527/SonyHeadphonesClient/issues/5';
const PAGE_2 = 'https://github.com/mos9527/SonyHeadphonesClient/pull/23';

/** WF-C510. Facts without a source are left out. */
export const wfc510: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-c510',
  name: 'WF-C510',
  family: 'C',
  form: 'true-wireless',
  bluetoothNames: ['WF-C510'],
  leName: 'LE_WF-C510',
  productIds: ['0F36'],
  fastPairIds: ['006E9D', '3D1A49', '9A7398', 'CC93A6'],
  controls: [
    {
      id: 'earbud-buttons',
      place: 'each-earbud',
      confidence: 'reported',
      source: PAGE,
    },
  ],
  voicePrompts: [
    {
      condition: 'battery-low',
      says: 'Low battery',
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
    {
      condition: 'battery-empty',
      says: 'Battery is empty',
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [recalled(['earbud-buttons'], { from: 'out-of-case', holdSeconds: 5, voice: 'Pairing' })],
  whenMemoryFull: OLDEST_IS_REPLACED,
  multipoint: {
    supported: true,
    switchedOnInApp: true,
    limits: [],
    confidence: 'reported',
    sources: [PAGE, PAGE_2],
  },
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  quirks: [AIROHA_2025, { id: 'pairing-from-app', confidence: 'reported', sources: [PAGE_2] }],
  helpGuide: 'https://helpguide.sony.net/mdr/2982/v1/en/',
  lastChecked: '2026-11',
};
