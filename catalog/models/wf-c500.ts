import { reported } from './fact';
import { AIROHA_2025, IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, recalled, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const PAGE = 'https://www.frandroid.com/marques/sony/1147689_test-sony-wf-c500';
const PAGE_2 = 'https://www.manualowl.com/m/Sony/WF-C500/Manual/651464?page=21';

/** WF-C500. Facts without a source are left out. */
export const wfc500: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-c500',
  name: 'WF-C500',
  family: 'C',
  form: 'true-wireless',
  bluetoothNames: ['WF-C500'],
  leName: 'LE_WF-C500',
  productIds: ['0DD4'],
  fastPairIds: ['82BE45', '909541', 'DE215D', 'F0E18C'],
  controls: [
    {
      id: 'earbud-buttons',
      place: 'earbud-face',
      confidence: 'reported',
      source: PAGE,
    },
  ],
  indicators: [
    {
      condition: 'charging',
      light: { color: 'orange', pattern: 'on', lamp: 'earbud' },
      confidence: 'reported',
      sources: ['https://www.manualowl.com/m/Sony/WF-C500/Manual/651464?page=21 (copy of Sony help guide page 21)'],
    },
    {
      condition: 'case-battery-low',
      light: { color: 'orange', pattern: 'slow', lamp: 'case' },
      confidence: 'reported',
      sources: [PAGE_2],
    },
    {
      condition: 'charging-fault',
      light: { color: 'orange', pattern: 'flashing' },
      confidence: 'reported',
      sources: [PAGE_2],
    },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [
    recalled(['earbud-buttons'], { from: 'out-of-case', holdSeconds: 5, light: { color: 'blue', pattern: 'double', lamp: 'earbud' } }),
  ],
  whenMemoryFull: OLDEST_IS_REPLACED,
  multipoint: {
    supported: false,
    switchedOnInApp: null,
    limits: [],
    confidence: 'reported',
    sources: ['https://www.digitaltrends.com/home-theater/sony-multipoint-linkbuds-s/'],
  },
  bluetoothVersion: reported('5.0', PAGE, 'https://www.xataka.com/analisis/sony-wf-c500-analisis-caracteristicas-precio-especificaciones'),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  quirks: [AIROHA_2025],
  lastChecked: '2026-11',
};
