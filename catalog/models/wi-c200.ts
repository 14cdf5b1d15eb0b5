import type { Model } from './model';

/** WI-C200. Where a procedure is null, no source that was read describes it. */
export const wic200: Model = {
  id: 'wi-c200',
  name: 'WI-C200',
  form: 'neckband',
  bluetoothNames: ['WI-C200'],
  productIds: [],
  fastPairIds: [],
  controls: [
    { id: 'power', label: 'Power button', where: 'control pod' },
    { id: 'voldown', label: 'Volume − button', where: 'control pod' },
  ],
  pairing: {
    from: 'off',
    preconditions: [],
    press: ['power'],
    holdSeconds: 7,
    light: 'blue, two flashes, repeating',
    voice: 'Bluetooth pairing',
    confidence: 'reported',
    sources: ['https://github.com/marekgorski/device-care/blob/main/devices/audio/headphones/sony-wi-c310/pairing-iphone.md'],
  },
  reset: null,
  initialize: {
    from: 'off',
    preconditions: ['usb-unplugged'],
    press: ['power', 'voldown'],
    holdSeconds: 7,
    light: 'blue, 4 flashes',
    voice: null,
    confidence: 'reported',
    sources: ['https://github.com/marekgorski/device-care/blob/main/devices/audio/headphones/sony-wi-c310/pairing-iphone.md'],
  },
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: null,
};
