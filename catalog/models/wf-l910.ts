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

const HELP_GUIDE = 'https://helpguide.sony.net/mdr/2964/v1/en/contents/TP1001300700.html';
const PAGE =
  'https://www.business-standard.com/amp/technology/tech-reviews/sony-linkbuds-open-review-unique-and-feature-packed-but-not-for-everyone-124120300620_1.html';

/** LinkBuds Open. Facts without a source are left out. */
export const wfl910: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-l910',
  name: 'LinkBuds Open',
  family: 'LinkBuds',
  form: 'open-ear',
  bluetoothNames: ['LinkBuds Open'],
  fastPairIds: ['0140EE', '0686A8', '2F167B', '474125', '50D858', '593A2C', '78D81D', 'C37F14', 'D8DC4F', 'DF80A6', 'E42C3C', 'FA0496'],
  controls: [
    {
      id: 'case-button',
      place: 'case-usb',
      confidence: 'reported',
      source: PAGE,
    },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [
    {
      from: 'in-case',
      preconditions: ['earbuds-in-case'],
      press: ['case-button'],
      holdSeconds: null,
      light: null,
      voice: null,
      confidence: 'reported',
      sources: [PAGE],
    },
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
    sources: [
      'https://thewalkmanblog.blogspot.com/2024/10/sony-announces-new-linkbuds-line.html',
      'https://www.expertreviews.com/uk/headphones/sony-unveils-new-entries-into-the-linkbuds-series',
      SONY_ARTICLES.multipoint,
    ],
  },
  bluetoothVersion: official('5.3', HELP_GUIDE),
  codecs: official(['SBC', 'AAC', 'LC3'], HELP_GUIDE),
  leAudio: official(true, HELP_GUIDE),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  helpGuide: 'https://helpguide.sony.net/mdr/2964/v1/en/',
  lastChecked: '2026-11',
};
