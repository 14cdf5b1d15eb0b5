import type { Model } from './model';

/** WI-SP510. Where a procedure is null, no source that was read describes it. */
export const wisp510: Model = {
  id: 'wi-sp510',
  name: 'WI-SP510',
  form: 'neckband',
  bluetoothNames: ['WI-SP510'],
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
