import type { Model } from './model';

/** INZONE H5. Where a procedure is null, no source that was read describes it. */
export const whg500: Model = {
  id: 'wh-g500',
  name: 'INZONE H5',
  form: 'over-ear',
  bluetoothNames: [],
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
