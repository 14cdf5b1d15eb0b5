import { IN_SOUND_CONNECT } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const HELP_GUIDE = 'https://helpguide.sony.net/speaker/srs-ns7/v1/en/contents/TP1000432524.html';

/** SRS-NS7 (neck speaker). Facts without a source are left out. */
export const srsns7: Model = {
  ...NOTHING_KNOWN,
  id: 'srs-ns7',
  name: 'SRS-NS7 (neck speaker)',
  family: 'speakers',
  form: 'neck-speaker',
  bluetoothNames: ['SRS-NS7', 'SRS-NS7R'],
  controls: [
    {
      id: 'power-bluetooth',
      place: null,
      confidence: null,
      source: HELP_GUIDE,
    },
    {
      id: 'microphone-off',
      place: null,
      confidence: null,
      source: HELP_GUIDE,
    },
  ],
  reset: [
    {
      from: null,
      preconditions: ['usb-power'],
      press: ['power-bluetooth', 'microphone-off'],
      holdSeconds: null,
      light: null,
      voice: null,
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
  ],
  app: IN_SOUND_CONNECT,
  quirks: [
    { id: 'separate-transmitter', confidence: 'reported', sources: ['https://game-guide.fr/302719-sony-enceinte-tour-de-cou-srs-ns7'] },
  ],
  helpGuide: 'https://helpguide.sony.net/speaker/srs-ns7/v1/en/',
};
