import type { Model } from './model';

/** WI-1000XM2. Where a procedure is null, no source that was read describes it. */
export const wi1000xm2: Model = {
  id: 'wi-1000xm2',
  name: 'WI-1000XM2',
  form: 'neckband',
  bluetoothNames: ['WI-1000XM2'],
  productIds: [],
  fastPairIds: ['1E955B', '2FB677', '811EF3', '87D2C3', 'BE7ABE', 'CDBD18'],
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
