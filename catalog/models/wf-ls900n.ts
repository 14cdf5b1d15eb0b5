import { createMessage } from '../messages/message';
import { official, reported } from './fact';
import {
  AIROHA_2025,
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

const MANUAL = 'https://libble.eu/sony-yy2950---linkbuds-s/online-manual-1008782/?page=0032';
const HELP_GUIDE = 'https://helpguide.sony.net/mdr/linkbudss/v1/en/contents/TP1000539674.html';
const PAGE = 'https://thewalkmanblog.blogspot.com/2022/06/sony-linkbuds-s-teardown-by-52audio.html';

/** LinkBuds S. Facts without a source are left out. */
export const wfls900n: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-ls900n',
  name: 'LinkBuds S',
  family: 'LinkBuds',
  form: 'true-wireless',
  bluetoothNames: ['LinkBuds S'],
  leName: 'LE_LinkBuds S',
  productIds: ['0DF4'],
  fastPairIds: [
    '1CFBE7',
    '1F181A',
    '2515AE',
    '309D49',
    '41DE5C',
    '485CB2',
    '522296',
    '671DB5',
    '7E94DF',
    '9C6BC0',
    'BC629F',
    'C8162A',
    'CDA925',
    'E06116',
    'E7596A',
  ],
  controls: [
    {
      id: 'case-button',
      place: 'case-usb',
      confidence: 'reported',
      source: PAGE,
    },
  ],
  indicators: [
    {
      condition: 'put-in-case',
      light: { color: 'green-or-orange', pattern: 'on', lamp: 'case', seconds: 3 },
      confidence: 'reported',
      sources: [MANUAL],
    },
  ],
  switchedBy: reported('case', MANUAL, 'https://seekingtech.com/how-to-turn-off-the-sony-linkbuds-s/'),
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
      sources: [PAGE, 'https://www.qucox.com/sony-linkbuds-s-teardown/?amp=1'],
      disagreements: [{ text: createMessage('reading.light-blue-orange'), sources: [UNLINKED_SOURCES.article] }],
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
    limits: ['third-drops-idle', 'needs-firmware'],
    confidence: 'reported',
    sources: [
      'https://www.digitaltrends.com/home-theater/sony-multipoint-linkbuds-s/',
      'https://blog.angel-halo.com/2023/01/',
      SONY_ARTICLES.multipoint,
    ],
  },
  autoOff: reported({ minutes: 15, when: 'not-worn' }, MANUAL),
  codecs: official(['SBC', 'AAC', 'LDAC', 'LC3'], HELP_GUIDE),
  leAudio: official(true, HELP_GUIDE),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  readOnly: reported(true, 'https://github.com/maniacx/BudsLink/issues/23'),
  quirks: [
    AIROHA_2025,
    {
      id: 'ldac-needs-quality',
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
    { id: 'le-entry-le-audio', confidence: 'reported', sources: ['third-party reports'] },
  ],
  helpGuide: 'https://helpguide.sony.net/mdr/linkbudss/v1/en/',
  lastChecked: '2026-11',
};
