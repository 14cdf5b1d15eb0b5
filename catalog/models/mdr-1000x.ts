import type { Model } from './model';

/** MDR-1000X. Where a procedure is null, no source that was read describes it. */
export const mdr1000x: Model = {
  id: 'mdr-1000x',
  name: 'MDR-1000X',
  form: 'over-ear',
  bluetoothNames: ['MDR-1000X'],
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
