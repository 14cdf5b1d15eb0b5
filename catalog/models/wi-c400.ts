import type { Model } from './model';

/** WI-C400. Where a procedure is null, no source that was read describes it. */
export const wic400: Model = {
  id: 'wi-c400',
  name: 'WI-C400',
  form: 'neckband',
  bluetoothNames: ['WI-C400'],
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
