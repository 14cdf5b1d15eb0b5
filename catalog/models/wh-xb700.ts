import type { Model } from './model';

/** WH-XB700. Where a procedure is null, no source that was read describes it. */
export const whxb700: Model = {
  id: 'wh-xb700',
  name: 'WH-XB700',
  form: 'on-ear',
  bluetoothNames: ['WH-XB700'],
  productIds: [],
  fastPairIds: ['3CC95C', '3DC95C', '3EC95C', '3FC95C', '5CC93C', '5CC93D', '5CC93E', '5CC93F'],
  controls: [],
  pairing: null,
  reset: null,
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: null,
};
