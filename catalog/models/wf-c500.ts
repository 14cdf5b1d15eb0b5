import type { Model } from './model';

/** WF-C500. Where a procedure is null, no source that was read describes it. */
export const wfc500: Model = {
  id: 'wf-c500',
  name: 'WF-C500',
  form: 'true-wireless',
  bluetoothNames: ['WF-C500'],
  productIds: ['0DD4'],
  fastPairIds: ['82BE45', '909541', 'DE215D', 'F0E18C'],
  controls: [{ id: 'buttons', label: 'Buttons on both earbuds', where: null }],
  pairing: {
    from: null,
    preconditions: [],
    press: ['buttons'],
    holdSeconds: 5,
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
