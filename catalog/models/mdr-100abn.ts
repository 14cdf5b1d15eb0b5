import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, RECALLED, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** h.ear on Wireless NC (MDR-100ABN). Facts without a source are left out. */
export const mdr100abn: Model = {
  ...NOTHING_KNOWN,
  id: 'mdr-100abn',
  name: 'h.ear on Wireless NC (MDR-100ABN)',
  family: 'h.ear',
  form: 'over-ear',
  bluetoothNames: ['h.ear (MDR-100ABN)', 'MDR-100ABN'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  codecs: { value: ['SBC', 'AAC', 'aptX', 'LDAC'], confidence: 'unconfirmed', sources: [RECALLED] },
  nfc: { value: true, confidence: 'unconfirmed', sources: [RECALLED] },
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
