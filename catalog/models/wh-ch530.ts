import type { Model } from './model';

/** WH-CH530. Where a procedure is null, no source that was read describes it. */
export const whch530: Model = {
  id: 'wh-ch530',
  name: 'WH-CH530',
  form: 'on-ear',
  bluetoothNames: ['WH-CH530', 'WH-CH530 series'],
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
