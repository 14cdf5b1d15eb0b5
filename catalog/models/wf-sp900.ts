import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, RECALLED } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WF-SP900. Facts without a source are left out. */
export const wfsp900: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-sp900',
  name: 'WF-SP900',
  family: 'SP',
  form: 'true-wireless',
  bluetoothNames: ['WF-SP900'],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  whenMemoryFull: OLDEST_IS_REPLACED,
  multipoint: {
    supported: false,
    switchedOnInApp: null,
    limits: [],
    confidence: 'reported',
    sources: ['https://www.digitaltrends.com/home-theater/sony-multipoint-linkbuds-s/'],
  },
  app: IN_SOUND_CONNECT,
  quirks: [{ id: 'player-first', confidence: 'unconfirmed', sources: [RECALLED] }],
};
