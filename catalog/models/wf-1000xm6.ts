import type { Model } from './model';

/** WF-1000XM6. Where a procedure is null, no source that was read describes it. */
export const wf1000xm6: Model = {
  id: 'wf-1000xm6',
  name: 'WF-1000XM6',
  form: 'true-wireless',
  bluetoothNames: ['WF-1000XM6'],
  productIds: [],
  fastPairIds: [],
  controls: [{ id: 'touch', label: 'Touch sensor', where: 'each earbud' }],
  pairing: null,
  reset: null,
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: 'https://helpguide.sony.net/mdr/2985/v1/en/',
};
