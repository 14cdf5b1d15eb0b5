import { powerSevenSeconds } from './general';
import { GENERAL_IDS } from './general-ids';
import { type Model, NOTHING_KNOWN } from './model';

/**
 * Stand-ins for Sony headphones of an unknown model, which get Sony's general guides. Their steps are those that Sony states for
 * all its headphones of the kind, or the unconfirmed ones of the shape. They have no reset, because it can erase.
 */
export const GENERAL_MODELS: Readonly<Record<'headphones' | 'earbuds', Model>> = {
  headphones: {
    ...NOTHING_KNOWN,
    id: GENERAL_IDS.headphones,
    name: 'Sony headphones',
    family: 'MDR-1',
    form: 'over-ear',
    bluetoothNames: [],
    controls: [{ id: 'power', place: null, confidence: null, source: null }],
    pairing: [powerSevenSeconds()],
  },
  earbuds: {
    ...NOTHING_KNOWN,
    id: GENERAL_IDS.earbuds,
    name: 'Sony earbuds',
    family: 'C',
    form: 'true-wireless',
    bluetoothNames: [],
  },
};
