import type { Model } from './model';

/** WI-C600N. Where a procedure is null, no source that was read describes it. */
export const wic600n: Model = {
  id: 'wi-c600n',
  name: 'WI-C600N',
  form: 'neckband',
  bluetoothNames: ['WI-C600N'],
  productIds: [],
  fastPairIds: ['0EC95C', '0FC95C', '10C95C', '11C95C', '12C95C', '13C95C', '5CC90E', '5CC90F', '5CC910', '5CC911', '5CC912', '5CC913'],
  controls: [],
  pairing: null,
  reset: null,
  initialize: null,
  pairingWindowMinutes: null,
  passkey: null,
  pairedDeviceLimit: null,
  helpGuide: null,
};
