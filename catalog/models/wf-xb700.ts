import type { Model } from './model';

/** WF-XB700. Where a procedure is null, no source that was read describes it. */
export const wfxb700: Model = {
  id: 'wf-xb700',
  name: 'WF-XB700',
  form: 'true-wireless',
  bluetoothNames: ['WF-XB700'],
  productIds: [],
  fastPairIds: [],
  controls: [{ id: 'buttons', label: 'Push button', where: 'one on each earbud' }],
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
  pairingWindowMinutes: 5,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: 'https://helpguide.sony.net/mdr/wfxb700/v1/en/',
};
