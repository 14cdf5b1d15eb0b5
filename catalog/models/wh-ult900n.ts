import type { Model } from './model';

/** ULT WEAR. Where a procedure is null, no source that was read describes it. */
export const whult900n: Model = {
  id: 'wh-ult900n',
  name: 'ULT WEAR',
  form: 'over-ear',
  bluetoothNames: ['ULT WEAR'],
  productIds: ['0F1E'],
  fastPairIds: ['005896', '1CFD18', '499BF0', 'E8B089', 'F12D3D', 'F7402F'],
  controls: [],
  pairing: null,
  reset: null,
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: null,
};
