import { IN_SOUND_CONNECT, PAIRS_BY_ITSELF, powerSevenSeconds } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const HELP_GUIDE = 'https://helpguide.sony.net/mdr/xb950b1/v1/bg/contents/TP0001176987.html';

/** MDR-XB950B1. Facts without a source are left out. */
export const mdrxb950b1: Model = {
  ...NOTHING_KNOWN,
  id: 'mdr-xb950b1',
  name: 'MDR-XB950B1',
  family: 'XB',
  form: 'over-ear',
  bluetoothNames: ['MDR-XB950B1'],
  controls: [
    { id: 'call', place: null, confidence: null, source: HELP_GUIDE },
    { id: 'power', place: null, confidence: null, source: null },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  app: IN_SOUND_CONNECT,
  quirks: [
    {
      id: 'call-button-long-press',
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
  ],
  helpGuide: 'https://helpguide.sony.net/mdr/xb950b1/v1/en/',
};
