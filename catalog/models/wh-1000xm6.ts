import type { Model } from './model';

/** WH-1000XM6. Where a procedure is null, no source that was read describes it. */
export const wh1000xm6: Model = {
  id: 'wh-1000xm6',
  name: 'WH-1000XM6',
  form: 'over-ear',
  bluetoothNames: ['WH-1000XM6'],
  productIds: ['0F8A'],
  fastPairIds: ['033E0A', '0CA28F', '1FB180', '2AB3EF', '3DD340', '610D7B', '62F690', '70347B', '98CFD8', 'CC2859', 'D87C41', 'DDCAE5'],
  controls: [
    { id: 'power', label: 'Power button', where: null },
    { id: 'nc', label: 'NC/AMB button', where: null },
  ],
  pairing: {
    from: null,
    preconditions: [],
    press: ['power'],
    holdSeconds: 5,
    light: null,
    voice: null,
    confidence: 'unconfirmed',
    sources: ["General knowledge of Sony's help guides, not checked against the guide of this model"],
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
    holdSeconds: 10,
    light: 'blue, 4 flashes',
    voice: null,
    confidence: 'unconfirmed',
    sources: ["General knowledge of Sony's help guides, not checked against the guide of this model"],
  },
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: 'https://helpguide.sony.net/mdr/2984/v1/en/',
};
