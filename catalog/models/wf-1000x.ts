import type { Model } from './model';

/** WF-1000X. Where a procedure is null, no source that was read describes it. */
export const wf1000x: Model = {
  id: 'wf-1000x',
  name: 'WF-1000X',
  form: 'true-wireless',
  bluetoothNames: ['WF-1000X'],
  productIds: [],
  fastPairIds: ['00C95C', '01C95C', '5CC900', '5CC901'],
  controls: [],
  pairing: null,
  reset: null,
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: null,
};
