import { official, reported } from './fact';
import { AIROHA_2025, IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, recalled, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const HELP_GUIDE = 'https://helpguide.sony.net/mdr/wf1000xm3/v1/en/contents/TP0002392265.html';
const HELP_GUIDE_2 = 'https://helpguide.sony.net/mdr/wf1000xm3/v1/ru/contents/TP0002393615.html';

/** WF-1000XM3. Facts without a source are left out. */
export const wf1000xm3: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-1000xm3',
  name: 'WF-1000XM3',
  family: '1000X',
  form: 'true-wireless',
  bluetoothNames: ['WF-1000XM3'],
  leName: 'LE_WF-1000XM3',
  productIds: ['0CE0'],
  firmwareInDeviceId: reported(true, 'https://github.com/raycast/extensions/issues/4430'),
  fastPairIds: ['38C95C', '39C95C', '3AC95C', '3BC95C', '5CC938', '5CC939', '5CC93A', '5CC93B'],
  controls: [
    {
      id: 'touch-sensors',
      place: 'earbud-face',
      confidence: 'official',
      source: HELP_GUIDE,
    },
  ],
  indicators: [
    {
      condition: 'charging',
      light: { color: 'red', pattern: 'on', lamp: 'case' },
      confidence: 'official',
      sources: [HELP_GUIDE_2],
    },
    {
      condition: 'charging',
      light: { color: 'red', pattern: 'on', lamp: 'case' },
      confidence: 'official',
      sources: [HELP_GUIDE_2],
    },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [
    recalled(['touch-sensors'], {
      from: 'worn',
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
  autoOff: official({ minutes: 5, when: 'not-worn' }, HELP_GUIDE),
  bluetoothVersion: reported('5.0', 'https://junkya-tkg-a.com/sony-wf-1000xm3-battery-replacement/'),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  quirks: [
    AIROHA_2025,
    {
      id: 'touch-needs-wearing',
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
    { id: 'only-le-listed', confidence: 'reported', sources: ['https://github.com/arkq/bluez-alsa/issues/384'] },
  ],
  helpGuide: 'https://helpguide.sony.net/mdr/wf1000xm3/v1/en/',
  lastChecked: '2026-11',
};
