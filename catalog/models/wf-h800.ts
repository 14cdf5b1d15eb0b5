import { reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, RECALLED, UNLINKED_SOURCES, unconfirmed } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WF-H800. Facts without a source are left out. */
export const wfh800: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-h800',
  name: 'WF-H800',
  family: 'h.ear',
  form: 'true-wireless',
  bluetoothNames: ['WF-H800 (h.ear)', 'WF-H800'],
  fastPairIds: [
    '126238',
    '4BF7C9',
    '4CDE44',
    '4F03CD',
    '6F75CC',
    '798CA8',
    '7C50AE',
    'B8373F',
    'BAD847',
    'C3ED83',
    'C69AFD',
    'CE4640',
    'E2F78A',
    'F4CC89',
    'FC52A5',
  ],
  controls: [{ id: 'earbud-buttons', place: 'each-earbud', confidence: 'unconfirmed', source: RECALLED }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [unconfirmed(['earbud-buttons'], { from: 'out-of-case', holdSeconds: 7 })],
  whenMemoryFull: OLDEST_IS_REPLACED,
  multipoint: {
    supported: false,
    switchedOnInApp: null,
    limits: [],
    confidence: 'reported',
    sources: ['https://www.digitaltrends.com/home-theater/sony-multipoint-linkbuds-s/'],
  },
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
};
