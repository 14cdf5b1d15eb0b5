import { IN_SOUND_CONNECT, PAIRS_BY_ITSELF, powerSevenSeconds } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WH-CH730N. Facts without a source are left out. */
export const whch730n: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-ch730n',
  name: 'WH-CH730N',
  family: 'CH',
  form: 'over-ear',
  bluetoothNames: ['WH-CH730N', 'WH-CH730N series'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  app: IN_SOUND_CONNECT,
  quirks: [
    {
      id: 'name-shared',
      detail: 'WH-CH735N',
      confidence: 'reported',
      sources: ['public Swift client for Sony headsets, list of Sony app models (SonyDeviceModel)'],
    },
  ],
  lastChecked: '2026-12',
};
