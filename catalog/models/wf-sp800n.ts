import type { Model } from './model';

/** WF-SP800N. Where a procedure is null, no source that was read describes it. */
export const wfsp800n: Model = {
  id: 'wf-sp800n',
  name: 'WF-SP800N',
  form: 'true-wireless',
  bluetoothNames: ['WF-SP800N'],
  productIds: [],
  fastPairIds: ['0E138D', '20A19B', '2415BC', '5BA9B5', '6A5DE4', '7A7642', '80C167', '8369E0', '8F04F4', 'A88B69', 'BA6072', 'D4542D'],
  controls: [{ id: 'buttons', label: 'Buttons on both earbuds', where: null }],
  pairing: {
    from: null,
    preconditions: [],
    press: ['buttons'],
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
