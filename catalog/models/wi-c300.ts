import type { Model } from './model';

/** WI-C300. Where a procedure is null, no source that was read describes it. */
export const wic300: Model = {
  id: 'wi-c300',
  name: 'WI-C300',
  form: 'neckband',
  bluetoothNames: ['WI-C300'],
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
