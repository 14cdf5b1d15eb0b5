import { reported } from './fact';
import {
  IN_SOUND_CONNECT,
  OLDEST_IS_REPLACED,
  PAIRS_BY_ITSELF,
  powerSevenSeconds,
  RECALLED,
  recalledInitialize,
  recalledReset,
  UNLINKED_SOURCES,
} from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WH-CH700N. Facts without a source are left out. */
export const whch700n: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-ch700n',
  name: 'WH-CH700N',
  family: 'CH',
  form: 'over-ear',
  bluetoothNames: ['WH-CH700N'],
  leName: 'LE_WH-CH700N',
  fastPairIds: ['5CC932', '5CC933', '5CC934', '5CC935', '5CC936', '5CC937'],
  controls: [
    { id: 'power', place: 'left-cup', confidence: 'unconfirmed', source: RECALLED },
    { id: 'nc', place: 'left-cup', confidence: 'unconfirmed', source: RECALLED },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  reset: [recalledReset('power', 'nc')],
  initialize: [recalledInitialize(['power', 'nc'])],
  whenMemoryFull: OLDEST_IS_REPLACED,
  multipoint: {
    supported: false,
    switchedOnInApp: null,
    limits: ['music-and-calls'],
    confidence: 'official',
    sources: ['https://helpguide.sony.net/mdr/whch700n/v1/en/contents/TP0001613464.html'],
  },
  leAudio: reported(false, 'https://helpguide.sony.net/mdr/hpc/v1/en/contents/TP0001548861.html'),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  quirks: [{ id: 'linux-connect-twice', confidence: 'reported', sources: ['https://github.com/bluez/bluez/issues/986'] }],
  helpGuide: 'https://helpguide.sony.net/mdr/whch700n/v1/en/',
  lastChecked: '2026-11',
};
