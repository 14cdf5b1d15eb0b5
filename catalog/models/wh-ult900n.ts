import { reported } from './fact';
import {
  AIROHA_2025,
  IN_SOUND_CONNECT,
  OLDEST_IS_REPLACED,
  PAIRS_BY_ITSELF,
  powerSevenSeconds,
  RECALLED,
  recalledInitialize,
  recalledReset,
  SEVEN_OR_TEN,
  UNLINKED_SOURCES,
} from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** ULT WEAR. Facts without a source are left out. */
export const whult900n: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-ult900n',
  name: 'ULT WEAR',
  family: 'ULT',
  form: 'over-ear',
  leName: 'LE_ULT WEAR',
  bluetoothNames: ['ULT WEAR'],
  productIds: ['0F1E'],
  fastPairIds: ['005896', '1CFD18', '499BF0', 'E8B089', 'F12D3D', 'F7402F'],
  offersHid: reported(true, 'https://github.com/AlgoCompSynth/ChucK-in-the-Box'),
  controls: [
    { id: 'nc-amb', place: null, confidence: null, source: null },
    { id: 'power', place: 'left-cup', confidence: 'unconfirmed', source: RECALLED },
  ],
  voicePrompts: [
    {
      condition: 'pairing',
      says: 'Pairing',
      confidence: 'reported',
      sources: ['Raspberry Pi notes of an owner of an ULT WEAR (two public repositories)'],
    },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  reset: [recalledReset('power', 'nc-amb')],
  initialize: [recalledInitialize(['power', 'nc-amb'], SEVEN_OR_TEN)],
  whenMemoryFull: OLDEST_IS_REPLACED,
  multipoint: { supported: true, switchedOnInApp: null, limits: [], confidence: 'reported', sources: ['an affiliate product listing'] },
  codecs: reported(
    ['SBC', 'AAC', 'LDAC'],
    'https://github.com/FelixDaCraft/omarchy-sony (README; owner project checked against a real ULT WEAR)',
  ),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  quirks: [AIROHA_2025, { id: 'named-differently', detail: 'ULT WEAR', confidence: 'reported', sources: [UNLINKED_SOURCES.appCatalogue] }],
  lastChecked: '2026-11',
};
