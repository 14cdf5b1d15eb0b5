import { official, reported } from './fact';
import { OLDEST_IS_REPLACED, recalled, SONY_ARTICLES, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const HELP_GUIDE = 'https://helpguide.sony.net/mdr/wfxb700/v1/en/contents/TP0002757652.html';
const PAGE = 'https://elviento365.com/2020/07/12/sony-wf-xb700-analisis-y-opinion-tecnologia';

/** WF-XB700. Facts without a source are left out. */
export const wfxb700: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-xb700',
  name: 'WF-XB700',
  family: 'XB',
  form: 'true-wireless',
  bluetoothNames: ['WF-XB700'],
  controls: [
    {
      id: 'earbud-buttons',
      place: 'each-earbud',
      confidence: 'reported',
      source: PAGE,
    },
  ],
  indicators: [
    {
      condition: 'turning-on',
      light: { color: 'blue', pattern: 'count', times: 2, lamp: 'earbud' },
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
    {
      condition: 'turning-off',
      light: { color: 'blue', pattern: 'on', lamp: 'earbud', seconds: 2 },
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
    {
      condition: 'battery-low',
      light: { color: 'red', pattern: 'slow', lamp: 'earbud', seconds: 15 },
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
    {
      condition: 'case-battery-low',
      light: { color: 'red', pattern: 'slow', lamp: 'case', seconds: 15 },
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
    {
      condition: 'charging',
      light: { color: 'red', pattern: 'on' },
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
  ],
  switchedBy: official('case', HELP_GUIDE),
  pairsByItselfAtFirst: official(true, SONY_ARTICLES.firstPairing, HELP_GUIDE),
  pairing: [recalled(['earbud-buttons'], { from: 'out-of-case', holdSeconds: 7 })],
  pairingWindow: official({ minutes: 5, thenOff: true }, HELP_GUIDE),
  whenMemoryFull: OLDEST_IS_REPLACED,
  multipoint: {
    supported: false,
    switchedOnInApp: null,
    limits: [],
    confidence: 'reported',
    sources: ['https://www.digitaltrends.com/home-theater/sony-multipoint-linkbuds-s/'],
  },
  bluetoothVersion: reported('5.0', PAGE),
  codecs: reported(['SBC', 'AAC'], PAGE),
  app: reported('none', PAGE, UNLINKED_SOURCES.appCatalogue),
  helpGuide: 'https://helpguide.sony.net/mdr/wfxb700/v1/en/',
  lastChecked: '2026-11',
};
