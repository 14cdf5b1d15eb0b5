import { official, reported } from './fact';
import {
  AIROHA_2025,
  IN_SOUND_CONNECT,
  OLDEST_IS_REPLACED,
  recalled,
  recalledCaseInitialize,
  recalledCaseReset,
  SONY_ARTICLES,
  UNLINKED_SOURCES,
} from './general';
import { type Model, NOTHING_KNOWN } from './model';

const PAGE = 'https://www.whathifi.com/news/sony-wf-1000xm4-wireless-earbuds-tipped-for-next-gen-bluetooth-52';
const HELP_GUIDE = 'https://helpguide.sony.net/mdr/wf1000xm4/v1/en/contents/TP1000241088.html';
const PAGE_2 = 'https://blue-de.com/wf1000xm4-review';

/** WF-1000XM4. Facts without a source are left out. */
export const wf1000xm4: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-1000xm4',
  name: 'WF-1000XM4',
  family: '1000X',
  form: 'true-wireless',
  bluetoothNames: ['WF-1000XM4'],
  leName: 'LE_WF-1000XM4',
  productIds: ['0DE1'],
  fastPairIds: ['2D7A23', '5A2B4A', 'C8D335', 'C9186B', 'CF8E40', 'DBE5B1'],
  controls: [
    {
      id: 'touch-sensors',
      place: 'earbud-face',
      confidence: 'official',
      source: 'https://helpguide.sony.net/mdr/wf1000xm4/v1/en/contents/TP1000237901.html',
    },
  ],
  without: [{ control: 'case-button', sources: ['https://hackaday.io/page/20793'] }],
  indicators: [
    {
      condition: 'charging',
      light: { color: 'orange', pattern: 'on', lamp: 'case' },
      confidence: 'reported',
      sources: [PAGE_2],
    },
    {
      condition: 'charging-fault',
      light: { color: 'red', pattern: 'on', lamp: 'case' },
      confidence: 'reported',
      sources: [PAGE_2],
    },
  ],
  voicePrompts: [
    {
      condition: 'connected',
      says: 'Bluetooth connected',
      confidence: 'reported',
      sources: ["https://manuzoid.fr/manuals/bXowq-Sony%20WF-1000XM4%20Mode%20d'emploi"],
    },
  ],
  pairsByItselfAtFirst: official(
    true,
    SONY_ARTICLES.firstPairingEarbuds,
    'https://sony.com.my/electronics/support/wireless-headphones-bluetooth-headphones/wf-1000xm4/articles/00199057',
  ),
  pairing: [
    recalled(['touch-sensors'], { from: 'worn', holdSeconds: 5, light: { color: 'blue', pattern: 'flashing' }, voice: 'Pairing' }),
    recalled(['touch-sensors'], { from: 'in-case', holdSeconds: 5, light: { color: 'blue', pattern: 'flashing' }, voice: 'Pairing' }),
  ],
  reset: [recalledCaseReset('touch-sensors')],
  initialize: [recalledCaseInitialize('touch-sensors')],
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
  bluetoothVersion: reported('5.2', PAGE),
  codecs: official(['SBC', 'AAC', 'LDAC'], HELP_GUIDE),
  leAudio: reported(false, HELP_GUIDE, PAGE),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  readOnly: reported(true, 'https://github.com/marconvcm/sony-device-center/issues/56'),
  quirks: [
    AIROHA_2025,
    {
      id: 'ldac-needs-quality',
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
    { id: 'earbuds-switch-separately', confidence: 'reported', sources: ['https://tau-kappa.hatenablog.com/entry/2021/06/28/000522'] },
  ],
  helpGuide: 'https://helpguide.sony.net/mdr/wf1000xm4/v1/en/',
  lastChecked: '2026-11',
};
