import type { Model } from './model';

/** WH-1000XM3. Where a procedure is null, no source that was read describes it. */
export const wh1000xm3: Model = {
  id: 'wh-1000xm3',
  name: 'WH-1000XM3',
  form: 'over-ear',
  bluetoothNames: ['WH-1000XM3'],
  productIds: ['0CD3'],
  fastPairIds: ['0AC95C', '0BC95C', '0CC95C', '0DC95C', '5CC90A', '5CC90B', '5CC90C', '5CC90D'],
  controls: [
    { id: 'power', label: 'Power button', where: null },
    { id: 'nc', label: 'NC/AMBIENT button', where: null },
  ],
  pairing: {
    from: 'off',
    preconditions: [],
    press: ['power'],
    holdSeconds: 7,
    light: null,
    voice: null,
    confidence: 'reported',
    sources: [
      'https://gist.github.com/dcurgz (XM3-GUIDE.md)',
      'https://github.com/sun1752709589/blog/blob/master/2019/04/03/sony_wireless.md',
    ],
  },
  reset: {
    from: null,
    preconditions: ['usb-power'],
    press: ['power', 'nc'],
    holdSeconds: null,
    light: null,
    voice: null,
    confidence: 'unconfirmed',
    sources: ["General knowledge of Sony's help guides, not checked against the guide of this model"],
  },
  initialize: {
    from: 'off',
    preconditions: ['usb-unplugged'],
    press: ['power', 'nc'],
    holdSeconds: 7,
    light: 'blue, 4 flashes',
    voice: null,
    confidence: 'official',
    sources: ['https://helpguide.sony.net/mdr/wh1000xm3/v1/en/', 'https://gist.github.com/toymil/900ab71213cf2705a10dfe544c78366e'],
  },
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: 'https://helpguide.sony.net/mdr/wh1000xm3/v1/en/',
};
