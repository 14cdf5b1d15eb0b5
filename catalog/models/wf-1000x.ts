import { reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WF-1000X. What is not here, no source that was read says. */
export const wf1000x: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-1000x',
  name: 'WF-1000X',
  family: '1000X',
  form: 'true-wireless',
  bluetoothNames: ['WF-1000X'],
  fastPairIds: ['00C95C', '01C95C', '5CC900', '5CC901'],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
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
