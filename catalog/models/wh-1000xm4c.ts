import { reported } from './fact';
import { IN_SOUND_CONNECT, PAIRS_BY_ITSELF, powerSevenSeconds } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const PAGE = 'https://9to5google.com/2026/09/07/sony-wh-1000xm4c-launch-for-299-alongside-two-more-affordable-headphones/';

/** WH-1000XM4C. Facts without a source are left out. */
export const wh1000xm4c: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-1000xm4c',
  name: 'WH-1000XM4C',
  family: '1000X',
  form: 'over-ear',
  bluetoothNames: ['WH-1000XM4C'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  multipoint: {
    supported: true,
    switchedOnInApp: null,
    limits: [],
    confidence: 'reported',
    sources: [PAGE, 'launch news summaries'],
  },
  bluetoothVersion: reported('6.0', PAGE),
  codecs: reported(['SBC', 'LDAC'], PAGE),
  leAudio: reported(false, PAGE),
  app: IN_SOUND_CONNECT,
  lastChecked: '2026-12',
};
