import { createMessage } from '../messages/message';
import { FOUR_BLUE_FLASHES, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const PAGE = 'https://github.com/marekgorski/device-care/blob/main/devices/audio/headphones/sony-wi-c310/pairing-iphone.md';

/** Facts from the one page about both the WI-C200 and the WI-C310. */
export const WI_C200_AND_C310 = {
  controls: [
    { id: 'power', place: 'cable-pod', confidence: 'reported', source: null },
    { id: 'volume-down', place: 'cable-pod', confidence: 'reported', source: null },
  ],
  indicators: [
    {
      condition: 'pairing',
      light: { color: 'blue', pattern: 'double' },
      confidence: 'reported',
      sources: [PAGE],
    },
    {
      condition: 'initialized',
      light: FOUR_BLUE_FLASHES,
      confidence: 'reported',
      sources: [PAGE],
    },
    { condition: 'searching', light: { color: 'blue', pattern: 'slow' }, confidence: 'reported', sources: [PAGE] },
    { condition: 'battery-low', light: { color: 'red', pattern: 'flashing' }, confidence: 'reported', sources: [PAGE] },
  ],
  voicePrompts: [
    {
      condition: 'pairing',
      says: 'Bluetooth pairing',
      confidence: 'reported',
      sources: [PAGE],
    },
  ],
  pairing: [
    powerSevenSeconds(),
    {
      from: 'off',
      preconditions: [],
      press: ['power'],
      holdSeconds: 7,
      light: { color: 'blue', pattern: 'double' },
      voice: 'Bluetooth pairing',
      confidence: 'reported',
      sources: [PAGE],
    },
  ],
  initialize: [
    {
      from: 'off',
      preconditions: ['usb-unplugged'],
      press: ['power', 'volume-down'],
      holdSeconds: 7,
      light: FOUR_BLUE_FLASHES,
      voice: null,
      confidence: 'reported',
      sources: [PAGE],
      disagreements: [
        {
          text: createMessage('reading.no-such-control', { controls: createMessage('control.nc-ambient') }),
          sources: [UNLINKED_SOURCES.article],
        },
      ],
    },
  ],
} satisfies Partial<Model>;

/** WI-C310. Facts without a source are left out. */
export const wic310: Model = {
  ...NOTHING_KNOWN,
  ...WI_C200_AND_C310,
  id: 'wi-c310',
  name: 'WI-C310',
  family: 'C',
  form: 'neckband',
  bluetoothNames: ['WI-C310'],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  whenMemoryFull: OLDEST_IS_REPLACED,
};
