import type { Model } from './model';

/** LinkBuds Clip. Where a procedure is null, no source that was read describes it. */
export const wflc900: Model = {
  id: 'wf-lc900',
  name: 'LinkBuds Clip',
  form: 'clip',
  bluetoothNames: ['LinkBuds Clip'],
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
