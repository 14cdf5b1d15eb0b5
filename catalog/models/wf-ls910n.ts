import { official, reported } from './fact';
import {
  IN_SOUND_CONNECT,
  OLDEST_IS_REPLACED,
  PAIRS_BY_ITSELF,
  recalled,
  recalledCaseInitialize,
  recalledCaseReset,
  SONY_ARTICLES,
  UNLINKED_SOURCES,
} from './general';
import { type Model, NOTHING_KNOWN } from './model';

const HELP_GUIDE = 'https://helpguide.sony.net/mdr/2975/v1/en/contents/TP1001614209.html';

/** LinkBuds Fit. Facts without a source are left out. */
export const wfls910n: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-ls910n',
  name: 'LinkBuds Fit',
  family: 'LinkBuds',
  form: 'true-wireless',
  bluetoothNames: ['LinkBuds Fit'],
  fastPairIds: [
    '06654B',
    '20D4D1',
    '2933B2',
    '42F35D',
    '4D9139',
    '4FAFAE',
    '615FB5',
    '64565C',
    '6FEAD4',
    '7C18F9',
    '869605',
    '8E720E',
    'AEE065',
    'B841D0',
    'CCE9D5',
    'CEB0DF',
    'DB1CDD',
    'E76F1C',
    'F46384',
    'FC7A72',
  ],
  controls: [{ id: 'case-button', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [
    recalled(['case-button'], {
      from: 'in-case',
      preconditions: ['earbuds-in-case'],
      holdSeconds: 5,
      light: { color: 'blue', pattern: 'flashing', lamp: 'case' },
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
    sources: ['https://www.expertreviews.com/uk/headphones/sony-unveils-new-entries-into-the-linkbuds-series', SONY_ARTICLES.multipoint],
  },
  bluetoothVersion: official('5.3', HELP_GUIDE),
  codecs: official(['SBC', 'AAC', 'LDAC', 'LC3'], HELP_GUIDE),
  leAudio: official(true, HELP_GUIDE),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  helpGuide: 'https://helpguide.sony.net/mdr/2975/v1/en/',
  lastChecked: '2026-11',
};
