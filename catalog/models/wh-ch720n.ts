import type { Model } from './model';

/** WH-CH720N. Where a procedure is null, no source that was read describes it. */
export const whch720n: Model = {
  id: 'wh-ch720n',
  name: 'WH-CH720N',
  form: 'over-ear',
  bluetoothNames: ['WH-CH720N'],
  productIds: ['0EAF'],
  fastPairIds: ['118B3C', '12532D', '44E662', '5C4833', '7FE8B2', '8ADC1B', 'CC76E0', 'F42FFC'],
  controls: [
    { id: 'nc', label: 'NC/AMB button', where: null },
    { id: 'power', label: 'Power button', where: null },
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
    preconditions: [],
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
  helpGuide: 'https://helpguide.sony.net/mdr/2966/v1/en/',
};
