import { reported } from './fact';
import {
  AIROHA_2025,
  IN_SOUND_CONNECT,
  OLDEST_IS_REPLACED,
  PAIRS_BY_ITSELF,
  powerSevenSeconds,
  recalledInitialize,
  UNLINKED_SOURCES,
} from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WI-C100. Facts without a source are left out. */
export const wic100: Model = {
  ...NOTHING_KNOWN,
  id: 'wi-c100',
  name: 'WI-C100',
  family: 'C',
  form: 'neckband',
  bluetoothNames: ['WI-C100'],
  fastPairIds: ['455B90', '707599', '9BE931', 'B7EFB0'],
  controls: [
    { id: 'volume-down', place: null, confidence: null, source: null },
    {
      id: 'power',
      place: 'cable-pod',
      confidence: 'reported',
      source: 'https://www.mobylak.com/good-sound-battery-backup-and-nothing-else-technology-news-firstpost/',
    },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  initialize: [recalledInitialize(['power', 'volume-down'])],
  whenMemoryFull: OLDEST_IS_REPLACED,
  bluetoothVersion: reported('5.0', 'Chilean shop text: Bluetooth 5.0, 25 h, IPX4, DSEE'),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  helpGuide: 'https://helpguide.sony.net/mdr/wic100/v1/en/',
  quirks: [AIROHA_2025],
  lastChecked: '2026-11',
};
