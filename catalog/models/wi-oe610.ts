import type { Model } from './model';

/** Float Run. Where a procedure is null, no source that was read describes it. */
export const wioe610: Model = {
  id: 'wi-oe610',
  name: 'Float Run',
  form: 'open-ear',
  bluetoothNames: ['Float Run'],
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
