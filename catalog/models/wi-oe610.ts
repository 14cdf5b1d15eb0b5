import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** Float Run. Facts without a source are left out. */
export const wioe610: Model = {
  ...NOTHING_KNOWN,
  id: 'wi-oe610',
  name: 'Float Run',
  family: 'Float',
  form: 'open-ear',
  bluetoothNames: ['Float Run'],
  controls: [
    {
      id: 'power',
      place: 'right-earpiece',
      confidence: 'reported',
      source:
        'https://www.thehindu.com/sci-tech/technology/gadgets/sony-float-run-review-works-for-a-very-specific-niche/article67747831.ece',
    },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  app: reported(
    'none',
    "Sony's app device catalog, open-source extracts",
    'public Swift client for Sony headsets, list of Sony app models (SonyDeviceModel), no Float Run / WI-OE610 entry',
  ),
};
