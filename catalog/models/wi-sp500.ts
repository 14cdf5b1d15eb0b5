import type { Model } from './model';

/** WI-SP500. Where a procedure is null, no source that was read describes it. */
export const wisp500: Model = {
  id: 'wi-sp500',
  name: 'WI-SP500',
  form: 'neckband',
  bluetoothNames: ['WI-SP500'],
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
