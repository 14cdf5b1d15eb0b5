import type { Model } from './model';

/** INZONE H7. Where a procedure is null, no source that was read describes it. */
export const whg700: Model = {
  id: 'wh-g700',
  name: 'INZONE H7',
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
