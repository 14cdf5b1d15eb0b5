import type { Model } from './model';

/** WF-C510. Where a procedure is null, no source that was read describes it. */
export const wfc510: Model = {
  id: 'wf-c510',
  name: 'WF-C510',
  form: 'true-wireless',
  bluetoothNames: ['WF-C510'],
  productIds: ['0F36'],
  fastPairIds: ['006E9D', '3D1A49', '9A7398', 'CC93A6'],
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
  helpGuide: 'https://helpguide.sony.net/mdr/2982/v1/en/',
};
