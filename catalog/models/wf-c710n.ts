import { reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, recalled, SONY_ARTICLES, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const PAGE = 'https://t3.com/tech/headphones/sonys-next-gen-affordable-earbuds-have-leaked-and-the-difference-is-clear';
const PAGE_2 = 'https://www.sony.co.uk/electronics/support/articles/00353887';

/** WF-C710N. Facts without a source are left out. */
export const wfc710n: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-c710n',
  name: 'WF-C710N',
  family: 'C',
  form: 'true-wireless',
  bluetoothNames: ['WF-C710N'],
  leName: 'LE_WF-C710N',
  fastPairIds: ['2F2C08', '669281', 'A36841', 'D8E382'],
  controls: [
    {
      id: 'case-pairing',
      place: 'case-back-usb',
      confidence: 'reported',
      source: PAGE,
    },
    {
      id: 'touch-sensors',
      place: 'each-earbud',
      confidence: 'reported',
      source: PAGE,
    },
  ],
  indicators: [
    {
      condition: 'initialized',
      light: { color: 'green', pattern: 'count', times: 4, lamp: 'case' },
      confidence: 'official',
      sources: [PAGE_2],
    },
    {
      condition: 'battery-good',
      light: { color: 'green', pattern: 'on', lamp: 'case', seconds: 6 },
      confidence: 'official',
      sources: [PAGE_2],
    },
    {
      condition: 'battery-partial',
      light: { color: 'orange', pattern: 'on', lamp: 'case', seconds: 6 },
      confidence: 'official',
      sources: [PAGE_2],
    },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [
    {
      from: 'in-case',
      preconditions: ['earbuds-in-case'],
      press: ['case-pairing'],
      holdSeconds: null,
      light: null,
      voice: null,
      confidence: 'reported',
      sources: [PAGE, SONY_ARTICLES.firstPairingEarbuds],
    },
    recalled(['case-pairing'], {
      from: 'in-case',
      preconditions: ['earbuds-in-case'],
      holdSeconds: 5,
      light: { color: 'blue', pattern: 'flashing', lamp: 'case' },
    }),
  ],
  whenMemoryFull: OLDEST_IS_REPLACED,
  multipoint: {
    supported: true,
    switchedOnInApp: true,
    limits: ['third-drops-idle'],
    confidence: 'reported',
    sources: ['retailer product data', SONY_ARTICLES.multipoint],
  },
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  lastChecked: '2026-11',
};
