import type { Model } from './model';

/** WH-XB910N. Where a procedure is null, no source that was read describes it. */
export const whxb910n: Model = {
  id: 'wh-xb910n',
  name: 'WH-XB910N',
  form: 'over-ear',
  bluetoothNames: ['WH-XB910N'],
  productIds: ['0DDC'],
  fastPairIds: ['314A67', '7D5C0E', '9A9BDD', 'BDE1CC', 'CFBD10', 'D820EA', 'F36A9A'],
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
