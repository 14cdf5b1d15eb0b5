import { reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, UNLINKED_SOURCES, unconfirmed } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WF-C500. What is not here, no source that was read says. */
export const wfc500: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-c500',
  name: 'WF-C500',
  family: 'C',
  form: 'true-wireless',
  bluetoothNames: ['WF-C500'],
  leName: 'LE_WF-C500',
  productIds: ['0DD4'],
  fastPairIds: ['82BE45', '909541', 'DE215D', 'F0E18C'],
  controls: [{ id: 'earbud-buttons', place: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: unconfirmed(['earbud-buttons'], { holdSeconds: 5 }),
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
