import type { Model } from './model';

/** WH-CH730N. Where a procedure is null, no source that was read describes it. */
export const whch730n: Model = {
  id: 'wh-ch730n',
  name: 'WH-CH730N',
  form: 'over-ear',
  bluetoothNames: ['WH-CH730N', 'WH-CH730N series'],
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
