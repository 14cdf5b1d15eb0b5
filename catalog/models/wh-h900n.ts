import type { Model } from './model';

/** WH-H900N. Where a procedure is null, no source that was read describes it. */
export const whh900n: Model = {
  id: 'wh-h900n',
  name: 'WH-H900N',
  form: 'over-ear',
  bluetoothNames: ['WH-H900N (h.ear)', 'WH-H900N'],
  productIds: [],
  fastPairIds: ['5CC928', '5CC929', '5CC92A', '5CC92B', '5CC92C', '5CC92D', '5CC92E', '5CC92F', '5CC930', '5CC931'],
  controls: [
    { id: 'power', label: 'Power button', where: 'left cup' },
    { id: 'nc', label: 'NC/AMBIENT button', where: 'left cup' },
  ],
  pairing: {
    from: null,
    preconditions: [],
    press: ['power'],
    holdSeconds: 7,
    light: 'blue and red in turn',
    voice: 'Bluetooth pairing',
    confidence: 'official',
    sources: [
      'https://github.com/sun1752709589/blog/blob/master/2019/04/03/sony_wireless.md',
      'https://helpguide.sony.net/mdr/whh900n/v1/zh-cn/',
    ],
  },
  reset: null,
  initialize: {
    from: 'off',
    preconditions: ['usb-unplugged'],
    press: ['power', 'nc'],
    holdSeconds: 7,
    light: 'blue, 4 flashes',
    voice: null,
    confidence: 'official',
    sources: [
      'https://github.com/sun1752709589/blog/blob/master/2019/04/03/sony_wireless.md',
      'https://helpguide.sony.net/mdr/whh900n/v1/zh-cn/',
    ],
  },
  pairingWindowMinutes: 5,
  passkey: null,
  pairedDeviceLimit: 8,
  helpGuide: 'https://helpguide.sony.net/mdr/whh900n/v1/zh-cn/',
};
