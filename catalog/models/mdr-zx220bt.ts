import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** MDR-ZX220BT. Facts without a source are left out. */
export const mdrzx220bt: Model = {
  ...NOTHING_KNOWN,
  id: 'mdr-zx220bt',
  name: 'MDR-ZX220BT',
  family: 'ZX',
  form: 'on-ear',
  bluetoothNames: ['MDR-ZX220BT'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
