import type { Model } from './model';

/** WH-1000XM4C. Where a procedure is null, no source that was read describes it. */
export const wh1000xm4c: Model = {
  id: 'wh-1000xm4c',
  name: 'WH-1000XM4C',
  form: 'over-ear',
  bluetoothNames: ['WH-1000XM4C'],
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
