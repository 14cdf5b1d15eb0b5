import type { Model } from './model';

/** WF-SP900. Where a procedure is null, no source that was read describes it. */
export const wfsp900: Model = {
  id: 'wf-sp900',
  name: 'WF-SP900',
  form: 'true-wireless',
  bluetoothNames: ['WF-SP900'],
  productIds: [],
  fastPairIds: [],
  controls: [],
  pairing: null,
  reset: null,
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: null,
};
