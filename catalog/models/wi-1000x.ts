import type { Model } from './model';

/** WI-1000X. Where a procedure is null, no source that was read describes it. */
export const wi1000x: Model = {
  id: 'wi-1000x',
  name: 'WI-1000X',
  form: 'neckband',
  bluetoothNames: ['WI-1000X'],
  productIds: [],
  fastPairIds: ['04C95C', '05C95C', '08C95C', '09C95C', '5CC904', '5CC905', '5CC908', '5CC909'],
  controls: [],
  pairing: null,
  reset: null,
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: null,
};
