import type { Model } from './model';

/** INZONE H9. Where a procedure is null, no source that was read describes it. */
export const whg900n: Model = {
  id: 'wh-g900n',
  name: 'INZONE H9',
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
