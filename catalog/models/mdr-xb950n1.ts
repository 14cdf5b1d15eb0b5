import type { Model } from './model';

/** MDR-XB950N1. Where a procedure is null, no source that was read describes it. */
export const mdrxb950n1: Model = {
  id: 'mdr-xb950n1',
  name: 'MDR-XB950N1',
  form: 'over-ear',
  bluetoothNames: ['MDR-XB950N1'],
  productIds: ['0BEA'],
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
