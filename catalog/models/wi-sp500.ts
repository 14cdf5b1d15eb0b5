import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const HELP_GUIDE = 'https://helpguide.sony.net/mdr/wisp500/v1/en/contents/TP0001613493.html';

/** WI-SP500. Facts without a source are left out. */
export const wisp500: Model = {
  ...NOTHING_KNOWN,
  id: 'wi-sp500',
  name: 'WI-SP500',
  family: 'SP',
  form: 'neckband',
  bluetoothNames: ['WI-SP500'],
  controls: [
    {
      id: 'power',
      place: 'earpieces',
      confidence: 'reported',
      source: 'https://leclaireur.fnac.com/test/26674-test-labo-des-sony-wi-sp500-tout-pour-le-sport',
    },
  ],
  indicators: [
    {
      condition: 'turning-on',
      light: { color: 'blue', pattern: 'count', times: 2 },
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
  ],
  voicePrompts: [
    {
      condition: 'battery-low',
      says: 'Battery level low',
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
    {
      condition: 'battery-empty',
      says: 'Please recharge headset',
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  app: reported('none', 'public Swift client for Sony headsets, list of Sony app models (SonyDeviceModel), model absent'),
  helpGuide: 'https://helpguide.sony.net/mdr/wisp500/v1/en/',
};
