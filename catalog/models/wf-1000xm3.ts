import type { Model } from './model';

/** WF-1000XM3. Where a procedure is null, no source that was read describes it. */
export const wf1000xm3: Model = {
  id: 'wf-1000xm3',
  name: 'WF-1000XM3',
  form: 'true-wireless',
  bluetoothNames: ['WF-1000XM3'],
  productIds: ['0CE0'],
  fastPairIds: ['38C95C', '39C95C', '3AC95C', '3BC95C', '5CC938', '5CC939', '5CC93A', '5CC93B'],
  controls: [
    { id: 'touch', label: 'Touch sensor', where: 'each earbud' },
    { id: 'touch-both', label: 'Touch areas of both earbuds', where: null },
  ],
  pairing: {
    from: 'worn',
    preconditions: [],
    press: ['touch-both'],
    holdSeconds: 7,
    light: null,
    voice: 'Bluetooth pairing',
    confidence: 'unconfirmed',
    sources: ["General knowledge of Sony's help guides, not checked against the guide of this model"],
  },
  reset: null,
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: 'https://helpguide.sony.net/mdr/wf1000xm3/v1/en/',
};
