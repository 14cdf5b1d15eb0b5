import type { Model } from './model';

/** INZONE H9 II. Where a procedure is null, no source that was read describes it. */
export const whg910n: Model = {
  id: 'wh-g910n',
  name: 'INZONE H9 II',
  form: 'over-ear',
  bluetoothNames: ['INZONE H9 II'],
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
