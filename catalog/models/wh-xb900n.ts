import type { Model } from './model';

/** WH-XB900N. Where a procedure is null, no source that was read describes it. */
export const whxb900n: Model = {
  id: 'wh-xb900n',
  name: 'WH-XB900N',
  form: 'over-ear',
  bluetoothNames: ['WH-XB900N'],
  productIds: ['0CDC'],
  fastPairIds: ['40C95C', '41C95C', '42C95C', '43C95C', '44C95C', '45C95C', '5CC940', '5CC941', '5CC942', '5CC943', '5CC944', '5CC945'],
  controls: [
    { id: 'touch', label: 'Touch panel', where: null },
    { id: 'power', label: 'Power button', where: null },
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
  reset: null,
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: 'https://helpguide.sony.net/mdr/whxb900n/v1/en/',
};
