import type { Model } from './model';

/** WI-XB400. Where a procedure is null, no source that was read describes it. */
export const wixb400: Model = {
  id: 'wi-xb400',
  name: 'WI-XB400',
  form: 'neckband',
  bluetoothNames: ['WI-XB400'],
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
