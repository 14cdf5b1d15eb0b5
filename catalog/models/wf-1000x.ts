import { reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, UNLINKED_SOURCES, unconfirmed } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const HELP_GUIDE = 'https://helpguide.sony.net/mdr/wf1000x/v1/en/contents/TP0001552168.html';
const PAGE = 'https://bloncampus.thehindubusinessline.com/hangout-at-bloc/sonys-wf1000x-shed-the-wires-and-the-noise/article10060161.ece';
const PAGE_2 = 'https://ascii.jp/elem/000/001/552/1552945/';

/** WF-1000X. Facts without a source are left out. */
export const wf1000x: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-1000x',
  name: 'WF-1000X',
  family: '1000X',
  form: 'true-wireless',
  bluetoothNames: ['WF-1000X'],
  fastPairIds: ['00C95C', '01C95C', '5CC900', '5CC901'],
  controls: [
    {
      id: 'left-earbud-button',
      place: 'left-earbud',
      confidence: 'reported',
      source: PAGE,
    },
    {
      id: 'earbud-buttons',
      place: 'each-earbud',
      confidence: 'reported',
      source: PAGE,
    },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [
    unconfirmed(['left-earbud-button'], {
      from: 'off',
      holdSeconds: 7,
      light: { color: 'blue', pattern: 'double' },
      voice: 'Bluetooth pairing',
    }),
  ],
  whenMemoryFull: OLDEST_IS_REPLACED,
  multipoint: {
    supported: false,
    switchedOnInApp: null,
    limits: [],
    confidence: 'reported',
    sources: ['https://www.digitaltrends.com/home-theater/sony-multipoint-linkbuds-s/'],
  },
  codecs: reported(['SBC', 'AAC'], PAGE_2),
  nfc: reported(true, PAGE_2),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  quirks: [
    { id: 'assistant-button-stays-on', confidence: 'official', sources: [HELP_GUIDE] },
    { id: 'left-earbud-leads', confidence: 'reported', sources: ['https://kiritsume.com/reason-why-i-dont-buy-wf1000x'] },
  ],
  lastChecked: '2026-11',
};
