import type { Model } from './model';

/** WH-CH510. Where a procedure is null, no source that was read describes it. */
export const whch510: Model = {
  id: 'wh-ch510',
  name: 'WH-CH510',
  form: 'on-ear',
  bluetoothNames: ['WH-CH510'],
  productIds: [],
  fastPairIds: [],
  controls: [
    { id: 'power', label: 'Power button', where: null },
    { id: 'voldown', label: 'Volume − button', where: null },
  ],
  pairing: {
    from: 'off',
    preconditions: [],
    press: ['power'],
    holdSeconds: 7,
    light: null,
    voice: null,
    confidence: 'unconfirmed',
    sources: ["General knowledge of Sony's help guides, not checked against the guide of this model"],
  },
  reset: {
    from: null,
    preconditions: ['usb-power'],
    press: ['power', 'voldown'],
    holdSeconds: null,
    light: null,
    voice: null,
    confidence: 'unconfirmed',
    sources: ["General knowledge of Sony's help guides, not checked against the guide of this model"],
  },
  initialize: {
    from: 'off',
    preconditions: [],
    press: ['power', 'voldown'],
    holdSeconds: 7,
    light: 'blue, 4 flashes',
    voice: null,
    confidence: 'unconfirmed',
    sources: ["General knowledge of Sony's help guides, not checked against the guide of this model"],
  },
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: null,
};
