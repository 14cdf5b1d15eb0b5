import type { Model } from './model';

/** WH-H800. Where a procedure is null, no source that was read describes it. */
export const whh800: Model = {
  id: 'wh-h800',
  name: 'WH-H800',
  form: 'on-ear',
  bluetoothNames: ['WH-H800 (h.ear)', 'WH-H800'],
  productIds: [],
  fastPairIds: [],
  controls: [{ id: 'power', label: 'Power button', where: null }],
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
  reset: null,
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: null,
};
