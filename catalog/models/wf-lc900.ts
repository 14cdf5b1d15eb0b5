import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, SONY_ARTICLES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const REPOSITORY = 'https://github.com/Wunderfitz/SonyHeadphonesClient';

/** LinkBuds Clip. Facts without a source are left out. */
export const wflc900: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-lc900',
  name: 'LinkBuds Clip',
  family: 'LinkBuds',
  form: 'clip',
  bluetoothNames: ['LinkBuds Clip'],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  whenMemoryFull: OLDEST_IS_REPLACED,
  multipoint: {
    supported: true,
    switchedOnInApp: true,
    limits: ['third-drops-idle'],
    confidence: 'reported',
    sources: [REPOSITORY, SONY_ARTICLES.multipoint],
  },
  app: IN_SOUND_CONNECT,
  quirks: [{ id: 'no-wear-sensor', confidence: 'reported', sources: [REPOSITORY] }],
  lastChecked: '2026-12',
};
