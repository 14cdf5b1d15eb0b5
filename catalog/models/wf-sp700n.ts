import { reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, RECALLED, unconfirmed } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WF-SP700N. Facts without a source are left out. */
export const wfsp700n: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-sp700n',
  name: 'WF-SP700N',
  family: 'SP',
  form: 'true-wireless',
  bluetoothNames: ['WF-SP700N'],
  fastPairIds: [
    '1FC95C',
    '20C95C',
    '21C95C',
    '22C95C',
    '23C95C',
    '24C95C',
    '25C95C',
    '26C95C',
    '27C95C',
    '5CC91E',
    '5CC91F',
    '5CC920',
    '5CC921',
    '5CC922',
    '5CC923',
    '5CC924',
    '5CC925',
    '5CC926',
    '5CC927',
  ],
  controls: [{ id: 'left-earbud-button', place: 'left-earbud', confidence: 'unconfirmed', source: RECALLED }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [
    unconfirmed(['left-earbud-button'], {
      from: 'out-of-case',
      holdSeconds: 7,
      light: { color: 'blue-red', pattern: 'flashing' },
      voice: 'Bluetooth pairing',
    }),
  ],
  whenMemoryFull: OLDEST_IS_REPLACED,
  multipoint: {
    supported: false,
    switchedOnInApp: null,
    limits: [],
    confidence: 'reported',
    sources: ['https://www.digitaltrends.com/home-theater/sony-multipoint-linkbuds-s/'],
  },
  fastPair: reported(
    true,
    'decompiled Google Play services code lists the names WH-1000XM2, WI-1000X, WH-1000XM3, WH-H900N, WI-SP600N, WH-CH700N, WF-SP700N together with Sony address prefixes',
  ),
  app: IN_SOUND_CONNECT,
};
