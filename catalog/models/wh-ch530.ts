import { IN_SOUND_CONNECT, PAIRS_BY_ITSELF, powerSevenSeconds } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WH-CH530. Facts without a source are left out. */
export const whch530: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-ch530',
  name: 'WH-CH530',
  family: 'CH',
  form: 'on-ear',
  bluetoothNames: ['WH-CH530', 'WH-CH530 series'],
  leName: 'LE_WH-CH530 series',
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  app: IN_SOUND_CONNECT,
  quirks: [
    {
      id: 'name-shared',
      detail: 'WH-CH535',
      confidence: 'reported',
      sources: ['public Swift client for Sony headsets, list of Sony app models (SonyDeviceModel)'],
    },
  ],
  lastChecked: '2026-12',
};
