import type { Model } from './model';

/** WI-H700. Where a procedure is null, no source that was read describes it. */
export const wih700: Model = {
  id: 'wi-h700',
  name: 'WI-H700',
  form: 'neckband',
  bluetoothNames: ['WI-H700'],
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
