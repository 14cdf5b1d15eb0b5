import { createMessage } from '../messages/message';
import { official, reported } from './fact';
import {
  IN_SOUND_CONNECT,
  OLDEST_IS_REPLACED,
  PAIRS_BY_ITSELF,
  RECALLED,
  recalled,
  recalledCaseInitialize,
  recalledCaseReset,
  SONY_ARTICLES,
  UNLINKED_SOURCES,
} from './general';
import { type Model, NOTHING_KNOWN } from './model';

const PAGE = 'https://musicphotolife.com/2022/02/sony-linkbuds-review/';
const HELP_GUIDE = 'https://helpguide.sony.net/mdr/linkbuds/v1/en/contents/TP1000447709.html';
const HELP_GUIDE_2 = 'https://helpguide.sony.net/mdr/linkbuds/v1/en/contents/TP1000449913.html';
const PAGE_2 =
  'https://www.businesstoday.in/technology/story/sony-linkbuds-review-donut-shaped-quirky-earbuds-but-do-they-sound-good-348188-2022-09-26';

/** LinkBuds. Facts without a source are left out. */
export const wfl900: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-l900',
  name: 'LinkBuds',
  family: 'LinkBuds',
  form: 'true-wireless',
  bluetoothNames: ['LinkBuds'],
  leName: 'LE_LinkBuds',
  productIds: ['0DDF'],
  fastPairIds: ['0D2602', '64264A', '86A3FC', '8F2264', '917E46', 'AA323D'],
  controls: [
    {
      id: 'case-button',
      place: 'case-back-usb',
      confidence: 'reported',
      source: PAGE,
    },
    {
      id: 'case-lid',
      place: 'case-front',
      confidence: 'reported',
      source: PAGE_2,
    },
  ],
  indicators: [
    {
      condition: 'battery-good',
      light: { color: 'green', pattern: 'on', lamp: 'case', seconds: 6 },
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
    {
      condition: 'battery-partial',
      light: { color: 'orange', pattern: 'on', lamp: 'case', seconds: 6 },
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
    {
      condition: 'battery-empty',
      light: { color: 'orange', pattern: 'off', lamp: 'case' },
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
    {
      condition: 'pairing',
      light: { color: 'blue', pattern: 'flashing', lamp: 'case' },
      confidence: 'reported',
      sources: [PAGE],
    },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [
    {
      from: 'in-case',
      preconditions: ['earbuds-in-case'],
      press: ['case-button'],
      holdSeconds: null,
      light: { color: 'blue', pattern: 'flashing', lamp: 'case' },
      voice: null,
      confidence: 'reported',
      sources: [PAGE, PAGE_2, 'https://www.gizbot.com/accessories/reviews/sony-linkbuds-review-pros-cons-audio-battery-life-082860.html'],
      disagreements: [{ text: createMessage('reading.light-blue-orange'), sources: [UNLINKED_SOURCES.article] }],
    },
    recalled(['case-button'], {
      from: 'in-case',
      preconditions: ['earbuds-in-case'],
      holdSeconds: 5,
      light: { color: 'blue', pattern: 'flashing', lamp: 'case' },
    }),
  ],
  reset: [recalledCaseReset('case-button', { disagreements: [{ text: createMessage('reading.one-earbud'), sources: [RECALLED] }] })],
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
  bluetoothVersion: official('5.2', HELP_GUIDE_2),
  codecs: official(['SBC', 'AAC'], HELP_GUIDE_2),
  leAudio: reported(
    false,
    HELP_GUIDE_2,
    'https://www.whathifi.com/news/sony-linkbuds-unveiled-wireless-earphones-with-quirky-ring-shaped-design',
    PAGE,
  ),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  swiftPair: reported(true, PAGE),
  app: IN_SOUND_CONNECT,
  helpGuide: 'https://helpguide.sony.net/mdr/linkbuds/v1/en/',
  lastChecked: '2026-11',
};
