import { reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, recalled, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WF-SP800N. Facts without a source are left out. */
export const wfsp800n: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-sp800n',
  name: 'WF-SP800N',
  family: 'SP',
  form: 'true-wireless',
  bluetoothNames: ['WF-SP800N'],
  fastPairIds: ['0E138D', '20A19B', '2415BC', '5BA9B5', '6A5DE4', '7A7642', '80C167', '8369E0', '8F04F4', 'A88B69', 'BA6072', 'D4542D'],
  controls: [
    {
      id: 'touch-sensors',
      place: 'earbud-face',
      confidence: 'reported',
      source: 'https://clubic.com/ecouteurs/actualite-13473-test-sony-wf-sp800n-sportif-et-autonome-mais-un-anc-de-retard.html',
    },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [recalled(['touch-sensors'], { from: 'worn', holdSeconds: 7, voice: 'Bluetooth pairing' })],
  whenMemoryFull: OLDEST_IS_REPLACED,
  multipoint: {
    supported: false,
    switchedOnInApp: null,
    limits: [],
    confidence: 'reported',
    sources: ['https://www.digitaltrends.com/home-theater/sony-multipoint-linkbuds-s/'],
  },
  bluetoothVersion: reported('5.0', 'https://www.frandroid.com/marques/sony/755551_test-sony-wf-sp800n'),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  lastChecked: '2026-11',
};
